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
const ATTRIBUTES = new Set([
	...['viewBox', 'xmlns', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height'],
	...['x1', 'y1', 'x2', 'y2', 'points', 'fill', 'stroke', 'stroke-width', 'stroke-linecap'],
	...['stroke-linejoin', 'stroke-dasharray', 'opacity', 'transform', 'data-part']
]);
const MAX_LENGTH = 6000;

/** Names of the parts of a drawing to which something can happen in a scene. */
export function namedParts(svg: string): Set<string> {
	return new Set([...svg.matchAll(/ data-part="([^"]*)"/g)].map((match) => match[1]!));
}

/** Of those, the parts that are not to be seen until something happens. */
export function hiddenParts(svg: string): Set<string> {
	return new Set([...svg.matchAll(/ data-part="([^"]*)" opacity="0"/g)].map((match) => match[1]!));
}

/**
 * What is wrong with one of the course's drawings. They stand in the page itself, so that they follow
 * the theme; therefore they hold nothing but plain shapes in our own colours.
 */
export function checkDrawing(name: string, svg: string): string[] {
	const elements = [...svg.matchAll(/<([^\s/>!]+)/g)].map((match) => match[1]!);
	const attributes = [...svg.matchAll(/\s([\w:-]+)="([^"]*)"/g)];
	const strange = elements.filter((element) => !ELEMENTS.has(element));
	return [
		...(svg.includes('viewBox="0 0 480 300"') ? [] : ['is not 480 by 300']),
		...(svg.length > MAX_LENGTH ? [`is ${svg.length} characters long`] : []),
		...strange.map((element) => `has a ${element}`),
		...attributes.flatMap(([, attribute, value]) => {
			if (!ATTRIBUTES.has(attribute!)) return [`has the attribute ${attribute}`];
			if (attribute !== 'fill' && attribute !== 'stroke') return [];
			const colour = /^var\(--draw-([a-z-]+)\)$/.exec(value!)?.[1];
			const known = (DRAWING_COLOURS as readonly (string | undefined)[]).includes(colour);
			return known || value === 'none' ? [] : [`has the colour ${value}`];
		})
	].map((fault) => `drawing ${name}: ${fault}.`);
}
