import type { SecondSaid } from '../../src/lib/signals/counting';
import { FileFault } from './fault';
import { numberOf, readTable, type Table } from './table';

/** What Luwte said during one measurement. */
export interface LuwteRun {
	/** `comparison` in the file; 1 for a recording. */
	number: number;
	/** Second by second from the start. */
	seconds: SecondSaid[];
	/** Taps of the person, ms since the start; none in a recording. */
	taps: number[];
}

/** A recording does not say over how long its rates are a mean: the detector's full window, ms. */
const USUAL_WINDOW_MS = 25_000;

/**
 * Reads a "meetvergelijking" of seconds, or the CSV of a recording.
 * @throws {FileFault}
 */
export function readLuwte(text: string): LuwteRun[] {
	const table = readTable(text);
	const has = (title: string) => table.titles.includes(title);
	if (has('comparison') && has('luwte_rate_bpm')) return comparisons(table);
	if (has('time_s') && has('breathing_rate_bpm')) return [recording(table)];
	if (has('counted_bpm'))
		throw new FileFault('This is the file of times; the one of seconds is needed.');
	throw new FileFault(
		'This is no file of Luwte: there is neither luwte_rate_bpm nor breathing_rate_bpm in its first line.'
	);
}

function comparisons(table: Table): LuwteRun[] {
	const cell = cellsOf(table);
	const runs = new Map<number, LuwteRun>();
	table.rows.forEach((row, i) => {
		const number = cell(row, 'comparison');
		const time = cell(row, 'time_s');
		if (!Number.isInteger(number) || !Number.isInteger(time) || time < 1)
			throw new FileFault(`Row ${i + 2} has no number of a comparison or no whole second.`);
		const run = runs.get(number) ?? { number, seconds: [], taps: [] };
		runs.set(number, run);
		run.seconds[time - 1] = said(
			cell(row, 'luwte_rate_bpm'),
			1000 * cell(row, 'luwte_window_s'),
			1000 * cell(row, 'luwte_onset_s')
		);
		const taps = row[table.titles.indexOf('taps_s')] ?? '';
		run.taps.push(
			...taps
				.split(' ')
				.filter(Boolean)
				.map((tap) => 1000 * Number(tap))
		);
	});
	return [...runs.values()].map((run) => ({ ...run, seconds: filled(run.seconds) }));
}

/** The last sample of each second stands for it. */
function recording(table: Table): LuwteRun {
	const cell = cellsOf(table);
	const seconds: SecondSaid[] = [];
	for (const row of table.rows) {
		const time = cell(row, 'time_s');
		// A row of a mark has a time but no measurement.
		const mark = row[table.titles.indexOf('mark_kind')];
		if (!Number.isFinite(time) || mark) continue;
		seconds[Math.floor(time)] = said(cell(row, 'breathing_rate_bpm'), USUAL_WINDOW_MS, NaN);
	}
	return { number: 1, seconds: filled(seconds), taps: [] };
}

const SILENT: SecondSaid = { rate: null, windowMs: null, onset: null, unsure: null };

function said(rate: number, windowMs: number, onset: number): SecondSaid {
	if (!Number.isFinite(rate)) return SILENT;
	return {
		rate,
		windowMs: Number.isFinite(windowMs) ? windowMs : USUAL_WINDOW_MS,
		onset: Number.isFinite(onset) ? onset : null,
		unsure: null
	};
}

/** Seconds that are missing were not measured. */
function filled(seconds: readonly (SecondSaid | undefined)[]): SecondSaid[] {
	return Array.from({ length: seconds.length }, (_, i) => seconds[i] ?? SILENT);
}

function cellsOf({ titles, decimalComma }: Table) {
	return (row: readonly string[], title: string) =>
		numberOf(row[titles.indexOf(title)], decimalComma);
}
