import type { Replay } from './replay';
import type { ClipRun } from './run-clip';
import {
	describeRates,
	quantile,
	ratesOf,
	returnDelays,
	scoreMoments,
	scoreRates,
	stepDelays
} from './score';
import { meanRate, type Truth } from './truth';

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
	/** The naive chain on the same clip. */
	naive: { mae: number | null; wrong: number | null; false: number | null };
}

export interface ClipReport {
	kind: string;
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
	truth: Truth | null
): ClipReport {
	const rates = ratesOf(said);
	const kind = /^[a-z]+_/.exec(name)?.[0] ?? 'other';
	const start = run.observations[0]?.t ?? 0;
	const naiveAt = rates.map(({ t }) => ({ t, bpm: naive(start + 1000 * t), windowS: 25 }));
	return {
		kind,
		hasTruth: truth !== null,
		figures: { name, ...figuresOf(said, rates, naiveAt, truth) },
		speed: speedOf(run, said)
	};
}

type Rates = ReturnType<typeof ratesOf>;

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
	naive: { mae: null, wrong: null, false: null }
} satisfies Partial<ClipFigures>;

function figuresOf(
	said: Replay,
	rates: Rates,
	naiveAt: Rates,
	truth: Truth | null
): Omit<ClipFigures, 'name'> {
	const described = describeRates(rates);
	if (truth === null) {
		return { ...UNKNOWN, ...described, first_s: rates.find(({ bpm }) => bpm !== null)?.t ?? null };
	}
	const raises = scoreMoments(
		said.raised,
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
	const naive = scoreRates(naiveAt, truth);
	return {
		...described,
		...scoreRates(rates, truth),
		raise_found: inTime.length === 0 ? null : (100 * inTime.filter(Boolean).length) / inTime.length,
		raise_false: raises.false,
		step_s: slowest(steps),
		hold_s: slowest(holds.late),
		hold_false: holds.false,
		return_s: slowest(returns),
		missed,
		rate: meanRate(truth.onsets, 0, 30),
		naive: { mae: naive.mae, wrong: naive.wrong, false: naive.false }
	};
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
