import { expect, test, type Page } from '@playwright/test';
import type { Laying } from '../../../src/lib/association';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { beginBoard, essence, piece, savedBoard, tabTo } from '../support/board';
import { exportAll, openHistory } from '../support/history';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

const STEP = 'Ik bel één keer aan, wacht rustig en laat het daarbij.';
const SAID = 'Ik ben de deur. Ik sta op een kier.';
const KNOWS = 'Dat het mag wachten.';
/** The image that is chosen for each. */
const CHOSEN = { other: 'open-bird-cage', me: 'heron-on-one-leg', between: 'horse-at-a-fence' };

/** All that a hand does in one round, whatever hand it is. */
interface Hand {
	press(page: Page, testid: string): Promise<void>;
	write(page: Page, testid: string, text: string): Promise<void>;
	choose(page: Page, role: keyof typeof CHOSEN): Promise<void>;
	/** @param x,y board units, in steps of 40 */
	move(page: Page, id: string, x: number, y: number): Promise<void>;
	turn(page: Page, id: string): Promise<void>;
	enlarge(page: Page, id: string): Promise<void>;
	openWords(page: Page, id: string): Promise<void>;
	stepInto(page: Page, id: string): Promise<void>;
	remindTomorrow(page: Page): Promise<void>;
}

const MOUSE: Hand = {
	press: (page, testid) => page.getByTestId(testid).click(),
	write: (page, testid, text) => page.getByTestId(testid).fill(text),
	async choose(page, role) {
		await page.getByTestId(`choose-${role}`).click();
		await page.getByTestId('choose-image').locator(`[data-image=${CHOSEN[role]}]`).click();
	},
	async move(page, id, x, y) {
		const box = (await piece(page, id).boundingBox())!;
		const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 3 });
		await page.mouse.move(from.x + x, from.y + y, { steps: 3 });
		await page.mouse.up();
	},
	async turn(page, id) {
		await piece(page, id).click();
		await page.getByTestId('chosen-tools').getByLabel(words.nl.board_turn_on).click();
	},
	async enlarge(page, id) {
		await piece(page, id).click();
		await page.getByTestId('chosen-tools').getByLabel(words.nl.board_larger).click();
	},
	async openWords(page, id) {
		await piece(page, id).click();
		await page.getByTestId('word').click();
	},
	stepInto: (page, id) => page.locator(`[data-testid=piece-button][data-of=${id}]`).click(),
	remindTomorrow: (page) => page.getByLabel(words.nl.ub_remind_1).check()
};

const KEYS: Hand = {
	async press(page, testid) {
		await tabTo(page, page.getByTestId(testid));
		await page.keyboard.press('Enter');
	},
	async write(page, testid, text) {
		await tabTo(page, page.getByTestId(testid));
		await page.keyboard.type(text);
	},
	async choose(page, role) {
		await KEYS.press(page, `choose-${role}`);
		const images = page.getByTestId('choose-image').locator('[data-image]');
		await tabTo(page, images.first());
		const wanted = page.getByTestId('choose-image').locator(`[data-image=${CHOSEN[role]}]`);
		while (!(await wanted.evaluate((one) => one === document.activeElement)))
			await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
	},
	async move(page, id, x, y) {
		await tabTo(page, piece(page, id));
		for (let gone = 0; gone < Math.abs(x); gone += 40)
			await page.keyboard.press(x > 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
		for (let gone = 0; gone < Math.abs(y); gone += 40)
			await page.keyboard.press(y > 0 ? 'Shift+ArrowDown' : 'Shift+ArrowUp');
	},
	async turn(page, id) {
		await tabTo(page, piece(page, id));
		await page.keyboard.press(']');
	},
	async enlarge(page, id) {
		await tabTo(page, piece(page, id));
		await page.keyboard.press('+');
	},
	async openWords(page, id) {
		await tabTo(page, piece(page, id));
		await page.keyboard.press('w');
	},
	async stepInto(page, id) {
		await tabTo(page, page.locator(`[data-testid=piece-button][data-of=${id}]`));
		await page.keyboard.press('Enter');
	},
	async remindTomorrow(page) {
		await tabTo(page, page.getByTestId('remind').locator('input:checked'));
		await page.keyboard.press('ArrowDown');
	}
};

/** From the room to a step. @param look what is seen on the way @returns what is saved at the end */
async function wholeRound(page: Page, hand: Hand, look = async () => {}): Promise<Laying> {
	await test.step('choose', async () => {
		await beginBoard(page, 'alone');
		for (const role of ['other', 'me', 'between'] as const) await hand.choose(page, role);
		await expect(page.getByTestId('board-stage').locator('[data-piece]')).toHaveCount(3);
		await hand.press(page, 'fit');
		await look();
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
		await expect(page.getByTestId('before-after').getByRole('img')).toHaveCount(2);
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
		await openHistory(page);
		const saved = JSON.parse(await exportAll(page)) as { layings: Laying[] };
		expect(saved.layings).toEqual([laid]);
		// As if the day had come.
		const due = { ...laid, step: { ...laid.step, remindAt: 1 } };
		await page.getByTestId('erase-all').click();
		await page.getByRole('dialog').getByTestId('confirm').click();
		await expect(page.getByRole('main')).toContainText(words.nl.history_deleted_all);
		await page.getByTestId('import').setInputFiles({
			name: 'luwte.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify({ ...saved, layings: [due] }))
		});
		await expect(page.getByTestId('imported')).toBeVisible();
		await visit(page, `/onbewuste/stap/?id=${laid.id}`);
		expect(await savedBoard(page)).toEqual(due);
	});
	await test.step('the step waits, and is closed kindly', async () => {
		await visit(page, '/onbewuste/');
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
