/** Looks after what is asked in Het slimme onbewuste. */
import type { Prompts } from './image-model';
import { promptsSchema } from './image-schema';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { alikeFaults, type PlacedText, plainFaults, typewriterFaults } from './text-check';

/** Everything that is asked, as far as it can be read. */
export function readPrompts(files: ContentFiles) {
	return readInLanguages<Prompts>(files, 'unconscious', ['prompts'], promptsSchema);
}

/** Everything that is wrong with it, in sentences that name the file. */
export function checkPrompts(found: readonly FoundContent<Prompts>[]): string[] {
	const [dutch, ...others] = found;
	return [
		...found.flatMap(({ path, language, content }) => {
			const texts = textsIn(content, path);
			return [
				...alikeFaults(texts),
				...texts.flatMap((placed) => [
					...plainFaults(placed.place, placed.text, 'B1', language),
					...typewriterFaults(placed)
				])
			];
		}),
		...others.flatMap(({ path, content }) => lengthFaults(path, dutch!.content, content))
	];
}

/** Every text in a value of lists and names, with the way to it. */
function textsIn(value: unknown, place: string): PlacedText[] {
	if (typeof value === 'string') return [{ place, text: value }];
	return Object.entries(value as object).flatMap(([key, part]) =>
		textsIn(part, place.includes(':') ? `${place}/${key}` : `${place}: ${key}`)
	);
}

/** The same place in a list is the same question in both languages. */
function lengthFaults(path: string, dutch: Prompts, other: Prompts): string[] {
	const count = (prompts: Prompts, key: string) =>
		Object.keys(prompts[key as keyof Prompts]).length;
	return Object.keys(dutch)
		.filter((key) => count(dutch, key) !== count(other, key))
		.map((key) => `${path}: ${key}: ${count(other, key)} where Dutch has ${count(dutch, key)}.`);
}
