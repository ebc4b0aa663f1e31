import { beforeEach, describe, expect, it } from 'vitest';
import { deckFile, parseDeckFile } from './deck-file';
import { exportAll } from './export-json';
import { importAll, parseExport } from './import-json';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY, storeSession } from './test-kit';

const POISON = '"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},';
const SCRIPT =
	'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

beforeEach(freshDevice);

async function exported(): Promise<string> {
	const store = await openStore(null);
	await storeSession(store);
	return JSON.stringify(await exportAll(store, MONDAY));
}

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
		// In every object that the file has.
		const text = (await exported()).replaceAll(/\{(?=")/g, `{${POISON}`);
		freshDevice();
		const store = await openStore(null);
		await importAll(store, parseExport(text));
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
		expect(await store.sessions.list()).toHaveLength(1);
		const again = JSON.stringify(await exportAll(store, MONDAY));
		expect(again).not.toMatch(/__proto__|constructor|admin/);
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
