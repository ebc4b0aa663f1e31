import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DRAWING_COLOURS } from '$lib/content/drawing-check';
import { inTheLight, LIGHT_DRAWING_COLOURS } from './drawing-colours';

it('what leaves the page has the colours of the page in the light, and all of them', () => {
	const css = readFileSync('src/lib/ui/pictures/drawing-colours.css', 'utf8');
	const light = Object.fromEntries(
		[...css.matchAll(/--draw-([a-z-]+):[^;]*?light-dark\((#\w{6})/g)].map((match) => [
			match[1],
			match[2]
		])
	);
	expect(LIGHT_DRAWING_COLOURS).toEqual(light);
	expect(Object.keys(LIGHT_DRAWING_COLOURS).sort()).toEqual([...DRAWING_COLOURS].sort());
});

it('a drawing keeps its shapes', () => {
	expect(inTheLight('<path d="M0 0" fill="var(--draw-ink)"/>')).toBe(
		'<path d="M0 0" fill="#3a3732"/>'
	);
});
