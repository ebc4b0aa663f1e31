import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');

/** Colour of a token in light (0) or dark (1), as [r, g, b] 0..255. */
function token(name: string, theme: 0 | 1): number[] {
	const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
	if (!pair) throw new Error(`no token ${name}`);
	const hex = pair[theme + 1]!;
	return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb: number[]): number {
	const [r, g, b] = rgb.map((v) => {
		const c = v / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: number[], b: number[]): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'surface', 'sunken'];
const TEXT: [string, string][] = [
	...['ink', 'ink-soft', 'rest', 'heed'].flatMap((ink) =>
		GROUNDS.map((ground): [string, string] => [ink, ground])
	),
	['rest', 'rest-ground'],
	['ink', 'rest-ground'],
	['ink-soft', 'rest-ground'],
	['heed', 'heed-ground'],
	['ink', 'heed-ground'],
	['on-rest', 'rest']
];

describe.each([
	['light', 0],
	['dark', 1]
] as const)('colours in %s', (_name, theme) => {
	it.each(TEXT)('%s on %s is readable (AA, 4.5)', (ink, ground) => {
		expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(GROUNDS)('the edge of a button stands out from %s (3)', (ground) => {
		expect(contrast(token('edge', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
	});
});
