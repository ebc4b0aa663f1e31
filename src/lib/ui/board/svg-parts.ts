/** Pieces of SVG as text. What somebody wrote goes through `escaped`. */
import type { BoardSpot } from '$lib/association';

/** Signs that XML does not know, also halves of a sign that was cut in two. */
const UNKNOWN =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As words or the value of an attribute of SVG. */
export function escaped(written: string): string {
	return written
		.replace(UNKNOWN, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Short, and never in a form that SVG does not read. */
export function number(value: number): string {
	return String(Math.round(value * 1000) / 1000 + 0);
}

interface TextLook {
	readonly size: number;
	readonly weight?: number;
	/** About its place; else from there on. */
	readonly middle?: boolean;
}

/** One line of words. */
export function text(
	written: string,
	{ x, y }: BoardSpot,
	{ size, weight = 400, middle = false }: TextLook
): string {
	return `<text x="${number(x)}" y="${number(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${middle ? 'middle' : 'start'}" fill="var(--draw-ink)">${escaped(written)}</text>`;
}

/**
 * Words broken into lines; what does not fit ends in three dots.
 * @param letters on one line, about
 */
export function lines(written: string, letters: number, most: number): string[] {
	const found: string[] = [];
	for (const word of written
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((one) => cut(one, letters))) {
		const last = found.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters)
			found[found.length - 1] = `${last} ${word}`;
		else found.push(word);
	}
	if (found.length <= most) return found;
	return [...found.slice(0, most - 1), `${found[most - 1]!.slice(0, letters - 1)}…`];
}

/** A word longer than a line, in pieces. */
function cut(word: string, letters: number): string[] {
	const signs = [...word];
	const pieces: string[] = [];
	for (let at = 0; at < signs.length; at += letters)
		pieces.push(signs.slice(at, at + letters).join(''));
	return pieces;
}

/** A whole drawing inside another: at a place of its own. @param place x, y, width and height as attributes */
export function nested(svg: string, place: string): string {
	const [, head = '', inside = ''] = /^\s*<svg([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg) ?? [];
	const viewBox = /viewBox="([^"]*)"/.exec(head)?.[1];
	return viewBox ? `<svg ${place} viewBox="${viewBox}">${inside}</svg>` : '';
}
