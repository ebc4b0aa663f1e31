import { expect, test, type Page } from '@playwright/test';
import type { Laying } from '../../../src/lib/association';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { beginBoard, essence, savedBoard } from '../support/board';
import { KEYS, MOUSE, type Hand } from '../support/board-hands';
import { addCopy, heldIn, openData, saveCopy } from '../support/history';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

// The whole table fits on the screen, so that a px is a board unit once all is in view.
test.use({ viewport: { width: 1440, height: 1000 } });

const STEP = 'Ik bel één keer aan, wacht rustig en laat het daarbij.';
const SAID = 'Ik ben de deur. Ik sta op een kier.';
const KNOWS = 'Dat het mag wachten.';
/** From the room to a step. @param look what is seen on the way @returns what is saved at the end */
async function wholeRound(page: Page, hand: Hand, look = async () => {}): Promise<Laying> {
	await test.step('choose', async () => {
		await beginBoard(page, 'alone');
		for (const role of ['other', 'me', 'between'] as const) await hand.choose(page, role);
		await expect(page.getByTestId('board-stage').locator('[data-piece]')).toHaveCount(3);
		await hand.press(page, 'fit');
	});
	await test.step('lay, and words', async () => {
		await hand.move(page, 'p1', 120, -80);
		await hand.turn(page, 'p2');
		await hand.enlarge(page, 'p3');
		await hand.openWords(page, 'p1');
		await hand.write(page, 'board-word-text', 'open');
		await hand.write(page, 'board-chain-next', 'lucht');
		await hand.press(page, 'board-chain-add');
		await hand.press(page, 'board-word-done');
	});
	await test.step('step into an image', async () => {
		await hand.press(page, 'stop-enter');
		await hand.stepInto(page, 'p1');
		await expect(page.getByTestId('around').getByRole('listitem')).toHaveCount(2);
		await hand.write(page, 'enter-0', SAID);
		await look();
		await hand.press(page, 'step-out');
	});
	await test.step('change one thing, before and after', async () => {
		await hand.press(page, 'stop-change');
		await hand.press(page, 'begin-change');
		await expect(page.getByTestId('changes')).toHaveText(words.nl.ub_changes_none);
		await hand.move(page, 'p1', -40, 0);
		await expect(page.getByTestId('changes').getByRole('listitem')).toHaveCount(1);
		await expect(page.getByTestId('before-after').getByTestId('board-picture')).toHaveCount(2);
		await look();
	});
	await test.step('what it knows, and a small step', async () => {
		await hand.press(page, 'walk-on');
		await hand.write(page, 'knows', KNOWS);
		await hand.press(page, 'to-step');
		await hand.write(page, 'step-what', STEP);
		await hand.remindTomorrow(page);
		await expect(page.getByTestId('remind-on')).not.toBeEmpty();
		await look();
	});
	return savedBoard(page);
}

test('a whole round by mouse and by keys alone gives the same board; it survives being erased and brought back', async ({
	page,
	browser
}) => {
	const laid = await wholeRound(page, MOUSE);
	expect(laid).toMatchObject({ knows: KNOWS, step: { what: STEP } });
	expect(laid.entered).toMatchObject([{ piece: 'p1', called: 'open' }]);
	await test.step('by keys', async () => {
		const other = await (await browser.newContext()).newPage();
		const byKeys = await wholeRound(other, KEYS, () => expectAccessible(other));
		expect(essence(byKeys)).toEqual(essence(laid));
		await other.context().close();
	});
	await test.step('on one page of paper', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByTestId('board-paper')).toContainText(KNOWS);
		const papers = await printedPages(page);
		expect(papers).toHaveLength(1);
		expect(papers[0]!.width).toBeCloseTo(210, 0);
		await page.emulateMedia({ media: null });
	});
	await test.step('saved, erased, and back again', async () => {
		await openData(page);
		const { layings, images, profiles } = heldIn(await saveCopy(page));
		expect(layings).toEqual([laid]);
		// As if the day had come, and as an older Luwte exported it.
		const due = { ...laid, step: { ...laid.step, remindAt: 1 } };
		await page.getByTestId('erase-all').click();
		await page.getByRole('dialog').getByTestId('confirm').click();
		await expect(page.getByRole('main')).toContainText(words.nl.history_deleted_all);
		const old = { format: 'luwte-export', version: 6, exportedAt: 1, sessions: [] };
		await addCopy(page, JSON.stringify({ ...old, profiles, layings: [due], images }));
		await visit(page, `/onbewuste/stap/?id=${laid.id}`);
		await expect.poll(() => savedBoard(page)).toEqual(due);
	});
	await test.step('the step waits, and is closed kindly', async () => {
		await visit(page, '/');
		await page.getByTestId('due-step-note').getByRole('link').click();
		await expect(page.getByTestId('due-step')).toContainText(STEP);
		await expectAccessible(page);
		await page.getByRole('button', { name: words.nl.ub_due_other }).click();
		await expect(page.getByTestId('due-told')).toHaveText(words.nl.ub_due_closed);
		await expect(page.getByTestId('due-step')).toHaveCount(0);
	});
	await test.step('thrown away and put back', async () => {
		await page.getByTestId('delete-board').click();
		await page.getByRole('dialog').getByTestId('confirm').click();
		await expect(page.getByTestId('board-row')).toHaveCount(0);
		await page.getByTestId('put-back').click();
		await expect(page.getByTestId('board-row')).toHaveCount(1);
	});
});
