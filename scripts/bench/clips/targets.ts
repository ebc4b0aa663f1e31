import type { KindFigures } from './kinds';
import type { ClipFigures, ClipReport } from './report';
import { mean } from '../../../src/lib/signals/dsp/stats';

/** "No worse than before" allows for the noise of one more or less second, percentage points. */
const TOLERANCE = 1;

interface Target {
	usable?: number;
	mae?: number;
	wrong?: number;
	false?: number;
}
/** What a kind of clips must reach: means over its clips, %, bpm. `real doubtful` has no target. */
const TARGETS: Readonly<Record<string, Target>> = {
	still_: { usable: 98 - TOLERANCE, mae: 0.3, wrong: 1, false: 1 },
	move_: { usable: 99 - TOLERANCE, mae: 0.3, wrong: 1, false: 1 },
	event_: { usable: 82 - TOLERANCE, mae: 0.4, wrong: 1, false: 1 },
	light_: { usable: 100 - TOLERANCE, mae: 0.3, wrong: 1, false: 1 },
	none_: { false: 1 },
	near_: { usable: 85, mae: 0.4, wrong: 2 },
	// Who talks has no steady rate: silence is as good as a right one.
	talk_: { mae: 1, wrong: 2 },
	cam_: { usable: 60, mae: 0.5, wrong: 2, false: 0 },
	'real good': { usable: 60, mae: 0.7, wrong: 5 },
	'real none': { false: 2 }
};
/** First reading of a portrait, s: at ten breaths a minute and more, and at seven and less. */
const FIRST = { quick: { fromBpm: 9.9, s: 17 }, slow: { toBpm: 7, s: 25 } } as const;
/** First reading at laptop framing, and in a counted stretch of a recording, s. */
const FIRST_NEAR_S = 22;
const FIRST_REAL_S = 25;
const LATEST = { step_s: 20, hold_s: 8, return_s: 20 } as const;
const SPEED = { realTime: 2, trackerP95Ms: 6, monitorP95Ms: 10 } as const;
/** Share of the time that the tracking worker may be busy, mean over the clips of a kind, %. */
const BUSY = 50;

/**
 * Everything that misses its target, in words; the kinds that are not there are not asked for.
 * @param speed whether this machine did the work: stored numbers say nothing of its speed
 */
export function shortfalls(
	reports: readonly ClipReport[],
	kinds: Readonly<Record<string, KindFigures>>,
	{ speed }: { speed: boolean }
): string[] {
	const short: string[] = [];
	for (const [kind, target] of Object.entries(TARGETS)) {
		const figures = kinds[kind];
		if (!figures) continue;
		const below = target.usable !== undefined && (figures.usable ?? 100) < target.usable;
		if (below) short.push(`${kind} usable ${number(figures.usable)} < ${target.usable} %`);
		for (const name of ['mae', 'wrong', 'false'] as const) {
			const limit = target[name];
			const value = figures[name];
			if (limit !== undefined && value !== null && value > limit)
				short.push(`${kind} ${name} ${number(value)} > ${limit}`);
		}
		if (speed && figures.busy > BUSY)
			short.push(`${kind} worker busy ${number(figures.busy)} > ${BUSY} %`);
	}
	for (const report of reports) if (report.hasTruth) short.push(...shortOf(report));
	if (speed) short.push(...slow(reports));
	return short;
}

function shortOf({ kind, figures }: ClipReport): string[] {
	const { name, missed, raise_found, raise_false, hold_false, words_false } = figures;
	const short = missed.map((what) => `${name}: ${what} not found`);
	short.push(...late(kind, figures));
	for (const [what, limit] of Object.entries(LATEST)) {
		const value = figures[what as keyof typeof LATEST];
		if (value !== null && value > limit) short.push(`${name}: ${what} ${number(value)} > ${limit}`);
	}
	if (raise_found !== null && raise_found < 100) short.push(`${name}: raise found late`);
	if (raise_false) short.push(`${name}: ${raise_false} false raise`);
	if (hold_false) short.push(`${name}: ${hold_false} false hold`);
	if (words_false.length > 0) short.push(`${name}: false ${[...new Set(words_false)].join(', ')}`);
	return short;
}

/** First readings that come too late, or never. */
function late(kind: string, { name, usable, rate, first_s, recorded }: ClipFigures): string[] {
	const tooLate = (first: number | null, limit: number) =>
		first !== null && first <= limit
			? []
			: [`${name}: first reading ${number(first)} s > ${limit}`];
	if (recorded !== null) {
		if (kind !== 'real good') return [];
		// A window that ends sooner cannot tell.
		const asked = recorded.windows.filter(({ from, to }) => to - from >= FIRST_REAL_S);
		return asked.flatMap((window) => tooLate(window.first_s, FIRST_REAL_S));
	}
	if (usable === null || rate === null || kind === 'talk_') return [];
	if (kind === 'near_') return tooLate(first_s, FIRST_NEAR_S);
	if (rate >= FIRST.quick.fromBpm) return tooLate(first_s, FIRST.quick.s);
	return rate <= FIRST.slow.toBpm ? tooLate(first_s, FIRST.slow.s) : [];
}

function slow(reports: readonly ClipReport[]): string[] {
	const of = (name: keyof ClipReport['speed']) => mean(reports.map((report) => report.speed[name]));
	const short =
		of('realTime') < SPEED.realTime ? [`only ${number(of('realTime'))} x real time`] : [];
	for (const name of ['trackerP95Ms', 'monitorP95Ms'] as const)
		if (of(name) > SPEED[name]) short.push(`${name} ${number(of(name))} > ${SPEED[name]}`);
	return short;
}

export function number(value: number | null): string {
	return value === null ? '-' : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
