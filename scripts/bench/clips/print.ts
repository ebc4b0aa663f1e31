import type { ClipFigures, ClipReport } from './report';
import { mean } from './score';

const KIND_FIGURES = ['usable', 'mae', 'p95', 'wrong', 'false'] as const;
type KindFigure = (typeof KIND_FIGURES)[number];

/** Means over the clips of a kind for which a figure applies. */
export type KindFigures = { clips: number } & Record<KindFigure, number | null>;

/** What a kind of clips must reach: means over its clips, %, bpm. */
const TARGETS: Readonly<
	Record<string, { usable?: number; mae?: number; wrong?: number; false?: number }>
> = {
	still_: { usable: 97, mae: 0.3, wrong: 1 },
	move_: { usable: 70, mae: 0.4, wrong: 2 },
	event_: { usable: 65, mae: 0.5, wrong: 4, false: 5 },
	light_: { usable: 95, mae: 0.3, wrong: 1 },
	none_: { false: 1 }
};
/** First reading, s: at ten breaths a minute and more, and at seven and less. */
const FIRST = { quick: { fromBpm: 9.9, s: 17 }, slow: { toBpm: 7, s: 25 } } as const;
const LATEST = { step_s: 20, hold_s: 8, return_s: 20 } as const;
const SPEED = { realTime: 2, trackerP95Ms: 6, monitorP95Ms: 10, busy: 50 } as const;

export function kindsOf(reports: readonly ClipReport[]): Record<string, KindFigures> {
	const kinds = [...new Set(reports.map(({ kind }) => kind))];
	return Object.fromEntries(
		kinds.map((kind) => {
			const clips = reports.filter((report) => report.kind === kind).map((r) => r.figures);
			const figures = KIND_FIGURES.map((name) => {
				const values = clips.flatMap((clip) => clip[name] ?? []);
				return [name, values.length === 0 ? null : mean(values)];
			});
			return [kind, { clips: clips.length, ...Object.fromEntries(figures) } as KindFigures];
		})
	);
}

export function printReports(
	reports: readonly ClipReport[],
	kinds: Readonly<Record<string, KindFigures>>
): void {
	const heads = ['usable%', 'MAE', 'p95', '>2 off%', 'false%', 'first s', 'events'];
	console.log(line('clip', [...heads, 'naive MAE', '>2 off%', 'false%']));
	for (const { figures } of reports) console.log(line(figures.name, clipCells(figures)));
	console.log('');
	console.log(line('kind', ['clips', 'usable%', 'MAE', 'p95', '>2 off%', 'false%']));
	for (const [kind, { clips, ...rest }] of Object.entries(kinds)) {
		const cells = KIND_FIGURES.map((name) => number(rest[name]));
		console.log(line(kind, [String(clips), ...cells]));
	}
	console.log('');
	const of = (name: keyof ClipReport['speed']) => mean(reports.map(({ speed }) => speed[name]));
	console.log(
		`speed: ${number(of('realTime'))} x real time; tracking worker busy ${number(of('busy'))} % of the clip; ` +
			`tracker ${number(of('trackerMs'))} ms a step (95th percentile ${number(of('trackerP95Ms'))}); ` +
			`arithmetic ${number(of('monitorP95Ms'))} ms a second (95th percentile)`
	);
}

function clipCells(figures: ClipFigures): string[] {
	const { usable, mae, p95, wrong, false: untrue, first_s, naive } = figures;
	const numbers = [usable, mae, p95, wrong, untrue, first_s].map(number);
	return [...numbers, eventsOf(figures), ...[naive.mae, naive.wrong, naive.false].map(number)];
}

/** What applies of: median without truth, steps, holds, returns, raises. */
function eventsOf(figures: ClipFigures): string {
	const { rate, median, q1, q3, step_s, hold_s, return_s, raise_found } = figures;
	const parts = [
		rate === null && median !== null
			? `median ${number(median)} (${number(q1)}-${number(q3)})`
			: '',
		step_s === null ? '' : `step ${number(step_s)} s`,
		hold_s === null ? '' : `hold ${number(hold_s)} s`,
		return_s === null ? '' : `return ${number(return_s)} s`,
		raise_found === null ? '' : `raise ${number(raise_found)} %`,
		figures.hold_false ? `${figures.hold_false} false hold` : '',
		figures.raise_false ? `${figures.raise_false} false raise` : '',
		...figures.missed.map((what) => `no ${what}`)
	];
	return parts.filter(Boolean).join(', ') || '-';
}

function line(name: string, [...cells]: string[]): string {
	return name.padEnd(26) + cells.map((cell) => cell.padStart(cell.length > 10 ? 0 : 10)).join(' ');
}

function number(value: number | null): string {
	return value === null ? '-' : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** Everything that misses its target, in words; the kinds that are not there are not asked for. */
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
	}
	for (const { figures, hasTruth } of reports) if (hasTruth) short.push(...shortOf(figures));
	if (speed) short.push(...slow(reports));
	return short;
}

function shortOf(figures: ClipFigures): string[] {
	const { name, rate, first_s, missed, raise_found, raise_false, hold_false } = figures;
	const short = missed.map((what) => `${name}: ${what} not found`);
	if (figures.usable !== null && rate !== null) {
		const limit =
			rate >= FIRST.quick.fromBpm ? FIRST.quick.s : rate <= FIRST.slow.toBpm ? FIRST.slow.s : null;
		if (limit !== null && !(first_s !== null && first_s <= limit))
			short.push(`${name}: first reading ${number(first_s)} s > ${limit}`);
	}
	for (const [what, limit] of Object.entries(LATEST)) {
		const value = figures[what as keyof typeof LATEST];
		if (value !== null && value > limit) short.push(`${name}: ${what} ${number(value)} > ${limit}`);
	}
	if (raise_found !== null && raise_found < 100) short.push(`${name}: raise found late`);
	if (raise_false) short.push(`${name}: ${raise_false} false raise`);
	if (hold_false) short.push(`${name}: ${hold_false} false hold`);
	return short;
}

function slow(reports: readonly ClipReport[]): string[] {
	const of = (name: keyof ClipReport['speed']) => mean(reports.map((report) => report.speed[name]));
	const short =
		of('realTime') < SPEED.realTime ? [`only ${number(of('realTime'))} x real time`] : [];
	for (const name of ['trackerP95Ms', 'monitorP95Ms', 'busy'] as const)
		if (of(name) > SPEED[name]) short.push(`${name} ${number(of(name))} > ${SPEED[name]}`);
	return short;
}
