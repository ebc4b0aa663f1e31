import { render } from 'svelte/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Deck } from '$lib/content';
import { withoutKletskwartet } from '$lib/content/missing-deck.fixture';
import { deckFile } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { freshDevice } from '$lib/store/test-kit';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import StoreNote from '$lib/ui/storage/StoreNote.svelte';
import { OwnDecksPage } from './own-decks.svelte';

let page: OwnDecksPage;

beforeEach(async () => {
	freshDevice();
	page = await opened();
});

/** The page as somebody opens it on this device. */
async function opened(load?: typeof withoutKletskwartet): Promise<OwnDecksPage> {
	const page = new OwnDecksPage(new PageStore(new AppStore()), load);
	await page.open();
	return page;
}

const titles = () => page.decks?.map(({ title }) => title);

/** What the page says is the matter. */
function sentence(): string {
	const { body } = render(StoreNote, { props: { fault: page.storage.fault } });
	return body.replace(/<[^>]+>/g, '').trim();
}

it('one’s own decks are there, also where those of Luwte do not come', async () => {
	await page.start();
	page = await opened(withoutKletskwartet);
	expect(page.builtIn.map(({ id }) => id)).toEqual(['teamkwartet']);
	expect(page.decks).toHaveLength(1);
});

describe.each([
	['nl', 'Kletskwartet (kopie)'],
	['en', 'Chatty quartets (copy)']
] as const)('a deck of Luwte (%s)', (locale, title) => {
	it('is copied in the language of the page, and stays as it is', async () => {
		overwriteGetLocale(() => locale);
		page = await opened();
		const [first] = page.builtIn;
		const id = await page.copy(first!);
		page = await opened();
		expect(page.builtIn).toHaveLength(2);
		expect(page.decks).toMatchObject([{ id, title }]);
		// Which cards were there before is of Luwte's deck alone.
		const cards = (themes: Deck['themes'] = []) =>
			themes.flatMap((theme) => theme.cards.map(({ formerly: _formerly, ...card }) => card));
		expect(cards(page.decks?.[0]?.themes)).toEqual(cards(first!.themes));
		expect(page.decks?.[0]?.themes).toHaveLength(first!.themes.length);
	});
});

const NOTHING_CHANGED = { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' };
const SENTENCES = {
	nl: {
		'import-not-deck': 'Dit is geen bestand met kaarten van Luwte.',
		'import-is-export': 'Dit is een kopie van alles. Haal hem terug bij Jouw gegevens.',
		'import-damaged': 'Dit bestand is beschadigd.',
		'import-newer': 'Dit bestand is van een nieuwere versie van Luwte.',
		'import-too-large': 'Dit bestand is te groot.'
	},
	en: {
		'import-not-deck': 'This is not a file with Luwte cards.',
		'import-is-export': 'This is a copy of everything. Bring it back under Your data.',
		'import-damaged': 'This file is damaged.',
		'import-newer': 'This file is from a newer version of Luwte.',
		'import-too-large': 'This file is too large.'
	}
} as const;

const FILES: [what: string, content: string, code: keyof (typeof SENTENCES)['nl']][] = [
	['a page', '<!doctype html><img src=x onerror="document.title=1">', 'import-not-deck'],
	['recordings', '{"format":"luwte-export","version":1}', 'import-is-export'],
	['another shape', '{"format":"luwte-deck","version":1,"deck":{"$ref":"#"}}', 'import-damaged'],
	['half a deck', '{"format":"luwte-deck","version":1,"deck":{"title":"x"', 'import-damaged'],
	['a newer version', '{"format":"luwte-deck","version":99,"deck":{}}', 'import-newer'],
	['a deep nest', '['.repeat(100_000), 'import-not-deck'],
	['nothing', '', 'import-not-deck']
];

describe.each(['nl', 'en'] as const)('a file that is no deck (%s)', (locale) => {
	/** The file is offered where there is a deck already. */
	async function expectRefused(file: File, code: keyof (typeof SENTENCES)['nl']) {
		overwriteGetLocale(() => locale);
		await page.start();
		page = await opened();
		const before = page.decks?.map(deckFile);
		expect(await page.import(file)).toBe(false);
		expect(page.imported).toBeNull();
		expect(sentence()).toBe(`${SENTENCES[locale][code]} ${NOTHING_CHANGED[locale]}`);
		page = await opened();
		expect(page.decks?.map(deckFile)).toEqual(before);
	}

	it.each(FILES)('gets a sentence and changes nothing: %s', (_what, content, code) =>
		expectRefused(new File([content], 'spel.json'), code)
	);

	it('gets a sentence at once when it is huge', async () => {
		const film = new File(['x'], 'film.mp4');
		vi.spyOn(film, 'size', 'get').mockReturnValue(100 * 1024 * 1024);
		await expectRefused(film, 'import-too-large');
	});
});

describe('a file that is a deck', () => {
	it('comes beside what is there, and what was wrong before is forgotten', async () => {
		await page.start();
		page = await opened();
		const [own] = page.decks!;
		await page.import(new File(['no deck'], 'spel.json'));
		expect(sentence()).not.toBe('');
		expect(await page.import(new File([deckFile(own!)], 'spel.json'))).toBe(true);
		expect(sentence()).toBe('');
		expect(page.imported).toBe(own!.title);
		expect(titles()).toEqual([own!.title, own!.title]);
		expect(new Set(page.decks?.map(({ id }) => id)).size).toBe(2);
	});
});
