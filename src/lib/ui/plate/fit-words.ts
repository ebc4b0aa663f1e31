/** Own words in a box on the plate: as large as they fit, down to what can still be read on paper. */
import type { PlateSize } from './geometry';

/** Units of the drawing. 18 of them are 9 points on A4, and 13 on A3. */
const LARGEST = 34;
export const SMALLEST_WORDS = 18;
const STEP = 2;
/** Of a line, times the size of its letters. */
export const LINE = 1.2;

export interface FittedWords {
	/** Of the letters, units. */
	size: number;
	lines: string[];
	/** False: there are more words than fit, and the last line ends in an ellipsis. */
	whole: boolean;
}

/** @returns how wide a text is, in times the size of its letters */
export type MeasureText = (text: string) => number;

/** @param room units */
export function fitWords(text: string, room: PlateSize, measure: MeasureText): FittedWords {
	const widest = Math.max(...text.split(/\s+/).map(measure));
	for (let size = LARGEST; size >= SMALLEST_WORDS; size -= STEP) {
		// Letters are made smaller before a word is broken.
		if (widest * size > room.width && size > SMALLEST_WORDS) continue;
		const lines = linesOf(text, room.width / size, measure);
		if (lines.length <= linesIn(room, size)) return { size, lines, whole: true };
	}
	const size = SMALLEST_WORDS;
	const width = room.width / size;
	const shown = linesOf(text, width, measure).slice(0, linesIn(room, size));
	const last = shown.pop() ?? '';
	return { size, lines: [...shown, withEllipsis(last, width, measure)], whole: false };
}

function linesIn(room: PlateSize, size: number): number {
	return Math.floor(room.height / (LINE * size));
}

/** Lines no wider than this; a word that is wider by itself is broken. */
function linesOf(text: string, width: number, measure: MeasureText): string[] {
	return text
		.trim()
		.split('\n')
		.flatMap((paragraph) => wrapped(paragraph.trim(), width, measure));
}

function wrapped(paragraph: string, width: number, measure: MeasureText): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(/\s+/).flatMap((word) => pieces(word, width, measure))) {
		const longer = line ? `${line} ${word}` : word;
		if (line && measure(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

function pieces(word: string, width: number, measure: MeasureText): string[] {
	if (measure(word) <= width) return [word];
	const found: string[] = [];
	let piece = '';
	for (const letter of word) {
		if (piece && measure(piece + letter) > width) {
			found.push(piece);
			piece = letter;
		} else piece += letter;
	}
	return [...found, piece];
}

/** As much of a line as leaves room for an ellipsis. */
function withEllipsis(line: string, width: number, measure: MeasureText): string {
	const letters = [...line];
	while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
