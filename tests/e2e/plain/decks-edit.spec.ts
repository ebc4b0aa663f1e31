import sharp from 'sharp';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { cardFields, copyDeck, kept, openDecks, ownDecks, startDeck } from '../support/decks';
import { LANGUAGES, LOOKS } from '../support/pages';
import { storeFault } from '../support/history';
import { words } from '../support/words';

const PHOTO = { name: 'foto.jpg', mimeType: 'image/jpeg' };

/** A photo of a camera: large, with the place where it was taken. */
function photoWithPlace(): Promise<Buffer> {
	return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a9' } })
		.withExif({
			IFD0: { Make: 'Secret camera' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 33/1 0/1' }
		})
		.jpeg()
		.toBuffer();
}

test('a deck is made from nothing, and is still there after a reload', async ({ page }) => {
	await startDeck(page);
	await page.getByTestId('deck-name').fill('Op de fiets');
	await page.getByTestId('theme-name').fill('Onderweg');
	await page.getByTestId('weight').selectOption({ label: words.nl.deck_weight_3 });
	const card = cardFields(page, 1);
	await card.title.fill('De wind');
	await card.question.fill('Wat doet de wind met jou?');
	await card.lighter.fill('Heb jij een fiets?');
	await card.picture.click();
	await page.getByTestId('picture-search').fill('fiets');
	await page.locator('[data-picture=bicycle]').click();
	await kept(page);

	await page.reload();
	await expect(page.getByTestId('deck-name')).toHaveValue('Op de fiets');
	await expect(page.getByTestId('weight')).toHaveValue('3');
	await expect(card.question).toHaveValue('Wat doet de wind met jou?');
	await expect(card.picture.locator('img')).toHaveAttribute('src', /bicycle\.svg$/);

	await page.getByRole('link', { name: words.nl.deck_back }).click();
	await expect(ownDecks(page)).toHaveCount(1);
	await expect(ownDecks(page)).toContainText('Op de fiets');
	await expect(ownDecks(page)).toContainText('Kaarten zonder vraag: 7');
});

test('what was typed last is kept when one leaves by a link', async ({ page }) => {
	await startDeck(page);
	await page.getByTestId('deck-name').fill('Tot het laatst');
	await page.getByRole('link', { name: words.nl.deck_back }).click();
	await expect(ownDecks(page)).toContainText('Tot het laatst');
});

test('themes are added, moved and thrown away', async ({ page }) => {
	await startDeck(page);
	const themes = page.getByTestId('themes').getByRole('button');
	await page.getByTestId('theme-name').fill('Een');
	await page.getByTestId('add-theme').click();
	await expect(page.getByTestId('theme-name')).toBeFocused();
	await page.keyboard.type('Drie');
	await expect(themes).toHaveText(['Een', words.nl.deck_theme_unnamed, 'Drie']);

	await themes.first().click();
	await page.getByTestId('move-down').click();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Een', 'Drie']);

	await page.getByTestId('delete-theme').click();
	await page.getByTestId('confirm').locator('visible=true').click();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Drie']);
	await expect(page.getByTestId('theme-name')).toBeFocused();
	await kept(page);
	await page.reload();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Drie']);
});

for (const { lang, prefix } of LANGUAGES)
	test(`a deck of Luwte is copied, and the copy changed (${lang})`, async ({ page }) => {
		await copyDeck(page, 'kletskwartet', prefix);
		await expect(page.getByTestId('deck-name')).toHaveValue(
			{ nl: 'Kletskwartet (kopie)', en: 'Chatty quartets (copy)' }[lang]
		);
		await expect(page.getByTestId('themes').getByRole('button')).toHaveCount(16);
		await cardFields(page, 1).question.fill('Anders / other?');
		await kept(page);
		await openDecks(page, prefix);
		await expect(ownDecks(page)).toHaveCount(1);
		await expect(page.getByTestId('built-in-decks').getByTestId('deck')).toHaveCount(2);
	});

test('a deck is thrown away only when one is sure', async ({ page }) => {
	await startDeck(page);
	await openDecks(page);
	await ownDecks(page).getByTestId('delete-deck').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Laat staan' }).click();
	await expect(ownDecks(page)).toHaveCount(1);
	await ownDecks(page).getByTestId('delete-deck').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect(ownDecks(page)).toHaveCount(0);
});

test('an own photo becomes small, and loses the place where it was taken', async ({ page }) => {
	const original = await photoWithPlace();
	expect((await sharp(original).metadata()).exif).toBeDefined();
	await startDeck(page);
	const { picture } = cardFields(page, 2);
	await picture.click();
	await page.getByTestId('photo').setInputFiles({ ...PHOTO, buffer: original });
	await expect(picture.locator('img')).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
	await kept(page);

	await page.reload();
	const source = await picture.locator('img').getAttribute('src');
	const bytes = Buffer.from(source?.split(',')[1] ?? '', 'base64');
	const { width, height, exif, xmp, iptc } = await sharp(bytes).metadata();
	expect({ width, height }).toEqual({ width: 512, height: 341 });
	// A colour profile may stay: it says how to draw, and nothing of where and when.
	expect([exif, xmp, iptc].filter(Boolean)).toEqual([]);
	expect(bytes.includes('Secret camera')).toBe(false);
	await expectAccessible(page);
});

test('a file that is no photo is refused in words', async ({ page }) => {
	await startDeck(page);
	await page.getByTestId('choose-picture').first().click();
	await page.getByTestId('photo').setInputFiles({ ...PHOTO, buffer: Buffer.from('<svg/>') });
	await expect(page.getByTestId('photo-failed')).toBeVisible();
	await expectAccessible(page);
});

test('a deck that was thrown away in another tab says so', async ({ page, context }) => {
	await startDeck(page);
	const other = await context.newPage();
	await openDecks(other);
	await ownDecks(other).getByTestId('delete-deck').click();
	await other.getByRole('dialog').getByTestId('confirm').click();
	await expect(ownDecks(other)).toHaveCount(0);
	await page.getByTestId('deck-name').fill('Te laat');
	await page.getByTestId('theme-name').focus();
	await expect(storeFault(page)).toHaveAttribute('data-code', 'not-found');
});

test('an address of no deck is explained', async ({ page }) => {
	await page.goto('/spellen/eigen/bewerken/?deck=nergens');
	await expect(page.getByText(words.nl.deck_missing)).toBeVisible();
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test(`making a deck has no barriers (${lang})`, async ({ page }) => {
			await copyDeck(page, 'teamkwartet', prefix);
			await expectAccessible(page);
			await page.getByTestId('choose-picture').first().click();
			await expect(page.locator('[data-picture=bicycle]')).toBeVisible();
			await expectAccessible(page);
			await page.keyboard.press('Escape');
			await page.getByTestId('delete-theme').click();
			await expectAccessible(page);
			await openDecks(page, prefix);
			await expect(ownDecks(page)).toHaveCount(1);
			await expectAccessible(page);
		});
	});

test('the picture is chosen by keyboard alone', async ({ page }) => {
	await startDeck(page);
	const { picture } = cardFields(page, 1);
	await picture.focus();
	await page.keyboard.press('Enter');
	await page.getByTestId('picture-search').focus();
	await page.keyboard.type('leeuw');
	// A person looks before she presses on: the pictures are fetched when they are first asked for.
	await expect(page.locator('[data-picture=lion]')).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(picture.locator('img')).toHaveAttribute('src', /lion\.svg$/);
	await expect(picture).toBeFocused();
});
