import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import {
	cardFields,
	copyDeck,
	kept,
	offerFile,
	openDecks,
	ownDecks,
	savedFile
} from '../support/decks';
import { storeFault } from '../support/history';
import { LANGUAGES } from '../support/pages';

const HOSTILE = '<img src=x onerror="document.title=1">';

test(
	'a deck goes as a file to another device, and can be saved from there again',
	{ tag: '@quick' },
	async ({ page, browser }) => {
		await copyDeck(page, 'kletskwartet');
		await page.getByTestId('deck-name').fill('Voor onderweg');
		await cardFields(page, 3).question.fill('Waar gaan we heen?');
		await kept(page);
		await openDecks(page);
		const text = await savedFile(page, ownDecks(page));

		const context = await browser.newContext();
		const other = await context.newPage();
		await openDecks(other);
		await expect(ownDecks(other)).toHaveCount(0);
		await offerFile(other, text);
		await expect(other.getByTestId('imported-deck')).toHaveText('Voor onderweg staat erbij.');
		await ownDecks(other).getByTestId('edit').click();
		await expect(cardFields(other, 3).question).toHaveValue('Waar gaan we heen?');

		await openDecks(other);
		const { deck: first } = JSON.parse(text);
		const { deck: second } = JSON.parse(await savedFile(other, ownDecks(other)));
		expect({ ...second, id: first.id, changedAt: first.changedAt }).toEqual(first);
		await context.close();
	}
);

test('text in a file stays text', async ({ page }) => {
	await copyDeck(page, 'teamkwartet');
	await openDecks(page);
	const file = JSON.parse(await savedFile(page, ownDecks(page)));
	file.deck.title = HOSTILE;
	file.deck.themes[0].title = HOSTILE.slice(0, 40);
	file.deck.themes[0].cards[0].question = HOSTILE;
	await offerFile(page, JSON.stringify(file));
	await expect(page.getByRole('heading', { name: HOSTILE })).toBeVisible();
	await ownDecks(page).first().getByTestId('edit').click();
	await expect(cardFields(page, 1).question).toHaveValue(HOSTILE);
	await page.getByTestId('print-deck').click();
	await expect(page.getByTestId('printed-card').first()).toContainText(HOSTILE);
	expect(await page.locator('img[src=x]').count()).toBe(0);
	await expect(page).not.toHaveTitle('1');
});

const half = '{"format":"luwte-deck","version":1,"deck":{"title":"x"';
const FILES: [what: string, content: string, code: string][] = [
	['a page', `<!doctype html>${HOSTILE}`, 'import-not-deck'],
	['recordings', '{"format":"luwte-export","version":1}', 'import-not-deck'],
	['another shape', '{"format":"luwte-deck","version":1,"deck":{"$ref":"#"}}', 'import-damaged'],
	['half a deck', half, 'import-damaged'],
	['a newer version', '{"format":"luwte-deck","version":99,"deck":{}}', 'import-newer'],
	['a deep nest', '['.repeat(100_000), 'import-not-deck'],
	['nothing', '', 'import-not-deck']
];

const SENTENCES = {
	nl: {
		'import-not-deck': 'Dit is geen bestand met kaarten van Luwte. Er is niets veranderd.',
		'import-damaged': 'Dit bestand is beschadigd. Er is niets veranderd.',
		'import-newer': 'Dit bestand is van een nieuwere versie van Luwte. Er is niets veranderd.',
		'import-too-large': 'Dit bestand is te groot. Er is niets veranderd.'
	},
	en: {
		'import-not-deck': 'This is not a file with Luwte cards. Nothing has changed.',
		'import-damaged': 'This file is damaged. Nothing has changed.',
		'import-newer': 'This file is from a newer version of Luwte. Nothing has changed.',
		'import-too-large': 'This file is too large. Nothing has changed.'
	}
} as const;

for (const { lang, prefix } of LANGUAGES)
	test(`a file that is no deck gets a sentence and changes nothing (${lang})`, async ({ page }) => {
		await copyDeck(page, 'kletskwartet', prefix);
		await openDecks(page, prefix);
		const before = await savedFile(page, ownDecks(page));
		for (const [what, content, code] of FILES) {
			await offerFile(page, content);
			await expect(storeFault(page), what).toHaveText(
				SENTENCES[lang][code as keyof (typeof SENTENCES)['nl']]
			);
			await expect(ownDecks(page), what).toHaveCount(1);
		}
		await expectAccessible(page);
		expect(await savedFile(page, ownDecks(page))).toBe(before);
	});

test('a file of 100 MB is refused at once', async ({ page }, info) => {
	const path = info.outputPath('groot.json');
	await writeFile(path, Buffer.alloc(100 * 1024 * 1024, 0x20));
	await openDecks(page);
	await page.getByTestId('import-deck').setInputFiles(path);
	await expect(storeFault(page)).toHaveText(SENTENCES.nl['import-too-large']);
	await expect(ownDecks(page)).toHaveCount(0);
	await rm(path);
});
