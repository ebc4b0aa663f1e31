/** Looks after the sheets of paper for a class: words in both languages, as many in each. */
import { handoutsSchema, type Handouts } from './handout-schema';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { plainFaults, typewriterFaults } from './text-check';

/** The sheets, as far as they can be read. */
export function readHandouts(files: ContentFiles) {
	return readInLanguages<Handouts>(files, 'handouts', ['sheets'], handoutsSchema);
}

/** Everything that is wrong with them, in sentences that name the file. */
export function checkHandouts(found: FoundContent<Handouts>[]): string[] {
	const dutch = found.find(({ language }) => language === 'nl');
	return found.flatMap(({ path, language, content }) => [
		...textsOf(content).flatMap(([place, text]) => [
			...plainFaults(`${path}: ${place}`, text, 'B1', language),
			...typewriterFaults({ place: `${path}: ${place}`, text })
		]),
		...(dutch && placesOf(content) !== placesOf(dutch.content)
			? [`${path}: has not the same parts as Dutch.`]
			: [])
	]);
}

/** Every text with where it stands. */
function textsOf(part: unknown, place = ''): [place: string, text: string][] {
	if (typeof part === 'string') return [[place, part]];
	return Object.entries(part as object).flatMap(([name, inner]) =>
		textsOf(inner, place === '' ? name : `${place}.${name}`)
	);
}

function placesOf(content: Handouts): string {
	return textsOf(content)
		.map(([place]) => place)
		.join();
}
