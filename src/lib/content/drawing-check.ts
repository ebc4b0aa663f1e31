import { readSvg, type SvgShape } from './svg-shapes';

/** The colours a drawing may use; they follow the theme. */
export const DRAWING_COLOURS = [
	...['ink', 'paper', 'wall', 'floor', 'wood', 'warm', 'calm', 'glow'],
	...['night', 'water', 'leaf', 'stone'],
	...['skin-a', 'skin-b', 'hair-a', 'hair-b', 'cloth-a', 'cloth-b']
] as const;

/** The only elements that a drawing is made of: nothing that runs, loads or points elsewhere. */
const ELEMENTS = new Set([
	...['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']
]);

const NUMBER = /^-?(\d+\.?\d*|\.\d+)$/;
const NUMBERS = /^[\d.,\s-]+$/;
const COLOUR = new RegExp(`^(none|var\\(--draw-(${DRAWING_COLOURS.join('|')})\\))$`);
const LINE = /^(butt|round|square|bevel|miter)$/;

/** The only attributes, and what their values look like. A slip of a script, such as NaN, is no value. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
	viewBox: NUMBERS,
	xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
	d: /^[MmLlHhVvCcSsQqTtAaZz\d.,\s+-]+$/,
	points: NUMBERS,
	transform: /^((translate|rotate|scale|skewX|skewY|matrix)\([\d.,\s-]+\)\s*)+$/,
	fill: COLOUR,
	stroke: COLOUR,
	'stroke-linecap': LINE,
	'stroke-linejoin': LINE,
	'stroke-dasharray': NUMBERS,
	'data-part': /^[a-z0-9-]+$/,
	...Object.fromEntries(
		['cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2']
			.concat('stroke-width', 'opacity')
			.map((name) => [name, NUMBER])
	)
};

/** What each kind of drawing is as large as, in its own units, and how many characters it may have. */
const SHEETS = {
	scene: { box: '0 0 480 300', most: 6000 },
	image: { box: '0 0 250 350', most: 9000 },
	plate: { box: '0 0 1680 1188', most: 160_000 },
	film: { box: '0 0 640 360', most: 14_000 }
} as const;
export type DrawingKind = keyof typeof SHEETS;

/** Names of the parts of a drawing to which something can happen in a scene. */
export function namedParts(svg: string): Set<string> {
	return new Set([...svg.matchAll(/ data-part="([^"]*)"/g)].map((match) => match[1]!));
}

/** Of those, the parts that are not to be seen until something happens. */
export function hiddenParts(svg: string): Set<string> {
	return new Set([...svg.matchAll(/ data-part="([^"]*)" opacity="0"/g)].map((match) => match[1]!));
}

/**
 * What is wrong with one of our own drawings. They stand in the page itself, so that they follow the
 * theme; therefore they hold nothing but plain shapes in our own colours.
 */
export function checkDrawing(name: string, svg: string, kind: DrawingKind = 'scene'): string[] {
	const { box, most } = SHEETS[kind];
	const shapes = readSvg(svg);
	const faults = [
		...(svg.length > most ? [`is ${svg.length} characters long`] : []),
		...(shapes
			? [...sheetFaults(shapes[0]!, box), ...shapes.flatMap(shapeFaults)]
			: ['is no SVG of plain shapes'])
	];
	return [...new Set(faults)].map((fault) => `drawing ${name}: ${fault}.`);
}

function sheetFaults({ element, attributes }: SvgShape, box: string): string[] {
	const seen = new Map(attributes).get('viewBox');
	return element === 'svg' && seen === box ? [] : [`is no svg of ${box}`];
}

function shapeFaults({ element, attributes }: SvgShape): string[] {
	return [
		...(ELEMENTS.has(element) ? [] : [`has a ${element}`]),
		...attributes.flatMap(([name, value]) => {
			const looks = ATTRIBUTES[name];
			if (!looks) return [`has the attribute ${name}`];
			return looks.test(value) ? [] : [`has ${name}="${value}"`];
		})
	];
}
