import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { storeFault } from '../support/history';
import { pressOn } from '../support/keys';
import { words } from '../support/words';

// One walk past many screens.
test.setTimeout(120_000);

const { nl } = words;
const filled = (text: string, values: Record<string, string | number>) =>
	Object.entries(values).reduce(
		(done, [name, value]) => done.replaceAll(`{${name}}`, String(value)),
		text
	);

const own = (page: Page) => page.getByTestId('own-lessons').getByTestId('lesson');
const blocks = (page: Page) => page.getByTestId('edit-block');

async function blockNames(page: Page): Promise<string[]> {
	return blocks(page).locator('strong').allTextContents();
}

async function offer(page: Page, text: string) {
	await page
		.getByTestId('open-lesson')
		.setInputFiles({ name: 'les.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function saved(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		own(page).first().getByTestId('save-lesson').click()
	]);
	return readFile(await download.path(), 'utf8');
}

/** The same lesson as another version of Luwte would make it: its last block is about a storyline of there. */
function aboutWhatIsGone(text: string): string {
	const file = JSON.parse(text);
	const { asked: _, moment: __, ...block } = file.blocks.at(-1);
	file.blocks[file.blocks.length - 1] = { ...block, kind: 'storyline', storyline: 'gone' };
	return JSON.stringify(file);
}

test(
	'an own lesson is made by keyboard, given, saved as a file, and comes back from it',
	{ tag: '@quick' },
	async ({ page }) => {
		await page.goto('/docent/lessen/');

		await test.step('made of words of one’s own and a block of a lesson of Luwte', async () => {
			// A key does nothing yet to a button that waits for the store.
			await expect(page.getByTestId('new-lesson')).toBeEnabled();
			await pressOn(page.getByTestId('new-lesson'), 'Enter');
			await page.getByTestId('lesson-name').fill('Voor dinsdag');
			await pressOn(page.getByTestId('add-talk'), 'Enter');
			await page.getByTestId('block-title').fill('Even binnenkomen');
			await page.getByTestId('block-minutes').fill('3');
			await page.getByTestId('block-lines').fill('Hoe zit je erbij?\n\nEén woord is genoeg.');
			await page.getByTestId('block-say').fill('Wie wil, begint.');
			await pressOn(page.getByTestId('add-block').nth(1), 'Enter');
			await pressOn(page.getByTestId('add-pause'), 'Enter');
			await pressOn(page.getByTestId('block-edit').nth(2), 'Enter');
			await expect.poll(() => blockNames(page)).toHaveLength(3);
			await expectAccessible(page);
		});

		await test.step('put in order, and what is taken away comes back', async () => {
			const [first, second, third] = await blockNames(page);
			await pressOn(page.getByTestId('block-up').nth(2), 'Enter');
			await expect(page.getByTestId('lesson-told')).toHaveText(
				filled(nl.class_lesson_moved, { title: third!, number: 2, of: 3 })
			);
			// The focus stays with the block that moved.
			await page.keyboard.press('Enter');
			await expect(blocks(page).first().getByTestId('block-down')).toBeFocused();
			await expect.poll(() => blockNames(page)).toEqual([third, first, second]);
			await pressOn(page.getByTestId('block-take').first(), 'Enter');
			await pressOn(page.getByTestId('block-back'), 'Enter');
			await expect.poll(() => blockNames(page)).toEqual([third, first, second]);
			await blocks(page).nth(2).locator('.grip').dragTo(blocks(page).first());
			await expect.poll(() => blockNames(page)).toEqual([second, third, first]);
			await pressOn(page.getByTestId('block-down').first(), 'Enter');
			await page.keyboard.press('Enter');
			await pressOn(page.getByTestId('block-down').first(), 'Enter');
			await expect.poll(() => blockNames(page)).toEqual([first, third, second]);
			await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'true');
		});

		const text = await test.step('saved as a file', async () => {
			await page.goto('/docent/lessen/');
			await expect(own(page)).toHaveCount(1);
			const text = await saved(page);
			expect(JSON.parse(text)).toMatchObject({
				format: 'luwte-lesson',
				title: 'Voor dinsdag',
				blocks: [
					{
						title: 'Even binnenkomen',
						minutes: 3,
						screen: { lines: ['Hoe zit je erbij?', 'Eén woord is genoeg.'] }
					},
					{ kind: 'pause' },
					{ kind: 'barometer' }
				]
			});
			return text;
		});

		await test.step('a file that is broken, newer or of something else changes nothing', async () => {
			for (const [file, sentence] of [
				[text.slice(0, -40), nl.import_damaged],
				[text.replace('"version": 1', '"version": 2'), nl.import_newer],
				['{"format":"luwte-deck","version":1}', nl.import_is_deck],
				['<!doctype html>', nl.import_not_lesson]
			] as const) {
				await offer(page, file);
				await expect(storeFault(page)).toHaveText(sentence);
				await expect(own(page)).toHaveCount(1);
			}
		});

		await test.step('a whole one comes beside it, under a title of its own', async () => {
			await offer(page, aboutWhatIsGone(text));
			await expect(own(page)).toHaveCount(2);
			await expect(page.getByTestId('lesson-taken')).toContainText('Voor dinsdag (2)');
			await expect(storeFault(page)).toHaveCount(0);
			await expectAccessible(page);
			await own(page).last().getByTestId('delete-lesson').click();
			await page.getByRole('dialog').getByTestId('confirm').click();
			await expect(own(page)).toHaveCount(1);
		});

		await test.step('given, by the keys of a presenter remote', async () => {
			await page.clock.install();
			await own(page).getByTestId('begin-lesson').click();
			const block = page.getByTestId('lesson-block');
			await expect(block.getByRole('heading', { level: 3 })).toHaveText('Even binnenkomen');
			await expect(page.getByTestId('show').getByText('Eén woord is genoeg.')).toBeVisible();
			await page.keyboard.press('PageDown');
			await expect(block).toContainText(nl.class_lesson_kind_pause);
			await page.keyboard.press('PageUp');
			await page.clock.fastForward('05:00');
			await expect(page.getByTestId('lesson-pace')).toContainText(
				filled(nl.class_lesson_short, { minutes: 2 })
			);
			await page.reload();
			await expect(block.getByRole('heading', { level: 3 })).toHaveText('Even binnenkomen');
			for (let i = 0; i < 2; i++) await page.getByTestId('lesson-next').click();
			await expect(page.getByTestId('block-gone')).toBeVisible();
			await expect(page.getByTestId('story-choose-door')).toBeVisible();
			await page.getByTestId('lesson-next').click();
			await expect(page.getByTestId('lesson-over')).toBeVisible();
			await expectAccessible(page);
		});
	}
);
