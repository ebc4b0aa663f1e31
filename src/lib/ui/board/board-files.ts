/** A board as a picture to take along: drawn from the model, in the colours of the light. */
import { asset } from '$app/paths';
import type { Board, ImageRef } from '$lib/association';
import { inTheLight } from '../pictures/drawing-colours';
import { boardSvg, type CardDrawing } from './board-svg';
import type { ImageShelf } from './image-shelf.svelte';

/** Points for one board unit, and the longest side of a picture that every browser can make, points. */
const SHARPNESS = 2;
const LONGEST = 4096;

/** Everything in the file itself: colours, drawings, symbols and own photos. @param head title and date */
export async function boardSvgFile(
	board: Board,
	shelf: ImageShelf,
	head: readonly [string, string]
): Promise<string> {
	const pictures = new Map<string, CardDrawing>();
	await Promise.all(
		board.pieces.map(async ({ image }) => pictures.set(keyOf(image), await inFile(image, shelf)))
	);
	return inTheLight(boardSvg(board, (image) => pictures.get(keyOf(image)) ?? null, { head }));
}

/** The same as points, two for one board unit. @throws when the browser cannot draw it */
export async function boardPngFile(
	board: Board,
	shelf: ImageShelf,
	head: readonly [string, string]
): Promise<Blob> {
	const svg = await boardSvgFile(board, shelf, head);
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const { width, height } = image;
		const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height));
		const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
		const canvas = Object.assign(document.createElement('canvas'), size);
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await asPng(canvas);
	} finally {
		URL.revokeObjectURL(address);
	}
}

function asPng(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
	);
}

async function inFile(image: ImageRef, shelf: ImageShelf): Promise<CardDrawing> {
	if (image.from === 'luwte') await shelf.fetchDrawing(image.name);
	if (image.from !== 'symbols') return shelf.pictureOf(image);
	if (!shelf.has(image)) return null;
	const found = await fetch(asset(`/pictures/${image.name}.svg`));
	return found.ok ? { svg: await found.text(), inset: true } : null;
}

function keyOf({ from, name }: ImageRef): string {
	return `${from}/${name}`;
}
