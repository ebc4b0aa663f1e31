/** Lines of a CSV file (RFC 4180). */

export type Cell = string | number | null;

export function csvLine(cells: readonly Cell[]): string {
	return cells.map(cellText).join(',') + '\r\n';
}

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	// A spreadsheet must not take a text for a formula.
	const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
