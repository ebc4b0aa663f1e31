import { FileFault } from './fault';

/** A CSV file as its titles and its rows of text. */
export interface Table {
	/** Empty when the first line already holds numbers. */
	titles: string[];
	rows: string[][];
	/** Numbers have a comma: 12,5. */
	decimalComma: boolean;
}

const SEPARATORS = [';', '\t', ','];

/**
 * Reads a CSV file as instruments write them: separated by semicolons, tabs or commas, with or without
 * titles, numbers with a point or a comma. Lines that begin with # are remarks.
 * @throws {FileFault}
 */
export function readTable(text: string): Table {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
	const [first, second] = lines;
	if (first === undefined || second === undefined)
		throw new FileFault('The file has no rows of measurements.');
	const separator = SEPARATORS.find((one) => first.includes(one) && second.includes(one));
	if (separator === undefined)
		throw new FileFault(
			'The file has only one column: there must be a time and a value, separated by ; , or a tab.'
		);
	const cells = lines.map((line) => splitLine(line, separator));
	const decimalComma =
		separator !== ',' && cells.slice(1).some((row) => row.some((cell) => /^-?\d+,\d+$/.test(cell)));
	const titled = cells[0]!.some((cell) => cell !== '' && !isValue(cell));
	return {
		titles: titled ? cells[0]! : [],
		rows: titled ? cells.slice(1) : cells,
		decimalComma
	};
}

/** @returns `NaN` for what is no number */
export function numberOf(cell: string | undefined, decimalComma: boolean): number {
	const text = (cell ?? '').trim();
	if (text === '') return NaN;
	return Number(decimalComma ? text.replace(',', '.') : text);
}

function isValue(cell: string): boolean {
	return /^[-+\d][-+\d.,:TZ eE/]*$/.test(cell);
}

/** With quotes as RFC 4180 has them. */
function splitLine(line: string, separator: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < line.length; i++) {
		const letter = line[i]!;
		if (letter === '"' && quoted && line[i + 1] === '"') cell += line[++i];
		else if (letter === '"') quoted = !quoted;
		else if (letter === separator && !quoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += letter;
	}
	return [...cells, cell.trim()];
}
