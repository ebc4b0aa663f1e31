import { quantile } from '../../signals/dsp/stats';
import type { PostureWord } from '../../signals/types';
import { measuredTime, type Sample } from '../sample';
import { isEnough, isGoodPart } from './enough';

/** Length of a row of the table, ms. */
const ROW_MS = 30_000;
/** A posture that was there for less than this share of the time is not worth a word. */
const WORD_SHARE = 0.1;

export interface Quartiles {
	low: number;
	middle: number;
	high: number;
}

/** One row of the table: means over half a minute; `null` where too little of it was seen. */
export interface SummaryRow {
	/** ms since the start */
	t: number;
	/** bpm */
	rate: number | null;
	/** shoulder widths */
	raise: number | null;
	lean: number | null;
	slump: number | null;
}

export interface SessionSummary {
	/** Breathing rate, bpm; `null` when too little of it was seen to say one. */
	rate: Quartiles | null;
	/** Share of the samples with a breathing rate, 0..1. */
	seen: number;
	/** Postures that were there for a good part of the time, longest first. */
	words: PostureWord[];
	rows: SummaryRow[];
}

/** A whole session in a few numbers. @param samples in order of time */
export function summarise(samples: readonly Sample[]): SessionSummary {
	const rates = samples.flatMap(({ rate }) => (rate === null ? [] : [rate]));
	return {
		rate: isEnough(samples, ({ rate }) => rate !== null) ? quartiles(rates) : null,
		seen: samples.length === 0 ? 0 : rates.length / samples.length,
		words: isEnough(samples, sitsInView) ? frequentWords(samples) : [],
		rows: rows(samples)
	};
}

function quartiles(values: readonly number[]): Quartiles {
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
	return { low: low!, middle: middle!, high: high! };
}

/** Something of the posture was seen. Without a calm minute the words alone tell. */
function sitsInView({ raise, lean, slump, words }: Sample): boolean {
	return words.length > 0 || [raise, lean, slump].some((feature) => feature !== null);
}

function frequentWords(samples: readonly Sample[]): PostureWord[] {
	const counts = new Map<PostureWord, number>();
	for (const { words } of samples)
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= WORD_SHARE * samples.length)
		.sort(([, a], [, b]) => b - a)
		.map(([word]) => word);
}

function rows(samples: readonly Sample[]): SummaryRow[] {
	const groups = new Map<number, Sample[]>();
	for (const sample of samples) {
		const row = Math.floor(sample.t / ROW_MS);
		const group = groups.get(row);
		if (group) group.push(sample);
		else groups.set(row, [sample]);
	}
	const end = samples.at(-1)?.t ?? 0;
	return [...groups].map(([row, group]) => {
		const t = row * ROW_MS;
		const length = Math.min(ROW_MS, end - t);
		return {
			t,
			rate: mean(group, length, ({ rate }) => rate),
			raise: mean(group, length, ({ raise }) => raise),
			lean: mean(group, length, ({ lean }) => lean),
			slump: mean(group, length, ({ slump }) => slump)
		};
	});
}

/** @param length of the row, ms; the last one may be short */
function mean(
	group: readonly Sample[],
	length: number,
	of: (sample: Sample) => number | null
): number | null {
	const known = group.flatMap((sample) => of(sample) ?? []);
	const seen = (known.length / group.length) * measuredTime(group, null);
	if (known.length === 0 || !isGoodPart(seen, length)) return null;
	return known.reduce((sum, value) => sum + value, 0) / known.length;
}
