import { m } from '$lib/paraglide/messages';
import { SILENCE_MS, type Sample } from '$lib/sessions';
import { formatNumber } from '../format';
import { stretchesOf, type TimeMark, type TimeRow } from '../pictures/time-rows';
import { valueScale } from '../pictures/value-scale';

/** What stands in a picture of samples over time. */
export interface SampleRows {
	rows: TimeRow[];
	marks: TimeMark[];
	/** What it spans, ms on the clock of the samples. */
	from: number;
	to: number;
}

/** The least that a picture spans, so that sitting still looks still: bpm, and shoulder widths. */
const RATES = [8, 20] as const;
const POSTURES = [-0.05, 0.15] as const;
/** At most so many steps beside a line. */
const MOST_STEPS = 4;

/**
 * The breathing rate in a picture, against the own rest.
 * @param rest bpm; `null` when it is not known
 */
export function breathLines(samples: readonly Sample[], rest: number | null): SampleRows {
	return picture(samples, [breathRow(samples, rest)], []);
}

/** Breath and posture above each other. @param rest bpm; `null` when it is not known */
export function sessionRows(
	samples: readonly Sample[],
	rest: number | null,
	marks: TimeMark[]
): SampleRows {
	const posture = [
		sampleRow(m.session_raise(), samples, ({ raise }) => raise, POSTURES, 2),
		sampleRow(m.session_lean(), samples, ({ lean }) => lean, POSTURES, 2),
		sampleRow(m.session_slump(), samples, ({ slump }) => slump, POSTURES, 2)
	].filter(({ stretches }) => stretches.length > 0);
	return picture(samples, [breathRow(samples, rest), ...posture], marks);
}

function picture(samples: readonly Sample[], rows: TimeRow[], marks: TimeMark[]): SampleRows {
	const times = [...marks.map(({ t }) => t), samples[0]?.t ?? 0, samples.at(-1)?.t ?? 0];
	return { rows, marks, from: Math.min(0, ...times), to: Math.max(...times) };
}

function breathRow(samples: readonly Sample[], rest: number | null): TimeRow {
	const row = sampleRow(m.session_rate_chart(), samples, ({ rate }) => rate, RATES, 0, rest);
	return rest === null ? row : { ...row, rest: { value: rest, name: m.session_rest_line() } };
}

/**
 * @param least what is spanned in any case
 * @param digits decimals beside the scale
 * @param also what is drawn beside the samples
 */
function sampleRow(
	name: string,
	samples: readonly Sample[],
	of: (sample: Sample) => number | null,
	least: readonly [number, number],
	digits: number,
	also: number | null = null
): TimeRow {
	const stretches = stretchesOf(
		samples.map((sample) => ({ t: sample.t, value: of(sample) })),
		SILENCE_MS
	);
	const values = stretches.flatMap((stretch) => stretch.map(({ value }) => value));
	return {
		name,
		stretches,
		scale: valueScale(also === null ? values : [...values, also], least, MOST_STEPS),
		written: (value) => formatNumber(value, digits)
	};
}
