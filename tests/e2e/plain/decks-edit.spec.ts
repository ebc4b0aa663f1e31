import sharp from 'sharp';
import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import {
	cardFields,
	copyDeck,
	kept,
	openDecks,
	ownDecks,
	startDeck,
	throwAway
} from '../support/decks';
import { storeFault } from '../support/history';
import { focusOn, pressOn } from '../support/keys';
import { words } from '../support/words';

// A long walk, which passes hundreds of pictures that are judged one by one.
test.setTimeout(180_000);

const PHOTO = { name: 'foto.jpg', mimeType: 'image/jpeg' };

/** A photo of a camera held upright: larger than a card, with the place where it was taken. */
function photoWithPlace(): Promise<Buffer> {
	return sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#7a9' } })
		.withExif({
			IFD0: { Make: 'Secret camera' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 33/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

test('a deck is made from nothing, is still there after a reload, and is thrown away', async ({
	page
}) => {
	const [first, second, third] = [1, 2, 3].map((number) => cardFields(page, number));
	const original = await photoWithPlace();
	expect((await sharp(original).metadata()).exif).toBeDefined();

	await test.step('written', async () => {
		await startDeck(page);
		await page.getByTestId('deck-name').fill('Op de fiets');
		await page.getByTestId('theme-name').fill('Onderweg');
		await first!.title.fill('De wind');
		await first!.question.fill('Wat doet de wind met jou?');
		await first!.lighter.fill('Heb jij een fiets?');
		await first!.weight.selectOption({ label: words.nl.game_weight_3 });
	});

	await test.step('a picture is chosen', async () => {
		await first!.picture.click();
		await page.getByTestId('picture-search').fill('fiets');
		await page.locator('[data-picture=bicycle]').click();
	});

	await test.step('and by keyboard alone', async () => {
		await focusOn(second!.picture);
		await page.keyboard.press('Enter');
		await focusOn(page.getByTestId('picture-search'));
		await page.keyboard.type('leeuw');
		// A person looks before she presses on: the pictures are fetched when they are first asked for.
		await expect(page.locator('[data-picture=lion]')).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(second!.picture.locator('img')).toHaveAttribute('src', /lion\.svg$/);
		await expect(second!.picture).toBeFocused();
	});

	await test.step('a file that is no photo is refused in words, a photo is taken', async () => {
		await third!.picture.click();
		await page.getByTestId('photo').setInputFiles({ ...PHOTO, buffer: Buffer.from('<svg/>') });
		await expect(page.getByTestId('photo-failed')).toBeVisible();
		await expect(page.locator('[data-picture=bicycle]')).toBeVisible();
		await expectAccessible(page);
		await page.getByTestId('photo').setInputFiles({ ...PHOTO, buffer: original });
		await expect(page.getByTestId('crop-frame')).toBeVisible();
		await expectAccessible(page);
		await page.getByTestId('turn-right').click();
		await page.getByTestId('photo-text').fill('De zee bij avond');
		await page.getByTestId('use-photo').click();
		await expect(third!.picture.locator('img')).toHaveAttribute('src', /^data:image\/jpeg/);
		await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'true');
	});

	await test.step('all of it is there after a reload', async () => {
		await page.reload();
		await expect(page.getByTestId('deck-name')).toHaveValue('Op de fiets');
		await expect(page.getByTestId('theme-name')).toHaveValue('Onderweg');
		await expect(first!.weight).toHaveValue('3');
		await expect(second!.weight).toHaveValue('1');
		await expect(first!.question).toHaveValue('Wat doet de wind met jou?');
		await expect(first!.picture.locator('img')).toHaveAttribute('src', /bicycle\.svg$/);
		await expect(third!.picture.getByRole('img')).toHaveAccessibleName('De zee bij avond');
	});

	await test.step('with every letter, before the field is left', async () => {
		await pressOn(page.getByTestId('deck-name'), 'End');
		await page.keyboard.insertText(' naar zee');
		const other = await page.context().newPage();
		await openDecks(other);
		await expect(ownDecks(other)).toContainText('Op de fiets naar zee');
		await other.close();
	});

	await test.step('the photo is small, and has lost the place where it was taken', async () => {
		const source = await third!.picture.locator('img').getAttribute('src');
		const bytes = Buffer.from(source?.split(',')[1] ?? '', 'base64');
		const { width, height, exif, xmp, iptc } = await sharp(bytes).metadata();
		expect({ width, height }).toEqual({ width: 512, height: 341 });
		// A colour profile may stay: it says how to draw, and nothing of where and when.
		expect([exif, xmp, iptc].filter(Boolean)).toEqual([]);
		expect(bytes.includes('Secret camera')).toBe(false);
		await expectAccessible(page);
	});

	await test.step('what was typed last is kept when one leaves by a link', async () => {
		await page.getByTestId('deck-name').fill('Tot het laatst');
		await page.getByRole('link', { name: words.nl.deck_back }).click();
		await expect(ownDecks(page)).toHaveCount(1);
		await expect(ownDecks(page)).toContainText('Tot het laatst');
		await expect(ownDecks(page)).toContainText('Kaarten zonder vraag: 7');
	});

	await test.step('thrown away only when one is sure', async () => {
		await ownDecks(page).getByTestId('delete-deck').click();
		await page.getByRole('dialog').getByRole('button', { name: 'Laat staan' }).click();
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(ownDecks(page)).toHaveCount(1);
		await throwAway(page);
		await expect(page.getByTestId('new-deck')).toBeFocused();
	});
});

test('themes are added, moved and thrown away, until another tab throws away the deck', async ({
	page,
	context
}) => {
	const themes = page.getByTestId('themes').getByRole('button');
	await startDeck(page);
	await page.getByTestId('theme-name').fill('Een');
	await page.getByTestId('add-theme').click();
	await expect(page.getByTestId('theme-name')).toBeFocused();
	await page.keyboard.type('Drie');
	await expect(themes).toHaveText(['Een', words.nl.deck_theme_unnamed, 'Drie']);

	await themes.first().click();
	await page.getByTestId('move-down').click();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Een', 'Drie']);
	await expect(page.getByTestId('told')).toContainText('Een');
	await expect(page.getByTestId('move-down')).toBeFocused();

	await test.step('cards have an order too, and are emptied', async () => {
		const [card, next] = [1, 2].map((number) => cardFields(page, number));
		await card!.title.fill('De wind');
		await page.getByTestId('card-down').first().click();
		await expect(next!.title).toHaveValue('De wind');
		await expect(page.getByTestId('card-down').nth(1)).toBeFocused();
		await page.getByTestId('empty-card').click();
		await page.getByTestId('confirm').locator('visible=true').click();
		await expect(next!.title).toHaveValue('');
		await expect(next!.title).toBeFocused();
	});

	await test.step('cards of Luwte come on empty places, a whole theme behind', async () => {
		await cardFields(page, 1).title.fill('Eigen');
		await page.getByTestId('take-cards').click();
		const picker = page.getByTestId('card-picker');
		const choices = picker.getByTestId('theme-choice');
		await choices.nth(0).getByText(words.nl.game_single_cards).click();
		await choices.nth(0).getByRole('checkbox').nth(1).check();
		await choices.nth(1).getByRole('checkbox').first().check();
		await expectAccessible(page);
		await picker.getByTestId('take-in').click();
		await expect(picker).toBeHidden();
		await expect(page.getByTestId('take-cards')).toBeFocused();
		await expect(cardFields(page, 1).title).toHaveValue('Eigen');
		await expect(cardFields(page, 2).question).not.toBeEmpty();
		await expect(cardFields(page, 3).question).toBeEmpty();
		await expect(themes).toHaveCount(4);
		await themes.nth(2).click();
		await expect(cardFields(page, 4).lighter).not.toBeEmpty();
		await page.getByTestId('delete-theme').click();
		await page.getByTestId('confirm').locator('visible=true').click();
		await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Een', 'Drie']);
	});

	await page.getByTestId('delete-theme').click();
	await page.getByTestId('confirm').locator('visible=true').click();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Drie']);
	await expect(page.getByTestId('theme-name')).toBeFocused();
	await kept(page);
	await page.reload();
	await expect(themes).toHaveText([words.nl.deck_theme_unnamed, 'Drie']);

	const other = await context.newPage();
	await test.step('in two tabs at once: the second says so, and may go on with it', async () => {
		await visit(other, page.url());
		await expect(other.getByTestId('elsewhere')).toBeVisible();
		await expectAccessible(other);
		await other.getByTestId('change-here').click();
		await expect(other.getByTestId('deck-name')).toBeVisible();
		await expect(page.getByTestId('elsewhere').getByRole('heading')).toBeFocused();
		await page.getByTestId('change-here').click();
		await expect(page.getByTestId('theme-name')).toBeFocused();
		await expect(other.getByTestId('elsewhere')).toBeVisible();
	});

	await test.step('thrown away in another tab', async () => {
		await openDecks(other);
		await throwAway(other);
		await page.getByTestId('deck-name').fill('Te laat');
		await focusOn(page.getByTestId('theme-name'));
		await expect(storeFault(page)).toHaveAttribute('data-code', 'not-found');
	});
});

test('a deck of Luwte is copied, and the copy changed, without barriers', async ({ page }) => {
	await copyDeck(page, 'kletskwartet');
	await expect(page.getByTestId('deck-name')).toHaveValue('Kletskwartet (kopie)');
	await expect(page.getByTestId('themes').getByRole('button')).toHaveCount(17);
	await page.getByTestId('delete-theme').click();
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await cardFields(page, 1).question.fill('Heel anders?');
	await kept(page);
	await openDecks(page);
	await expect(ownDecks(page)).toHaveCount(1);
	await expect(page.getByTestId('built-in-decks').getByTestId('deck')).toHaveCount(2);
	await expectAccessible(page);
	await ownDecks(page).getByTestId('edit').click();
	await expect(cardFields(page, 1).question).toHaveValue('Heel anders?');
});
