import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '$lib/association';
import { anyBoard, cardOf } from '$lib/association/testing';
import { inTheLight } from '../pictures/drawing-colours';
import { boardSvg, frameOf } from './board-svg';
import { escaped, lines, nested } from './svg-parts';

/** Fails on what is not well formed: each element closed, each value between quotes, no loose sign. */
function elementsOf(xml: string): string[] {
	const open: string[] = [];
	const all: string[] = [];
	const part = /<(\/?)([a-z]+)(?: [\w:-]+="[^"<]*")*(\/?)>|(?:[^<>&]|&(?:amp|lt|gt|quot);)+/giy;
	while (part.lastIndex < xml.length) {
		const { lastIndex } = part;
		const [whole, closing, name, empty] = part.exec(xml) ?? [];
		if (whole === undefined)
			throw new Error(`not well formed: ${xml.slice(lastIndex, lastIndex + 40)}`);
		if (!name) continue;
		if (closing) {
			if (open.pop() !== name) throw new Error(`${name} closes nothing`);
			continue;
		}
		all.push(whole);
		if (!empty) open.push(name);
	}
	if (open.length > 0) throw new Error(`${open.join(' ')} never closes`);
	return all;
}

const DRAWING =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 350"><rect fill="var(--draw-wall)"/></svg>';
const pictureOf = ({ from }: { from: string }) =>
	from === 'own'
		? { address: 'data:image/jpeg;base64,AA==', inset: false }
		: from === 'symbols'
			? null
			: { svg: DRAWING, inset: false };

describe('a board as SVG', () => {
	it('is well formed and holds all of any board', () => {
		fc.assert(
			fc.property(anyBoard(20), fc.string({ unit: 'binary' }), (board, title) => {
				const svg = inTheLight(boardSvg(board, pictureOf, { head: [title, 'vandaag'] }));
				const all = elementsOf(svg);
				const named = (name: string) =>
					all.flatMap((tag) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? []);
				expect(named('data-lies')).toEqual(board.pieces.map(({ id }) => id));
				expect(named('data-traced')).toEqual(board.drawn.map(({ id }) => id));
				expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity/);
				// eslint-disable-next-line no-control-regex
				expect(svg).not.toMatch(/[\u0000-\u0008]/);
			}),
			{ numRuns: 40 }
		);
	});

	it('has each gaze that leads somewhere', () => {
		const board: Board = {
			pieces: [
				cardOf('a', { gaze: { at: 'b' } }),
				cardOf('b', { x: 400, gaze: { towards: 90 } }),
				cardOf('c', { x: 800 })
			],
			drawn: []
		};
		expect(boardSvg(board, () => null).match(/data-looks/g)).toHaveLength(2);
	});

	it('what was written stays words', () => {
		const board = { pieces: [cardOf('a', { word: '<script>alert(1)</script>' })], drawn: [] };
		expect(boardSvg(board, () => null)).not.toContain('<script');
	});

	it('a frame of several boards holds each of them', () => {
		fc.assert(
			fc.property(anyBoard(), anyBoard(), (a, b) => {
				const all = frameOf(a, b);
				for (const board of [a, b]) {
					if (board.pieces.length + board.drawn.length === 0) continue;
					const one = frameOf(board);
					expect(one.x).toBeGreaterThanOrEqual(all.x);
					expect(one.y + one.height).toBeLessThanOrEqual(all.y + all.height + 1e-6);
				}
			})
		);
	});
});

it('words are broken into lines, and nothing of a short sentence is lost', () => {
	expect(lines('een heel lang woord', 9, 4)).toEqual(['een heel', 'lang', 'woord']);
	expect(lines('een twee drie vier', 5, 2)).toEqual(['een', 'twee…']);
	expect(lines('', 5, 2)).toEqual([]);
});

it('a drawing inside another keeps its shapes', () => {
	expect(nested(DRAWING, 'x="1"')).toBe(
		'<svg x="1" viewBox="0 0 250 350"><rect fill="var(--draw-wall)"/></svg>'
	);
});

it('signs that XML does not know are left out', () => {
	expect(escaped('a\u0000b\ud800c&"')).toBe('abc&amp;&quot;');
});
