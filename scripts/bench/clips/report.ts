import { type RecordedFigures, recordedFigures } from './recorded';
import type { Replay } from './replay';
import type { ClipRun } from './run-clip';
import { quantile } from '../../../src/lib/signals/dsp/stats';
import {
	describeRates,
	ratesOf,
	returnDelays,
	scoreMoments,
	scoreRates,
	stepDelays
} from './score';
import { reasonShares, shownText, verdictStrip } from './shown';
import { type ClipInfo, meanRate, type Truth } from './truth';

/** A raise must be called one this long after its full height, s: a large one, and a small one. */
const RAISE_DUE = { large: 2, small: 4, largePx: 18 } as const;

/** What stands in the JSON file for a clip. A figure that does not apply is `null`. */
export interface ClipFigures {
	name: string;
	usable: number | null;
	mae: number | null;
	p95: number | null;
	wrong: number | null;
	false: number | null;
	first_s: number | null;
	/** Share of the raises that were found in time, %. */
	raise_found: number | null;
	/** Times that a raise was called where there is none. */
	raise_false: number | null;
	/** Slowest of the steps in rate, holds and returns that were found, s; the others are in `missed`. */
	step_s: number | null;
	hold_s: number | null;
	hold_false: number | null;
	return_s: number | null;
	/** Steps, holds, returns and raises that were never found. */
	missed: string[];
	median: number | null;
	q1: number | null;
	q3: number | null;
	/** Rate by the truth in the first half minute, bpm. */
	rate: number | null;
	/** Words about the posture of a body that kept its posture, each time that one came. */
	words_false: string[];
	/** A recording of a real person; `null` for a generated clip. */
	recorded: RecordedFigures | null;
	/** The naive chain on the same clip. */
	naive: { mae: number | null; wrong: number | null; false: number | null };
	/** Share of the seconds for each reason to show nothing, %, the most frequent first. */
	reasons: Record<string, number>;
	/** What was on the screen at each second, and what it was worth (see `shown.ts`). */
	shown: string;
	strip: string;
}

export interface ClipReport {
	kind: string;
	/** Who is in it; the same text for the same person. */
	person: string;
	/** Length, s. */
	seconds: number;
	hasTruth: boolean;
	figures: ClipFigures;
	speed: Speed;
}

export interface Speed {
	/** Times real time. */
	realTime: number;
	/** Share of the clip's time that the tracking worker was busy, %. */
	busy: number;
	/** One step of the tracker, median and 95th percentile, ms. */
	trackerMs: number;
	trackerP95Ms: number;
	/** A second of all the arithmetic behind the worker, 95th percentile, ms. */
	monitorP95Ms: number;
	clipMs: number;
}

/**
 * @param said what the app says about the clip
 * @param naive the naive chain's rate at a moment (ms of the clip)
 */
export function clipReport(
	name: string,
	said: Replay,
	naive: (t: number) => number | null,
	run: ClipRun,
	{ person, truth }: ClipInfo
): ClipReport {
	const rates = ratesOf(said);
	const start = run.observations[0]?.t ?? 0;
	const naiveAt = rates.map(({ t }) => ({ t, bpm: naive(start + 1000 * t), windowS: 25 }));
	return {
		kind: kindOf(name, truth),
		// Recordings of one person are told apart by a number.
		person: person ?? name.replace(/\d+$/, ''),
		seconds: said.seconds.length,
		hasTruth: truth !== null,
		figures: {
			name,
			...figuresOf(said, rates, naiveAt, truth),
			reasons: reasonShares(said),
			shown: shownText(said),
			strip: verdictStrip(said, truth)
		},
		speed: speedOf(run, said)
	};
}

/** Generated clips are named by their kind; a recording is what its count is. */
function kindOf(name: string, truth: Truth | null): string {
	if (truth?.counted) return `real ${truth.counted.certainty}`;
	return /^[a-z]+_/.exec(name)?.[0] ?? 'other';
}

type Rates = ReturnType<typeof ratesOf>;
type Figures = Omit<ClipFigures, 'name' | 'reasons' | 'shown' | 'strip'>;

/** What cannot be told of a clip without truth. */
const UNKNOWN = {
	mae: null,
	p95: null,
	wrong: null,
	false: null,
	raise_found: null,
	raise_false: null,
	step_s: null,
	hold_s: null,
	hold_false: null,
	return_s: null,
	missed: [],
	rate: null,
	words_false: [],
	recorded: null,
	naive: { mae: null, wrong: null, false: null }
} satisfies Partial<ClipFigures>;

function figuresOf(said: Replay, rates: Rates, naiveAt: Rates, truth: Truth | null): Figures {
	const described = describeRates(rates);
	if (truth === null) {
		return { ...UNKNOWN, ...described, first_s: rates.find(({ bpm }) => bpm !== null)?.t ?? null };
	}
	const naive = scoreRates(naiveAt, truth);
	const scored = {
		...described,
		...scoreRates(rates, truth),
		naive: { mae: naive.mae, wrong: naive.wrong, false: naive.false }
	};
	if (truth.counted) {
		const hold_false = heldWhileCounted(said, truth);
		return { ...UNKNOWN, ...scored, hold_false, recorded: recordedFigures(rates, truth) };
	}
	const raises = scoreMoments(
		said.words.filter(({ word }) => word === 'shoulders-raised').map(({ t }) => t),
		truth.raises.map(({ from, full, to, height }) => ({ from, to, due: full, height }))
	);
	const inTime = truth.raises.map(({ height }, i) => {
		const late = raises.late[i];
		const allowed = height >= RAISE_DUE.largePx ? RAISE_DUE.large : RAISE_DUE.small;
		return late !== null && late !== undefined && late <= allowed;
	});
	const holds = scoreMoments(
		said.held,
		truth.holds.map(({ from, to }) => ({ from, to: to + 2, due: from }))
	);
	const steps = stepDelays(rates, truth);
	const returns = returnDelays(rates, truth);
	const missed = [
		...steps.filter((s) => s === null).map(() => 'step'),
		...holds.late.filter((s) => s === null).map(() => 'hold'),
		...returns.filter((s) => s === null).map(() => 'return'),
		...raises.late.filter((s) => s === null).map(() => 'raise')
	];
	return {
		...UNKNOWN,
		...scored,
		raise_found: inTime.length === 0 ? null : (100 * inTime.filter(Boolean).length) / inTime.length,
		raise_false: raises.false,
		step_s: slowest(steps),
		hold_s: slowest(holds.late),
		hold_false: holds.false,
		return_s: slowest(returns),
		missed,
		rate: meanRate(truth.onsets, 0, 30),
		words_false: truth.keepsPosture ? said.words.map(({ word }) => word) : []
	};
}

/** Held breaths in stretches of a recording in which breath was surely seen; `null` without one. */
function heldWhileCounted({ held }: Replay, { counted }: Truth): number | null {
	if (counted?.certainty !== 'good') return null;
	return held.filter((t) => counted.windows.some(({ from, to }) => t >= from && t <= to)).length;
}

function slowest(delays: readonly (number | null)[]): number | null {
	const found = delays.filter((delay) => delay !== null);
	return found.length === 0 ? null : Math.max(...found);
}

function speedOf({ observations, wallMs, busyMs, trackerMs }: ClipRun, said: Replay): Speed {
	const clipMs = (observations.at(-1)?.t ?? 0) - (observations[0]?.t ?? 0);
	return {
		clipMs,
		realTime: clipMs / wallMs,
		busy: (100 * busyMs) / clipMs,
		trackerMs: quantile(trackerMs, 0.5),
		trackerP95Ms: quantile(trackerMs, 0.95),
		monitorP95Ms: quantile(said.msPerSecond, 0.95)
	};
}
