import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deckFile, parseDeckFile, readDeckFile } from './deck-file';
import type { NewDeck, OwnDeck } from './deck-schema';
import { MIGRATIONS } from './migrations';
import { MAX_DECK_FILE_BYTES, MAX_PHOTO_LENGTH } from './limits';
import { openStore } from './open';
import { DB_NAME } from './schema';
import { countRows, freshDevice, MONDAY } from './test-kit';

const PHOTO = 'data:image/jpeg;base64,/9j/4AAQ';

function someDeck(title = 'Buiten'): NewDeck {
	const card = (id: string) => ({
		id,
		title: id,
		weight: 2 as const,
		question: `${id}?`,
		lighter: '',
		picture: PHOTO
	});
	return {
		version: 2,
		audience: 'client',
		title,
		themes: [
			{
				id: 'bos',
				title: 'Het bos',
				picture: 'deciduous-tree',
				cards: [card('a'), card('b'), card('c'), card('d')]
			}
		]
	};
}

beforeEach(freshDevice);

describe('own decks', () => {
	it('are kept, the last changed first', async () => {
		const { decks } = await openStore(null);
		const older = await decks.create(someDeck('Eerste'), MONDAY);
		const newer = await decks.create(someDeck('Tweede'), MONDAY + 1);
		expect(await decks.list()).toEqual([newer, older]);
		await decks.save({ ...older, title: 'Eerst' }, MONDAY + 2, older.changedAt);
		expect((await decks.list()).map(({ title }) => title)).toEqual(['Eerst', 'Tweede']);
		expect(await decks.get(older.id)).toMatchObject({ title: 'Eerst', changedAt: MONDAY + 2 });
	});

	it('go when they are deleted, and no late change brings them back', async () => {
		const { decks } = await openStore(null);
		const deck = await decks.create(someDeck(), MONDAY);
		await decks.delete(deck.id);
		expect(await decks.get(deck.id)).toBeNull();
		await expect(decks.save(deck, MONDAY, 'any')).rejects.toMatchObject({ code: 'not-found' });
		expect(await decks.list()).toEqual([]);
	});

	it('go along when everything is erased', async () => {
		const store = await openStore(null);
		await store.decks.create(someDeck(), MONDAY);
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
	});

	it.each<[string, (deck: OwnDeck) => void]>([
		[
			'a question that is too long',
			(deck) => (deck.themes[0]!.cards[0].question = 'x'.repeat(141))
		],
		['no themes', (deck) => (deck.themes = [])],
		['a picture from elsewhere', (deck) => (deck.themes[0]!.picture = 'https://example.org/a.png')],
		['a drawing', (deck) => (deck.themes[0]!.picture = 'data:image/svg+xml;base64,AAAA')],
		['a huge photo', (deck) => (deck.themes[0]!.picture = PHOTO + 'A'.repeat(MAX_PHOTO_LENGTH))],
		['a card twice', (deck) => (deck.themes[0]!.cards[1].id = 'a')]
	])('are not kept with %s', async (_what, spoil) => {
		const { decks } = await openStore(null);
		const deck = await decks.create(someDeck(), MONDAY);
		const spoilt = structuredClone(deck);
		spoil(spoilt);
		await expect(decks.save(spoilt, MONDAY + 1, 'any')).rejects.toMatchObject({ code: 'invalid' });
		expect(await decks.list()).toEqual([deck]);
	});

	it('come to a device that had an older version, and leave what is there', async () => {
		const old = await openVersionThree();
		old.close();
		const store = await openStore(null);
		expect(await store.profiles.list()).toMatchObject([{ id: 'p1' }]);
		await store.decks.create(someDeck(), MONDAY);
		expect(await store.decks.list()).toHaveLength(1);
	});
});

describe('a deck of version 1, whose themes had a weight', () => {
	it('opens on a device that kept it: the weight goes to the cards', async () => {
		(await openVersionNine(firstVersion(3))).close();
		const { decks } = await openStore(null);
		const [deck] = await decks.list();
		expect(deck).toEqual(ownDeck(3));
		await decks.save(deck!, MONDAY + 1, deck!.changedAt);
	});

	it('comes in from a file', () => {
		const text = JSON.stringify({ format: 'luwte-deck', version: 1, deck: firstVersion(3) });
		const { id: _id, changedAt: _at, ...expected } = ownDeck(3);
		expect(parseDeckFile(text)).toEqual(expected);
	});

	it('is refused when its theme has no weight', () => {
		const { themes, ...rest } = firstVersion(3);
		const deck = { ...rest, themes: themes.map(({ weight: _weight, ...theme }) => theme) };
		const text = JSON.stringify({ format: 'luwte-deck', version: 1, deck });
		expect(() => parseDeckFile(text)).toThrow(expect.objectContaining({ code: 'import-damaged' }));
	});
});

describe('the file of a deck', () => {
	it('carries a deck to another device', async () => {
		const { decks } = await openStore(null);
		const text = deckFile(await decks.create(someDeck(), MONDAY));
		expect(await readDeckFile(new Blob([`\uFEFF${text}`]))).toEqual(someDeck());
	});

	it('keeps text as it is, also when it looks like a page', () => {
		const title = '<img src=x onerror=alert(1)>';
		const deck = { ...someDeck(title), id: 'x', changedAt: MONDAY };
		expect(parseDeckFile(deckFile(deck)).title).toBe(title);
	});

	it('leaves out what it does not know', () => {
		const deck = { ...someDeck(), id: 'x', changedAt: MONDAY, script: 'alert(1)' };
		expect(parseDeckFile(deckFile(deck))).toEqual(someDeck());
	});

	it.each([
		['', 'import-not-deck'],
		['hello', 'import-not-deck'],
		['{"format":"luwte-export","version":1}', 'import-is-export'],
		['{"format":"luwte-export","ver', 'import-is-export'],
		['{"format":"luwte-deck","version":3}', 'import-newer'],
		['{"format":"luwte-deck","version":2}', 'import-damaged'],
		['{"format":"luwte-deck","version":0}', 'import-damaged'],
		['{"format":"luwte-deck","version":"1"}', 'import-damaged'],
		['{"format":"luwte-deck","version":1,"deck":{"$ref":"#"}}', 'import-damaged'],
		['{"format":"luwte-deck","version":1,"deck"', 'import-damaged'],
		['['.repeat(200_000), 'import-not-deck'],
		['{"__proto__":{"format":"luwte-deck","version":1}}', 'import-not-deck']
	])('says what is wrong with %.60j', (text, code) => {
		expect(() => parseDeckFile(text)).toThrow(expect.objectContaining({ code }));
	});

	it('is refused unread when it is huge', async () => {
		const file = new Blob(['x']);
		vi.spyOn(file, 'size', 'get').mockReturnValue(MAX_DECK_FILE_BYTES + 1);
		const read = vi.spyOn(file, 'text');
		await expect(readDeckFile(file)).rejects.toMatchObject({ code: 'import-too-large' });
		expect(read).not.toHaveBeenCalled();
	});

	it('takes no garbage for a deck', () => {
		const garbage = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc.anything().map((deck) => wrapped(deck)),
			fc.record({ themes: fc.jsonValue(), title: fc.jsonValue() }).map(wrapped)
		);
		fc.assert(
			fc.property(garbage, (text) => {
				expect(() => parseDeckFile(text)).toThrow(
					expect.objectContaining({ code: expect.stringMatching(/^import-(not-deck|damaged)$/) })
				);
			}),
			{ numRuns: 300 }
		);
	}, 30_000);

	it('is never taken by halves: one changed value makes it damaged or another whole deck', () => {
		const whole = { ...someDeck(), id: 'x', changedAt: MONDAY };
		fc.assert(
			fc.property(fc.constantFrom(...pathsOf(whole)), fc.jsonValue(), (path, value) => {
				const text = wrapped(replaced(whole, path, value));
				let taken: NewDeck | null = null;
				try {
					taken = parseDeckFile(text);
				} catch (error) {
					expect(error).toMatchObject({ code: 'import-damaged' });
				}
				if (taken) expect(parseDeckFile(deckFile({ ...whole, ...taken }))).toEqual(taken);
			}),
			{ numRuns: 300 }
		);
	});
});

type Path = readonly string[];

function wrapped(deck: unknown): string {
	const text = JSON.stringify({ format: 'luwte-deck', version: 1, deck }, (_key, value: unknown) =>
		typeof value === 'bigint' ? String(value) : value
	);
	return text;
}

/** The way to every value in a deck. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
	if (key === undefined) return by;
	const copy = structuredClone(value) as Record<string, unknown>;
	copy[key] = replaced(copy[key], rest, by);
	return copy;
}

function ownDeck(weight: 1 | 2 | 3): OwnDeck {
	const deck: OwnDeck = { ...someDeck(), id: 'x', changedAt: MONDAY };
	for (const card of deck.themes[0]!.cards) card.weight = weight;
	return deck;
}

/** As Luwte wrote it then. */
function firstVersion(weight: 1 | 2 | 3) {
	const { themes, ...deck } = ownDeck(weight);
	return {
		...deck,
		version: 1,
		themes: themes.map(({ cards, ...theme }) => ({
			...theme,
			weight,
			cards: cards.map(({ weight: _weight, ...card }) => card)
		}))
	};
}

/** The database when themes had the weight, with one deck. */
function openVersionNine(deck: object): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DB_NAME, 9);
		request.onupgradeneeded = () => {
			const { result, transaction } = request;
			for (const step of MIGRATIONS.slice(0, 9)) step(result, transaction!);
			transaction!.objectStore('decks').put(deck);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** The database before there were decks, as its own code made it. */
function openVersionThree(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DB_NAME, 3);
		request.onupgradeneeded = () => {
			const database = request.result;
			database
				.createObjectStore('profiles', { keyPath: 'id' })
				.put({ id: 'p1', name: '', createdAt: MONDAY, baseline: null });
			const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
			sessions.createIndex('byState', 'state');
			sessions.createIndex('byStartedAt', 'startedAt');
			database.createObjectStore('chunks', { keyPath: ['sessionId', 'index'] });
			database.createObjectStore('marks', { keyPath: ['sessionId', 'id'] });
			database.createObjectStore('games', { keyPath: 'slot' });
			database.createObjectStore('cardSets', { keyPath: 'id' });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
