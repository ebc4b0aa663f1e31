import { TENSION_PHASES } from '$lib/signals/types';
import type { PlanRows } from '$lib/store';
import { PLAN_FIELDS } from './rows';

/** Sizes of letters on the sheet, pt; smaller than the last is not read. */
const LARGEST = 11;
const SMALLEST = 5.5;
const STEP = 0.5;

const MM_PER_PT = 25.4 / 72;
/** Width of what is written in a column, mm. */
const COLUMN_MM = 47;
/** Height for the four rows together, mm: a lying A4 without margins, title, heads and foot. */
const ROWS_MM = 150;
/** Room above and under the text of a row, mm. */
const PADDING_MM = 3;
/** Mean width of a letter and height of a line, in sizes of the letter; words that move to the next
 * line make a text longer than its letters. */
const LETTER = 0.55;
const LINE = 1.3;
const WRAP = 1.12;
/** A row is never lower than its name beside it, lines. */
const MIN_LINES = 3;

/** The largest size at which a plan fits on one sheet, pt; the smallest one when none does. */
export function sheetSize(rows: PlanRows): number {
	for (let size = LARGEST; size > SMALLEST; size -= STEP)
		if (heightOf(rows, size) <= ROWS_MM) return size;
	return SMALLEST;
}

/** @param size pt @returns mm */
function heightOf(rows: PlanRows, size: number): number {
	const mm = size * MM_PER_PT;
	const perLine = Math.max(1, Math.floor(COLUMN_MM / (LETTER * mm)));
	const lines = (text: string) =>
		text
			.split('\n')
			.reduce((sum, line) => sum + Math.max(1, Math.ceil((WRAP * line.length) / perLine)), 0);
	return TENSION_PHASES.reduce((sum, phase) => {
		const most = Math.max(MIN_LINES, ...PLAN_FIELDS.map((field) => lines(rows[phase][field])));
		return sum + most * LINE * mm + PADDING_MM;
	}, 0);
}
