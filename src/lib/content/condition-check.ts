/** Looks after `content/conditions`: pages that are read in a few minutes, alike in both languages. */
import { CONDITION_PARTS, conditionSchema, type Condition } from './condition-schema';
import { CONDITION_IDS } from './ids';
import { LANGUAGES } from './model';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { wordsOf } from './readability';
import { plainFaults, typewriterFaults, type PlacedText } from './text-check';

/** The longest paragraph and the longest item of a list, words. */
const MAX_PARAGRAPH_WORDS = 70;
const MAX_ITEM_WORDS = 35;
/** What somebody reads who is tired and has three minutes. */
const MAX_PAGE_WORDS = 600;

/** The pages, as far as they can be read. */
export function readConditions(files: ContentFiles) {
	// A page is whole in both languages, and those that are not written yet are not missed.
	const written = CONDITION_IDS.filter((id) =>
		LANGUAGES.some((language) => `conditions/${id}.${language}.json` in files)
	);
	return readInLanguages<Condition>(files, 'conditions', written, conditionSchema);
}

/** Everything that is wrong with them, in sentences that name the file. */
export function checkConditions(found: FoundContent<Condition>[]): string[] {
	return found.flatMap(({ path, id, language, content }) => {
		const dutch = found.find((other) => other.id === id && other.language === 'nl');
		return [
			...(content.id === id ? [] : [`calls itself ${content.id}.`]),
			...conditionTexts(content).flatMap((one) => [
				...plainFaults(one.place, one.text, 'B1', language),
				...typewriterFaults(one),
				...lengthFaults(one)
			]),
			...pageFaults(content),
			...(dutch && skeleton(content) !== skeleton(dutch.content)
				? [`differs from Dutch: ${skeleton(content)} where Dutch has ${skeleton(dutch.content)}.`]
				: [])
		].map((fault) => `${path}: ${fault}`);
	});
}

/** Every text of a page with its place, except titles of sources. */
export function conditionTexts(page: Condition): PlacedText[] {
	return [
		{ place: 'title', text: page.title },
		{ place: 'lead', text: page.lead },
		...CONDITION_PARTS.flatMap((place) => page[place].text.map((text) => ({ place, text }))),
		{ place: 'person', text: page.person }
	];
}

function lengthFaults({ place, text }: PlacedText): string[] {
	const most = ['emotion', 'person'].includes(place) ? MAX_PARAGRAPH_WORDS : MAX_ITEM_WORDS;
	const words = wordsOf(text).length;
	return words > most ? [`${place}: ${words} words in one go, at most ${most}: ${text}`] : [];
}

function pageFaults(page: Condition): string[] {
	const words = conditionTexts(page).reduce((sum, { text }) => sum + wordsOf(text).length, 0);
	return words > MAX_PAGE_WORDS
		? [`${words} words, more than are read in a few minutes (${MAX_PAGE_WORDS}).`]
		: [];
}

/** All that must be equal in both languages: how much stands where, and what it rests on. */
function skeleton(page: Condition): string {
	return [
		...CONDITION_PARTS.map((name) => {
			const { text, sources = [] } = page[name];
			return [name, text.length, ...sources].join(' ');
		}),
		...page.sources.map(({ doi }) => doi ?? 'no DOI')
	].join(', ');
}
