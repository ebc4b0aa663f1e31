import { median } from '../../src/lib/signals/dsp/stats';
import { FileFault } from './fault';
import { numberOf, readTable, type Table } from './table';

/** What a belt measured. */
export interface BeltSample {
	/** s, from the first sample on */
	t: number;
	/** Force, stretch or volume, in whatever unit; more is breathed in. */
	value: number;
}

export interface BeltOptions {
	/** Titles of the columns, when they are not found by themselves. */
	time?: string | undefined;
	value?: string | undefined;
	/** More is breathed out. */
	invert?: boolean | undefined;
}

const TIME_TITLE = /time|tijd|stamp|elapsed|seconds|seconden|^t\b|^ms\b|^s\b/i;
const VALUE_TITLE =
	/force|kracht|resp|breath|adem|belt|band|rip|amplitude|volume|stretch|value|waarde/i;
const MS_TITLE = /\bms\b|_ms|milli/i;
const S_TITLE = /\(s\)|\[s\]|_s\b|\bsec|\bs\b/i;

/** Steps of at least this are thought to be ms: no belt gives one sample in two seconds. */
const MS_STEP = 2;
const SHORTEST_S = 30;
const SLOWEST_HZ = 4;

/**
 * Reads the recording of a breathing belt.
 * @throws {FileFault}
 */
export function readBelt(text: string, options: BeltOptions = {}): BeltSample[] {
	const table = readTable(text);
	const timeColumn = columnOf(table, options.time, TIME_TITLE, 'time') ?? 0;
	const valueColumn = columnOf(table, options.value, VALUE_TITLE, 'value', timeColumn);
	const times = timesOf(table, timeColumn);
	const column = valueColumn ?? firstNumbers(table, timeColumn);
	const sign = options.invert ? -1 : 1;
	const samples = table.rows.flatMap((row, i): BeltSample[] => {
		const value = numberOf(row[column], table.decimalComma);
		const t = times[i]!;
		return Number.isFinite(value) && Number.isFinite(t) ? [{ t, value: sign * value }] : [];
	});
	return requireWhole(samples);
}

function columnOf(
	{ titles }: Table,
	wanted: string | undefined,
	usual: RegExp,
	what: string,
	not?: number
): number | null {
	if (wanted !== undefined) {
		const index = titles.indexOf(wanted);
		if (index === -1)
			throw new FileFault(
				`There is no column "${wanted}" for the ${what}. The columns are: ${titles.join(', ') || 'without titles'}.`
			);
		return index;
	}
	const index = titles.findIndex((title, i) => i !== not && usual.test(title));
	return index === -1 ? null : index;
}

/** The first column beside the time that holds numbers. */
function firstNumbers({ rows, decimalComma }: Table, timeColumn: number): number {
	const width = Math.max(...rows.slice(0, 10).map((row) => row.length));
	for (let column = 0; column < width; column++) {
		if (column === timeColumn) continue;
		const numbers = rows.filter((row) => Number.isFinite(numberOf(row[column], decimalComma)));
		if (numbers.length > rows.length / 2) return column;
	}
	throw new FileFault('No column with the values of the belt was found. Name it with --value.');
}

/** s, not yet from the first on; `NaN` where a row has no time. */
function timesOf({ rows, titles, decimalComma }: Table, column: number): number[] {
	const cells = rows.map((row) => row[column] ?? '');
	const numbers = cells.map((cell) => numberOf(cell, decimalComma));
	if (numbers.filter(Number.isFinite).length > cells.length / 2) {
		return numbers.map((number) => number * unitOf(titles[column] ?? '', numbers));
	}
	const moments = cells.map((cell) => Date.parse(cell.replace(',', '.')) / 1000);
	if (moments.filter(Number.isFinite).length <= cells.length / 2)
		throw new FileFault(
			'The times are neither numbers (s or ms) nor moments such as 2026-03-02T10:00:00.250. Name the column with --time.'
		);
	return moments;
}

/** s in one unit of the column. */
function unitOf(title: string, numbers: readonly number[]): number {
	if (MS_TITLE.test(title)) return 0.001;
	if (S_TITLE.test(title)) return 1;
	const known = numbers.filter(Number.isFinite);
	const step = median(known.slice(1).map((t, i) => t - known[i]!));
	return step >= MS_STEP ? 0.001 : 1;
}

function requireWhole(samples: BeltSample[]): BeltSample[] {
	const [first] = samples;
	const last = samples.at(-1);
	if (first === undefined || last === undefined || samples.length < 2)
		throw new FileFault('No rows with both a time and a value were found.');
	const back = samples.findIndex(({ t }, i) => i > 0 && t < samples[i - 1]!.t);
	if (back !== -1)
		throw new FileFault(`The time goes back at measurement ${back + 1}: is it one recording?`);
	const length = last.t - first.t;
	if (length < SHORTEST_S)
		throw new FileFault(
			`The recording lasts ${length.toFixed(1)} s; at least ${SHORTEST_S} s are needed. Are the times in s or ms?`
		);
	if ((samples.length - 1) / length < SLOWEST_HZ)
		throw new FileFault(
			`The belt gave ${(samples.length / length).toFixed(1)} values a second; at least ${SLOWEST_HZ} are needed.`
		);
	if (samples.every(({ value }) => value === first.value))
		throw new FileFault('All values are the same: was the belt on?');
	return samples.map(({ t, value }) => ({ t: t - first.t, value }));
}
