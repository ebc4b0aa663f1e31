/** What a card may do to somebody (docs/content.md): words that hurt, a lighter question, a game that is light. */
import { DECK_IDS, MEMORIE_IDS } from './ids';
import type { Audience, Card, Deck, Language, Memorie, Pair } from './model';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { riskFaults } from './risky-words';
import { deckSchema, memorieSchema } from './schema';
import { alikeFaults } from './text-check';

/** So many themes a light game has at least: two for each of three pairs of players, and some choice. */
const LIGHT_THEMES: Record<Audience, number> = { client: 8, team: 6 };
/** With fewer light cards than this a theme stays out of a light game, as in `DeckView`. */
const LIGHT_CARDS = 3;
/** The largest game of memorie can be a light one. */
const LIGHT_PAIRS = 18;

type Found = FoundContent<Deck | Memorie>;

/** A card or a pair, with theme and name as they stand in docs/content.md. */
export interface AskedCard {
	name: string;
	weight: Card['weight'];
	question: string;
	lighter: string;
	formerly: readonly string[];
}

/** Decks and memorie, as far as they can be read. */
export function readCards(files: ContentFiles): Found[] {
	return [
		...readInLanguages(files, 'decks', DECK_IDS, deckSchema).found,
		...readInLanguages(files, 'memorie', MEMORIE_IDS, memorieSchema).found
	];
}

/** In order of the deck. */
export function askedCards({ themes }: Deck | Memorie): AskedCard[] {
	return themes.flatMap((theme) => {
		const cards: readonly (Card | Pair)[] = 'cards' in theme ? theme.cards : theme.pairs;
		return cards.map(({ id, weight, question, lighter, formerly = [] }) => ({
			name: `${theme.id}/${id}`,
			weight,
			question,
			lighter,
			formerly
		}));
	});
}

export function checkCards(found: readonly Found[]): string[] {
	return found.flatMap(({ path, content, language }) => [
		...askedCards(content).flatMap((card) => risks(path, card, language)),
		...alikeFaults(
			askedCards(content).flatMap(({ name, question, lighter }) => [
				{ place: `${path}: ${name}`, text: question },
				{ place: `${path}: ${name}/lighter`, text: lighter }
			])
		),
		...before(path, content),
		...lightGame(path, content)
	]);
}

/** Only who chose a deep card is asked what hurts; a lighter question never does. */
function risks(path: string, card: AskedCard, language: Language): string[] {
	const texts = card.weight < 3 ? [card.question, card.lighter] : [card.lighter];
	return texts.flatMap((text) => riskFaults(`${path}: ${card.name}`, text, language));
}

/** Names of before lead to one card, that lies in the same theme of its deck: a kept game was dealt by theme. */
function before(path: string, content: Deck | Memorie): string[] {
	const cards = askedCards(content);
	const taken = cards.map(({ name }) => name);
	return cards.flatMap(({ name, formerly }) =>
		formerly.flatMap((old) => {
			const moved = 'audience' in content && old.split('/')[0] !== name.split('/')[0];
			const faults = [
				...(taken.includes(old) ? [`${path}: ${name}: formerly ${old}, which is there`] : []),
				...(moved ? [`${path}: ${name}: formerly ${old}, in another theme`] : [])
			];
			taken.push(old);
			return faults;
		})
	);
}

function lightGame(path: string, content: Deck | Memorie): string[] {
	if (!('audience' in content)) {
		const pairs = askedCards(content).filter(({ weight }) => weight === 1).length;
		return pairs < LIGHT_PAIRS ? [`${path}: ${pairs} light pairs, too few for a light game`] : [];
	}
	const themes = content.themes.filter(
		({ cards }) => cards.filter(({ weight }) => weight === 1).length >= LIGHT_CARDS
	).length;
	return themes < LIGHT_THEMES[content.audience]
		? [`${path}: ${themes} themes with ${LIGHT_CARDS} light cards, too few for a light game`]
		: [];
}
