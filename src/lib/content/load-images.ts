import { IMAGE_THEMES, type ImageTheme, type PlateId } from './ids';
import type { ImageTexts, Plate, PlateShape, PlateWords, Prompts } from './image-model';
import { found } from './found';
import type { Language } from './model';

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

/**
 * One of Luwte's images: SVG of plain shapes, as `npm run check:content` sees to. All of them come at once: a
 * board holds dozens, and as many requests take longer than one.
 */
export async function loadImage(name: string): Promise<string> {
	const { ALL_DRAWINGS } = await import('./all-drawings');
	const svg = ALL_DRAWINGS.get(name);
	if (svg === undefined) throw new Error(`There is no image ${name}.`);
	return svg;
}

/** The whole set in one language, in the order of the table. */
export async function loadImageTexts(language: Language): Promise<DescribedImage[]> {
	const words = await unconscious(language);
	const names = words('names') as ImageTexts;
	return IMAGE_THEMES.flatMap((theme) =>
		Object.entries(words(theme) as ImageTexts).map(([name, text]) => ({
			...{ name, theme, text },
			called: names[name] ?? text
		}))
	);
}

/** What is asked around the images, in one language. */
export async function loadPrompts(language: Language): Promise<Prompts> {
	return (await unconscious(language))('prompts') as Prompts;
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

/** What the files of Het slimme onbewuste in one language hold, by their names; `check:content` sees to their shape. */
async function unconscious(language: Language): Promise<(file: string) => unknown> {
	const pieces = { nl: () => import('./image-texts.nl'), en: () => import('./image-texts.en') };
	const files = (await pieces[language]()).default;
	return (file) => files[`../../../content/unconscious/${file}.${language}.json`];
}

type Loaders = Record<string, () => Promise<unknown>>;

function json<Content>(files: Loaders, path: string): Promise<Content> {
	return found(
		files[`../../../content/${path}.json`] as (() => Promise<Content>) | undefined,
		path
	);
}
