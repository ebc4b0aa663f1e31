/** Lines of a CSV file (RFC 4180). */

/** A list of numbers is one cell, with spaces in between. */
export type Cell = string | number | readonly number[] | null;

/**
 * Who reads it: a spreadsheet of a Dutch computer, or a program such as R or pandas. A Dutch Excel takes
 * a comma for the decimal sign, so that it parts cells by a semicolon, and guesses the letters wrong
 * without a byte order mark.
 */
export const CSV_READERS = ['excel', 'analysis'] as const;
export type CsvReader = (typeof CSV_READERS)[number];

const FORMS = {
	excel: { begin: '\uFEFF', between: ';', decimal: ',' },
	analysis: { begin: '', between: ',', decimal: '.' }
} satisfies Record<CsvReader, object>;

export function csvText(rows: readonly (readonly Cell[])[], reader: CsvReader): string {
	const { begin, between } = FORMS[reader];
	const lines = rows.map((cells) => cells.map((cell) => cellText(cell, reader)).join(between));
	return begin + lines.map((line) => `${line}\r\n`).join('');
}

function cellText(cell: Cell, reader: CsvReader): string {
	if (cell === null) return '';
	const numbers = typeof cell === 'number' ? [cell] : typeof cell === 'string' ? null : cell;
	if (numbers) return numbers.map((n) => String(n).replace('.', FORMS[reader].decimal)).join(' ');
	return quoted(harmless(cell as string));
}

/** A spreadsheet must not take a text for a formula. */
function harmless(text: string): string {
	return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
