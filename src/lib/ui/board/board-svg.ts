/** A board as SVG, drawn from what it is and not from the page. */
import { extent, IMAGE_CARD, TABLE, type Board, type ImageRef, type Piece } from '$lib/association';

/** What is drawn on a card: SVG of our own, or a picture at an address; null leaves the card empty. */
export type CardDrawing =
	{ readonly svg: string } | { readonly address: string; readonly whole: boolean } | null;

/** Room around everything, board units. */
const MARGIN = 40;

/** @param pictureOf what is on an image @returns an svg element as text; what was written is escaped */
export function boardSvg(board: Board, pictureOf: (image: ImageRef) => CardDrawing): string {
	const box = extent(board) ?? { x: 0, y: 0, ...TABLE };
	const frame = [
		box.x - MARGIN,
		box.y - MARGIN,
		box.width + 2 * MARGIN,
		box.height + 2 * MARGIN
	].join(' ');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame}">${board.pieces
		.map((piece) => card(piece, pictureOf(piece.image)))
		.join('')}</svg>`;
}

function card(piece: Piece, drawing: CardDrawing): string {
	const { width, height } = IMAGE_CARD;
	const place = `x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}"`;
	const turn = `translate(${piece.x} ${piece.y}) rotate(${piece.turn}) scale(${piece.size})`;
	return `<g transform="${turn}"><rect ${place} rx="6" fill="var(--draw-paper)" stroke="var(--draw-ink)" stroke-width="0.6"/>${inside(place, drawing)}</g>`;
}

function inside(place: string, drawing: CardDrawing): string {
	if (!drawing) return '';
	if ('svg' in drawing) return drawing.svg.replace(/^<svg /, `<svg ${place} `);
	const fit = drawing.whole ? 'xMidYMid meet' : 'xMidYMid slice';
	return `<image ${place} preserveAspectRatio="${fit}" href="${escaped(drawing.address)}"/>`;
}

/** As text or the value of an attribute of SVG. */
export function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
