/** A board as SVG, drawn from what it is and not from the page. */
import {
	extent,
	IMAGE_CARD,
	TABLE,
	type Board,
	type BoardSpot,
	type Drawn,
	type ImageRef,
	type Piece
} from '$lib/association';
import { gazeLine } from './gaze-line';
import { escaped, lines, nested, number, text } from './svg-parts';

/** What is on a card: SVG of our own, or a picture at an address; null leaves the card empty. */
export type CardDrawing =
	| (({ readonly svg: string } | { readonly address: string }) & {
			/** With room around it, as a symbol; else it fills the card. */
			readonly inset: boolean;
	  })
	| null;

/** What part of the board is drawn, board units. */
export interface BoardFrame {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Room around everything: for gazes into the distance and words below a card, board units. */
const MARGIN = 70;
/** Room for the title, board units. */
const HEAD = 90;
/** Words with a card: letters on a line, lines, and height of a line in board units. */
const WORD = { letters: 21, lines: 4, height: 19, size: 15 } as const;
const LABEL = { letters: 30, lines: 4, height: 27, size: 21 } as const;
/** Width of a letter compared to its height. */
const LETTER = 0.54;

/** All that lies on these boards, with room around it; of empty ones the table. */
export function frameOf(...boards: readonly Board[]): BoardFrame {
	const boxes = boards.flatMap((board) => extent(board) ?? []);
	if (boxes.length === 0) return { x: 0, y: 0, ...TABLE };
	const x = Math.min(...boxes.map((box) => box.x)) - MARGIN;
	const y = Math.min(...boxes.map((box) => box.y)) - MARGIN;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN;
	return { x, y, width: right - x, height: bottom - y };
}

interface SvgOptions {
	/** All of the board when left out. */
	readonly frame?: BoardFrame | undefined;
	/** Written above it, the first larger than the second. */
	readonly head?: readonly [string, string] | undefined;
}

/**
 * @param pictureOf what is on an image
 * @returns an svg element as text, in the colours of the drawings (`--draw-…`); what was written is escaped
 */
export function boardSvg(
	board: Board,
	pictureOf: (image: ImageRef) => CardDrawing,
	{ frame = frameOf(board), head }: SvgOptions = {}
): string {
	const above = head ? HEAD : 0;
	const box = { ...frame, y: frame.y - above, height: frame.height + above };
	const viewBox = [box.x, box.y, box.width, box.height].map(number).join(' ');
	const parts = [
		`<rect ${rectangle(box)} fill="var(--draw-paper)"/>`,
		...(head ? [title(head, box)] : []),
		...board.drawn.map(drawnThing),
		...board.pieces.map((piece) => card(piece, pictureOf(piece.image))),
		...board.pieces.map((piece) => gaze(board, piece))
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${number(box.width)}" height="${number(box.height)}" font-family="'Atkinson Hyperlegible Next', system-ui, sans-serif">${parts.join('')}</svg>`;
}

function title([name, note]: readonly [string, string], { x, y }: BoardFrame): string {
	const left = x + MARGIN / 2;
	return (
		text(lines(name, 60, 1)[0] ?? '', { x: left, y: y + 46 }, { size: 30, weight: 640 }) +
		text(note, { x: left, y: y + 74 }, { size: 17 })
	);
}

function card(piece: Piece, drawing: CardDrawing): string {
	const { width, height } = IMAGE_CARD;
	const whole = rectangle({ x: -width / 2, y: -height / 2, width, height });
	const inset = drawing?.inset ? 14 : 0;
	const inner = rectangle({
		x: -width / 2 + inset,
		y: -height / 2 + inset,
		width: width - 2 * inset,
		height: height - 2 * inset
	});
	const place = `translate(${number(piece.x)} ${number(piece.y)}) rotate(${number(piece.turn)}) scale(${number(piece.size)})`;
	return [
		`<g data-lies="${escaped(piece.id)}" transform="${place}">`,
		`<rect ${whole} fill="var(--draw-paper)"/>`,
		drawing ? onCard(inner, drawing) : '',
		`<rect ${whole} rx="3" fill="none" stroke="var(--draw-ink)" stroke-width="0.8" opacity="0.6"/>`,
		word(piece.word),
		'</g>'
	].join('');
}

function onCard(place: string, drawing: NonNullable<CardDrawing>): string {
	if ('svg' in drawing) return nested(drawing.svg, place);
	const fit = drawing.inset ? 'xMidYMid meet' : 'xMidYMid slice';
	return `<image ${place} preserveAspectRatio="${fit}" href="${escaped(drawing.address)}"/>`;
}

/** The word with an image, below its card. */
function word(written: string): string {
	const all = lines(written, WORD.letters, WORD.lines);
	if (all.length === 0) return '';
	return block(all, { x: 0, y: IMAGE_CARD.height / 2 + 6 }, WORD);
}

function drawnThing(drawn: Drawn): string {
	const all = lines(drawn.text, LABEL.letters, LABEL.lines);
	const name = `data-traced="${escaped(drawn.id)}"`;
	if (drawn.kind === 'field')
		return `<g ${name}><rect ${rectangle(drawn)} rx="18" fill="var(--draw-wall)" fill-opacity="0.5" stroke="var(--draw-wood)" stroke-width="3" stroke-dasharray="12 9"/>${all
			.map((line, at) =>
				text(line, { x: drawn.x + 16, y: drawn.y + 32 + at * LABEL.height }, { size: LABEL.size })
			)
			.join('')}</g>`;
	if (drawn.kind === 'label')
		return `<g ${name}>${block(all, { x: drawn.x, y: drawn.y - (all.length * LABEL.height) / 2 }, LABEL)}</g>`;
	const middle = { x: (drawn.x + drawn.toX) / 2, y: (drawn.y + drawn.toY) / 2 };
	return `<g ${name}><line ${ends(drawn, { x: drawn.toX, y: drawn.toY })} stroke="var(--draw-wood)" stroke-width="4" stroke-linecap="round" stroke-dasharray="14 12"/>${block(all, { x: middle.x, y: middle.y - (all.length * LABEL.height) / 2 }, LABEL)}</g>`;
}

function gaze(board: Board, piece: Piece): string {
	const line = gazeLine(board, piece);
	if (!line) return '';
	return `<g data-looks="${escaped(piece.id)}" fill="none" stroke="var(--draw-ink)" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"><line ${ends(line.from, line.to)} stroke-dasharray="1 9"/><polyline points="${line.head}"/></g>`;
}

/** Lines of words about a middle, on a ground of paper. */
function block(
	all: readonly string[],
	{ x, y }: BoardSpot,
	{ size, height }: { readonly size: number; readonly height: number }
): string {
	if (all.length === 0) return '';
	const width = Math.max(...all.map((line) => line.length)) * size * LETTER + 14;
	const ground = { x: x - width / 2, y, width, height: all.length * height + 6 };
	const words = all.map((line, at) =>
		text(line, { x, y: y + height * (at + 0.8) + 1 }, { size, middle: true })
	);
	return `<rect ${rectangle(ground)} rx="6" fill="var(--draw-paper)"/>${words.join('')}`;
}

function rectangle({ x, y, width, height }: BoardFrame): string {
	return `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
}

function ends(from: BoardSpot, to: BoardSpot): string {
	return `x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(to.x)}" y2="${number(to.y)}"`;
}
