/** Looks after the images of Het slimme onbewuste: their drawings and what is said of them. */
import { checkDrawing } from './drawing-check';
import { IMAGE_THEMES } from './ids';
import type { ImageTexts } from './image-model';
import { imageNamesSchema, imageTextsSchema } from './image-schema';
import { type Language, LANGUAGES } from './model';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { alikeFaults, plainFaults, typewriterFaults } from './text-check';

/** So many lie on the table at least. */
export const LEAST_IMAGES = 96;
/** What an image may cost on average, bytes after gzip: they are fetched by the dozen. */
export const MAX_MEAN_BYTES = 6000;

/** The descriptions of every theme, as far as they can be read. */
export function readImages(files: ContentFiles) {
	return readInLanguages<ImageTexts>(files, 'unconscious', IMAGE_THEMES, imageTextsSchema);
}

/** What each image is called in a sentence, as far as it can be read. */
export function readImageNames(files: ContentFiles) {
	return readInLanguages<ImageTexts>(files, 'unconscious', ['names'], imageNamesSchema);
}

/**
 * Everything that is wrong with the images, in sentences that name the file.
 * @param texts the descriptions, theme by theme
 * @param names what each is called
 * @param drawn SVG by name
 * @param packed bytes after gzip
 */
export function checkImages(
	texts: readonly FoundContent<ImageTexts>[],
	names: readonly FoundContent<ImageTexts>[],
	drawn: ReadonlyMap<string, string>,
	packed: (svg: string) => number
): string[] {
	return [
		...(drawn.size < LEAST_IMAGES ? [`images: ${drawn.size}, ${LEAST_IMAGES} wanted.`] : []),
		...[...drawn].flatMap(([name, svg]) => checkDrawing(name, svg, 'image')),
		...sizeFaults([...drawn.values()].map(packed)),
		...[texts, names].flatMap((found) => [
			...LANGUAGES.flatMap((language) => wordFaults(found, drawn, language)),
			...orderFaults(found)
		])
	];
}

/** @param bytes of each image, after gzip */
function sizeFaults(bytes: number[]): string[] {
	const mean = bytes.reduce((sum, size) => sum + size, 0) / Math.max(1, bytes.length);
	return mean > MAX_MEAN_BYTES ? [`images: ${Math.round(mean)} bytes on average.`] : [];
}

/** What is said of the images in one language: of each once, and of none that is not there. */
function wordFaults(
	found: readonly FoundContent<ImageTexts>[],
	drawn: ReadonlyMap<string, string>,
	language: Language
): string[] {
	const said = found
		.filter((theme) => theme.language === language)
		.flatMap(({ path, content }) =>
			Object.entries(content).map(([name, text]) => ({ name, place: `${path}: ${name}`, text }))
		);
	const ids = said.map(({ name }) => name);
	// Nothing could be read: that is said already.
	if (ids.length === 0) return [];
	return [
		...ids
			.filter((name, index) => ids.indexOf(name) < index)
			.map((name) => `images: twice in ${language}: ${name}.`),
		...ids.filter((name) => !drawn.has(name)).map((name) => `images: no drawing of ${name}.`),
		...[...drawn.keys()]
			.filter((name) => !ids.includes(name))
			.map((name) => `images: no words in ${language} for ${name}.`),
		...alikeFaults(said),
		...said.flatMap(({ place, text }) => [
			...plainFaults(place, text, 'B1', language),
			...typewriterFaults({ place, text })
		])
	];
}

/** They lie in the order of the file: the same table in both languages. */
function orderFaults(found: readonly FoundContent<ImageTexts>[]): string[] {
	return found
		.filter(({ language }) => language !== 'nl')
		.flatMap(({ id, path, content }) => {
			const dutch = found.find((other) => other.id === id && other.language === 'nl');
			if (!dutch) return [];
			const [mine, theirs] = [Object.keys(dutch.content), Object.keys(content)];
			const length = Math.max(mine.length, theirs.length);
			const at = Array.from({ length }, (_, i) => i).find((i) => mine[i] !== theirs[i]);
			if (at === undefined) return [];
			return [`${path}: ${theirs[at] ?? 'the end'} where Dutch has ${mine[at] ?? 'the end'}.`];
		});
}
