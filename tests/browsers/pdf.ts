import { inflateSync } from 'node:zlib';

const MM_PER_POINT = 25.4 / 72;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const PAGE = /\/MediaBox ?\[ ?([\d. ]+)\]/g;

/** What is squeezed in a PDF, Firefox does so with its list of pages; a picture is none of our business. */
function unsqueezed(squeezed: string): string {
	try {
		return inflateSync(Buffer.from(squeezed, 'latin1')).toString('latin1');
	} catch {
		return '';
	}
}

/** Sides of every page of a PDF, the short one first, mm. */
export function pageSizes(pdf: Buffer): number[][] {
	const text = pdf.toString('latin1');
	const hidden = Array.from(text.matchAll(STREAM), ([, squeezed]) => unsqueezed(squeezed!));
	return Array.from([text, ...hidden].join('\n').matchAll(PAGE), ([, box]) => {
		const [left = 0, top = 0, right = 0, bottom = 0] = box!.trim().split(/\s+/).map(Number);
		return [right - left, bottom - top].map((side) => side * MM_PER_POINT).sort((a, b) => a - b);
	});
}
