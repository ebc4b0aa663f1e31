import { beforeEach, describe, expect, it } from 'vitest';
import { bringIn, changed, copyOf, linesOf } from './copy/copy-kit.fixture';
import { deckFile, parseDeckFile } from './deck-file';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY, storeSession } from './test-kit';

const POISON = '"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},';
const SCRIPT =
	'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

beforeEach(freshDevice);

async function copied(): Promise<Blob> {
	const store = await openStore(null);
	await storeSession(store);
	return copyOf(store);
}

/** The lines of a copy, with those keys in every object that they have. */
const poisoned = (lines: unknown[]): unknown[] =>
	lines.map((line): unknown =>
		JSON.parse(JSON.stringify(line).replaceAll(/\{(?=")/g, `{${POISON}`))
	);

/** A file with a deck of one theme, whose cards have this picture. */
function deckWith(picture: string): string {
	const card = { title: 'Kaart', question: 'Vraag?', lighter: '', picture, weight: 1 as const };
	return deckFile({
		id: 'deck',
		version: 2,
		audience: 'client',
		title: 'Kaarten',
		changedAt: MONDAY,
		themes: [
			{
				id: 'theme',
				title: 'Thema',
				picture: 'heart',
				cards: [
					{ ...card, id: 'a' },
					{ ...card, id: 'b' },
					{ ...card, id: 'c' },
					{ ...card, id: 'd' }
				]
			}
		]
	});
}

describe('a hostile file', () => {
	it('with keys that would change every object changes none, and leaves nothing of them', async () => {
		const file = await changed(await copied(), poisoned);
		freshDevice();
		const store = await openStore(null);
		await bringIn(store, file);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
		expect(await store.sessions.list()).toHaveLength(1);
		const again = await linesOf(await copyOf(store));
		expect(JSON.stringify(again)).not.toMatch(/__proto__|constructor|admin/);
	});

	it.each([
		`data:image/svg+xml,${encodeURIComponent(SCRIPT)}`,
		`data:image/svg+xml;base64,${btoa(SCRIPT)}`,
		'data:text/html,<script>alert(1)</script>',
		'https://elsewhere.example/photo.jpg',
		'javascript:alert(1)',
		SCRIPT
	])('with a picture that could run, or come from elsewhere, is refused: %s', async (picture) => {
		expect(parseDeckFile(deckWith('heart')).themes).toHaveLength(1);
		expect(() => parseDeckFile(deckWith(picture))).toThrow(
			expect.objectContaining({ code: 'import-damaged' })
		);
		expect(await countRows(await openStore(null))).toBe(0);
	});
});
