import { describe, expect, it } from 'vitest';
import { readCardTable, readEvidence, readMessages } from '../../scripts/content-files';
import { checkCardTable } from '../../src/lib/content/card-table-check';
import { checkClientScreens } from '../../src/lib/content/client-screen-check';
import { checkContent } from '../../src/lib/content/check';
import { askedCards, readCards } from '../../src/lib/content/deck-check';
import { checkEvidence, readSourcedTexts } from '../../src/lib/content/evidence-check';
import type { Deck, Memorie } from '../../src/lib/content/model';
import released from '../fixtures/released-cards.json';
import { afterChange, drawn, files } from './support/changed-content';

const KLETS = 'decks/kletskwartet.en.json';

const inDeck = (change: (deck: Deck) => void) =>
	afterChange<Deck>(KLETS, (deck) => (change(deck), deck));

describe('the content', () => {
	it('is whole, the same in both languages, and readable', () => {
		expect(checkContent(files, drawn)).toEqual([]);
	});

	it('is enough to play with', () => {
		const count = (path: string) => (files[path] as Deck).themes.length;
		expect(count('decks/kletskwartet.nl.json')).toBeGreaterThanOrEqual(17);
		expect(count('decks/teamkwartet.nl.json')).toBeGreaterThanOrEqual(16);
		const { themes } = files['memorie/memorie.nl.json'] as Memorie;
		expect(themes.flatMap(({ pairs }) => pairs).length).toBeGreaterThanOrEqual(36);
		// What the study names: what we expect, what I share, what is hard to talk about.
		const named = themes.filter(({ id }) => ['verwachten', 'over-mij', 'moeilijk'].includes(id));
		expect(named.map(({ pairs }) => pairs.length >= 6)).toEqual([true, true, true]);
	});

	it('says nothing long on screens before which a client sits', () => {
		const messages = readMessages();
		expect(checkClientScreens(messages)).toEqual([]);
		const long = { ...messages, nl: { game_x: `${'en nog een woord '.repeat(4)}.` } };
		expect(checkClientScreens(long)).toEqual([
			expect.stringContaining('game_x: a sentence of 16 words')
		]);
	});

	it('is in docs/content.md, card by card', () => {
		expect(checkCardTable(readCardTable(), readCards(files))).toEqual([]);
	});

	it('says no more of research than docs/evidence.md', () => {
		expect(checkEvidence(readEvidence(), readSourcedTexts(files, readMessages()))).toEqual([]);
	});

	it.each(Object.entries(released))(
		'still finds every card that was ever played: %s',
		(id, names) => {
			const { content } = readCards(files).find((found) => found.id === id)!;
			const now = askedCards(content).map(({ name }) => name);
			const found = new Set([...now, ...askedCards(content).flatMap(({ formerly }) => formerly)]);
			expect(names.filter((name) => !found.has(name))).toEqual([]);
			expect(now.filter((name) => !names.includes(name))).toEqual([]);
		}
	);

	it('has cards of every weight', () => {
		for (const deck of ['kletskwartet', 'teamkwartet']) {
			const { themes } = files[`decks/${deck}.nl.json`] as Deck;
			const weights = themes.flatMap(({ cards }) => cards.map(({ weight }) => weight));
			expect(new Set(weights)).toEqual(new Set([1, 2, 3]));
		}
	});
});

describe('the check', () => {
	it('misses a file', () => {
		const { [KLETS]: _gone, ...rest } = files;
		expect(checkContent(rest, drawn)).toContain(`${KLETS}: is missing.`);
	});

	it.each(['decks/other.nl.json', 'unconscious/notes.txt', 'plates/other.json'])(
		'knows no strangers: %s',
		(path) => {
			expect(afterChange(path, () => ({}))).toBe(`${path}: no page ever loads this file.`);
		}
	);

	it.each<[string, (deck: Deck) => void, string]>([
		['three cards', (deck) => deck.themes[0]?.cards.pop(), 'themes.0.cards.3'],
		['a weight of 4', (deck) => (deck.themes[0]!.cards[0].weight = 4 as 3), 'weight'],
		['an empty title', (deck) => (deck.title = ''), 'title'],
		['a stray space', (deck) => (deck.title += ' '), 'spaces'],
		['a theme too few', (deck) => deck.themes.pop(), 'the end where Dutch has plezier'],
		['another order', (deck) => deck.themes.reverse(), 'where Dutch has'],
		[
			'another weight',
			(deck) => (deck.themes[0]!.cards[0].weight = 3),
			'verwachten/bezoek 3 hot-beverage where Dutch has verwachten/bezoek 1 hot-beverage'
		],
		[
			'another picture',
			(deck) => (deck.themes[0]!.cards[0].picture = 'bed'),
			'verwachten/bezoek 1 bed where Dutch has verwachten/bezoek 1 hot-beverage'
		],
		[
			'a long question',
			(deck) => (deck.themes[0]!.cards[0].question = `${'go on. '.repeat(8)}?`),
			'a question of 16 words'
		],
		['no question', (deck) => (deck.themes[0]!.cards[0].question = 'Hello.'), 'not a question'],
		[
			'a hard word',
			(deck) => (deck.themes[0]!.cards[0].lighter = 'What is your accommodation?'),
			'hard to read at A2 (accommodation)'
		],
		[
			'a question twice',
			(deck) => (deck.themes[1]!.cards[1].question = deck.themes[0]!.cards[0].question),
			'twice'
		],
		['a card twice', (deck) => (deck.themes[0]!.cards[1].id = 'bezoek'), 'twice'],
		[
			'a card that may hurt and is not deep',
			(deck) => (deck.themes[0]!.cards[0].question = 'What do you do at night?'),
			'verwachten/bezoek: may hurt (night)'
		],
		[
			'a lighter question of a deep card that may hurt',
			(deck) => (deck.themes[2]!.cards[2].lighter = 'What if there is no one?'),
			'moeilijk/nog-zeggen: may hurt (no one)'
		],
		[
			'a lighter question that is none',
			(deck) => (deck.themes[0]!.cards[0].lighter = deck.themes[0]!.cards[0].question),
			'verwachten/bezoek/lighter: said before'
		],
		[
			'too little for a light game',
			(deck) => deck.themes[0]!.cards.forEach((card) => (card.weight = 2)),
			'7 themes with 3 light cards, too few for a light game'
		],
		[
			'a name of before that is there',
			(deck) => (deck.themes[0]!.cards[0].formerly = ['verwachten/te-laat']),
			'formerly verwachten/te-laat, which is there'
		],
		[
			'a name of before that leads to two cards',
			(deck) => {
				for (const card of deck.themes[0]!.cards.slice(0, 2)) card.formerly = ['verwachten/oud'];
			},
			'formerly verwachten/oud, which is there'
		],
		[
			'a name of before in another theme',
			(deck) => (deck.themes[0]!.cards[0].formerly = ['thuis/oud']),
			'formerly thuis/oud, in another theme'
		]
	])('finds %s', (_what, change, complaint) => {
		expect(inDeck(change)).toContain(complaint);
	});

	it('asks what hurts of who chose a deep card', () => {
		const deep = (deck: Deck) => {
			const [card] = deck.themes[2]!.cards.filter(({ weight }) => weight === 3);
			card!.question = 'What do you do when you are alone?';
		};
		expect(inDeck(deep)).not.toContain('may hurt');
	});

	it('finds what the table of cards lacks, has too much, or weighs otherwise', () => {
		const doc = readCardTable();
		const after = (change: (doc: string) => string) =>
			checkCardTable(change(doc), readCards(files)).join('\n');
		const row = /^\| `verwachten\/bezoek`.*\n/m;
		expect(after((doc) => doc.replace(row, ''))).toBe(
			'docs/content.md: kletskwartet lacks verwachten/bezoek 1'
		);
		expect(after((doc) => doc.replace(row, (line) => line.replace('bezoek', 'weg') + line))).toBe(
			'docs/content.md: kletskwartet has no verwachten/weg 1, or has it twice'
		);
		expect(after((doc) => doc.replace(row, (line) => line.replace('1', '2')))).toContain(
			'kletskwartet lacks verwachten/bezoek 1'
		);
		expect(after((doc) => doc.replace(row, (line) => line + line))).toContain('or has it twice');
		expect(after((doc) => doc.replace(row, '| `verwachten/bezoek` | 1 | |\n'))).toContain('lacks');
		expect(after(() => '')).toContain('memorie lacks thuis/bank 1');
	});

	it('wants a light game of memorie', () => {
		const heavy = afterChange<Memorie>('memorie/memorie.nl.json', (memorie) => {
			for (const { pairs } of memorie.themes.slice(1)) for (const pair of pairs) pair.weight = 3;
			return memorie;
		});
		expect(heavy).toContain('8 light pairs, too few for a light game');
	});

	it('finds a picture without a name, without a use, or not in the set', () => {
		const { bed: _bed, ...rest } = files['pictures.json'] as Record<string, unknown>;
		expect(afterChange('pictures.json', () => rest)).toContain('lacks bed.');
		const more = { ...rest, 'no-such': { nl: 'niets', en: 'nothing' } };
		const found = afterChange('pictures.json', () => more);
		expect(found).toContain('nothing uses no-such.');
		expect(found).toContain('the set does not have no-such.');
	});
});
