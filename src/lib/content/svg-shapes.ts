/** One element of a drawing as it stands in the file. */
export interface SvgShape {
	element: string;
	attributes: [name: string, value: string][];
}

const TAG = /\s*<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)="([^"<]*)"/g;

/**
 * The elements of a drawing, the outermost first. Reads elements with attributes in double quotes and
 * nothing else: what cannot be read so, such as a text, a comment or a second outermost element, is no
 * drawing of ours.
 * @returns `null` for anything else
 */
export function readSvg(svg: string): SvgShape[] | null {
	const shapes: SvgShape[] = [];
	const open: string[] = [];
	const text = svg.trimEnd();
	TAG.lastIndex = 0;
	while (TAG.lastIndex < text.length) {
		const [tag, ends, element = '', attributes = '', single] = TAG.exec(text) ?? [];
		if (tag === undefined) return null;
		if (ends) {
			if (open.pop() !== element || attributes !== '' || single) return null;
			continue;
		}
		if (open.length === 0 && shapes.length > 0) return null;
		const pairs = [...attributes.matchAll(ATTRIBUTE)];
		shapes.push({ element, attributes: pairs.map(([, name, value]) => [name!, value!]) });
		if (!single) open.push(element);
	}
	return open.length === 0 && shapes.length > 0 ? shapes : null;
}
