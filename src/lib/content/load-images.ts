import { IMAGE_THEMES, type ImageTheme, type PlateId } from './ids';
import type { ImageTexts, Plate, PlateShape, PlateWords, Prompts } from './image-model';
import { found } from './found';
import type { Language } from './model';

// Each drawing is a piece of its own, fetched when it comes into view.
const drawings = import.meta.glob<string>('../../../content/unconscious/drawings/*.svg', {
	query: '?raw',
	import: 'default'
});
const words = import.meta.glob<unknown>('../../../content/unconscious/*.json', {
	import: 'default'
});
const plateDrawings = import.meta.glob<string>('../../../content/plates/*.svg', {
	query: '?raw',
	import: 'default'
});
const plates = import.meta.glob<unknown>('../../../content/plates/*.json', { import: 'default' });

/** An image of Luwte's set, and what is drawn on it. */
export interface DescribedImage {
	name: string;
	theme: ImageTheme;
	/** For who cannot see it: what is drawn, not what it means. */
	text: string;
	/** The same in a few words, for a place in a sentence. */
	called: string;
}

/** One of Luwte's images: SVG of plain shapes, as `npm run check:content` sees to. */
export function loadImage(name: string): Promise<string> {
	return found(drawings[`../../../content/unconscious/drawings/${name}.svg`], name);
}

/** The whole set in one language, in the order of the table. */
export async function loadImageTexts(language: Language): Promise<DescribedImage[]> {
	const [names, ...texts] = await Promise.all(
		['names', ...IMAGE_THEMES].map((file) =>
			json<ImageTexts>(words, `unconscious/${file}.${language}`)
		)
	);
	return IMAGE_THEMES.flatMap((theme, index) =>
		Object.entries(texts[index]!).map(([name, text]) => ({
			...{ name, theme, text },
			called: names![name] ?? text
		}))
	);
}

/** What is asked around the images, in one language. */
export function loadPrompts(language: Language): Promise<Prompts> {
	return json(words, `unconscious/prompts.${language}`);
}

/** A plate with its words; its drawing is loaded apart. */
export async function loadPlate(id: PlateId, language: Language): Promise<Plate> {
	const [shape, text] = await Promise.all([
		json<PlateShape>(plates, `plates/${id}`),
		json<PlateWords>(plates, `plates/${id}.${language}`)
	]);
	return {
		...shape,
		title: text.title,
		lead: text.lead,
		description: text.description,
		places: shape.places.map((place) => ({ ...place, ...text.places[place.id]! })),
		writing: shape.writing.map((place) => ({ ...place, name: text.writing[place.id]! }))
	};
}

/** The drawing of a plate: SVG of plain shapes. */
export function loadPlateDrawing(id: PlateId): Promise<string> {
	return found(plateDrawings[`../../../content/plates/${id}.svg`], id);
}

type Loaders = Record<string, () => Promise<unknown>>;

function json<Content>(files: Loaders, path: string): Promise<Content> {
	return found(
		files[`../../../content/${path}.json`] as (() => Promise<Content>) | undefined,
		path
	);
}
