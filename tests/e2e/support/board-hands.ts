import type { Page } from '@playwright/test';
import { piece, tabTo } from './board';
import { words } from './words';

/** The image that is chosen for each. */
export const CHOSEN = {
	other: 'posts-in-fog',
	me: 'washing-in-the-wind',
	between: 'kite-under-a-dark-cloud'
};

/** All that a hand does in one round, whatever hand it is. */
export interface Hand {
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

export const MOUSE: Hand = {
	press: (page, testid) => page.getByTestId(testid).click(),
	write: (page, testid, text) => page.getByTestId(testid).fill(text),
	async choose(page, role) {
		await page.getByTestId(`choose-${role}`).click();
		await page.getByTestId('choose-image').locator(`[data-image=${CHOSEN[role]}]`).click();
	},
	async move(page, id, x, y) {
		await piece(page, id).scrollIntoViewIfNeeded();
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
		await page.getByRole('button', { name: words.nl.board_turn_on }).click();
	},
	async enlarge(page, id) {
		await piece(page, id).click();
		await page.getByRole('button', { name: words.nl.board_larger }).click();
	},
	async openWords(page, id) {
		await piece(page, id).click();
		await page.getByTestId('word').click();
	},
	stepInto: (page, id) => page.locator(`[data-testid=piece-button][data-of=${id}]`).click(),
	remindTomorrow: (page) => page.getByLabel(words.nl.ub_remind_1).check()
};

export const KEYS: Hand = {
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
		// The arrow keys go around among the images; Tab goes to the one where one was.
		await tabTo(page, page.getByTestId('choose-image').locator('[data-image][tabindex="0"]'));
		await page.keyboard.press('Home');
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
