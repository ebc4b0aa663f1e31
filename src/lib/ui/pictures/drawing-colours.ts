/**
 * The colours of Luwte's own drawings as they are in the light: for what leaves the page, where nobody knows
 * the theme. Those of the page are in `drawing-colours.css`.
 */
export const LIGHT_DRAWING_COLOURS: Readonly<Record<string, string>> = {
	ink: '#3a3732',
	paper: '#fbf7f0',
	wall: '#efe6d8',
	floor: '#e2d5c1',
	wood: '#c9a982',
	warm: '#dd9f62',
	calm: '#8fb9ae',
	glow: '#f5dfa8',
	night: '#6b7d92',
	water: '#a9c8d6',
	leaf: '#a3b88d',
	stone: '#cfc8bc',
	'skin-a': '#e9c2a2',
	'skin-b': '#9a6a4a',
	'hair-a': '#5a4636',
	'hair-b': '#2f2a27',
	'cloth-a': '#6f94a8',
	'cloth-b': '#b98a7a'
};

/** A drawing with the colours of the light in place of those of the page. */
export function inTheLight(svg: string): string {
	return svg.replace(
		/var\(--draw-([a-z-]+)\)/g,
		(whole, name: string) => LIGHT_DRAWING_COLOURS[name] ?? whole
	);
}
