import { KIND_FIGURES, type KindFigures } from './kinds';
import type { ClipFigures, ClipReport } from './report';
import { mean } from '../../../src/lib/signals/dsp/stats';
import { number } from './targets';

/** Below this share of usable seconds the table says what stood in the way, %. */
const LITTLE_USABLE = 50;

export function printReports(
	reports: readonly ClipReport[],
	kinds: Readonly<Record<string, KindFigures>>
): void {
	const heads = ['usable%', 'MAE', 'p95', '>2 off%', 'false%', 'first s'];
	console.log(line('clip', [...heads, 'naive MAE', '>2 off%', 'false%', 'events']));
	for (const { figures } of reports) console.log(line(figures.name, clipCells(figures)));
	console.log('');
	console.log(line('kind', ['clips', 'usable%', 'MAE', 'p95', '>2 off%', 'false%', 'busy%']));
	for (const [kind, { clips, busy, ...rest }] of Object.entries(kinds)) {
		const cells = [...KIND_FIGURES.map((name) => rest[name]), busy].map(number);
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
	return [...numbers, ...[naive.mae, naive.wrong, naive.false].map(number), eventsOf(figures)];
}

/** What applies of: why so little, median without truth, windows, steps, holds, returns, raises. */
function eventsOf(figures: ClipFigures): string {
	const { rate, median, q1, q3, step_s, hold_s, return_s, raise_found, recorded } = figures;
	const parts = [
		whySilent(figures),
		...windowsOf(figures),
		rate === null && median !== null && recorded === null
			? `median ${number(median)} (${number(q1)}-${number(q3)})`
			: '',
		step_s === null ? '' : `step ${number(step_s)} s`,
		hold_s === null ? '' : `hold ${number(hold_s)} s`,
		return_s === null ? '' : `return ${number(return_s)} s`,
		raise_found === null ? '' : `raise ${number(raise_found)} %`,
		figures.hold_false ? `${figures.hold_false} false hold` : '',
		figures.raise_false ? `${figures.raise_false} false raise` : '',
		figures.words_false.length > 0 ? `false words: ${figures.words_false.join(' ')}` : '',
		...figures.missed.map((what) => `no ${what}`)
	];
	return parts.filter(Boolean).join(', ') || '-';
}

/** The most frequent reason of a clip that should have been read and mostly was not. */
function whySilent({ usable, first_s, recorded, reasons }: ClipFigures): string {
	const few = usable === null ? recorded !== null && first_s === null : usable < LITTLE_USABLE;
	const [most] = Object.entries(reasons);
	return few && most ? `${most[0]} ${most[1].toFixed(0)} %` : '';
}

/** A line of each counted window of a recording: count, distance of the median, all its seconds. */
function windowsOf({ recorded }: ClipFigures): string[] {
	if (recorded === null) return [];
	const windows = recorded.windows.map(
		({ from, to, bpm, usable_all, median_error, first_s }) =>
			`${from}-${to} s counted ${bpm}: shown ${number(usable_all)} %, median off ${number(median_error)}, first after ${number(first_s)} s`
	);
	return recorded.outside === null
		? windows
		: [...windows, `outside ${number(recorded.outside)} %`];
}

function line(name: string, [...cells]: string[]): string {
	return name.padEnd(26) + cells.map((cell) => cell.padStart(cell.length > 10 ? 0 : 10)).join(' ');
}
