/** What somebody writes while she is recorded, where the page says that it is kept, and where it then must lie. */
import type { Locator, Page } from '@playwright/test';
import { visit } from '../../../tests/e2e/support/app';
import { beginBoard } from '../../../tests/e2e/support/board';
import { startDeck } from '../../../tests/e2e/support/decks';
import { openHistory, keepRecording, sessions } from '../../../tests/e2e/support/history';
import { words } from '../../../tests/e2e/support/words';
import type { Rows } from './rows';

export interface Work {
	/** Begins it, and leaves the page where it can be gone on with. */
	begin(page: Page): Promise<void>;
	/** Writes that, as somebody does who goes on writing. */
	write(page: Page, text: string): Promise<void>;
	/** Where the text stands on the screen. */
	shown: string;
	/** What is on the screen while the page says that all of it is kept. */
	mark: string;
	/** The text as it lies in the database. */
	kept(rows: Rows): string;
}

const KEPT = '[data-testid=kept][data-kept=true]';

/** In place of what stands there, as if it was typed: a field that is filled in one go also says that it was left. */
async function type(field: Locator, text: string) {
	await field.selectText();
	await field.page().keyboard.insertText(text);
}

export const WORKS = {
	plan: {
		begin: async (page) => void (await visit(page, '/signalenplan/')),
		write: (page, text) => type(page.getByTestId('groen-body'), text),
		shown: '[data-testid=groen-body]',
		mark: KEPT,
		kept: ({ plans }) => plans[0]?.rows.groen.body ?? ''
	},
	deck: {
		begin: startDeck,
		write: (page, text) => type(page.getByTestId('deck-name'), text),
		shown: '[data-testid=deck-name]',
		mark: KEPT,
		kept: ({ decks }) => decks[0]?.title ?? ''
	},
	board: {
		begin: async (page) => {
			await beginBoard(page, 'alone');
			await WORKS.board.write(page, 'board 0');
			await page.locator(KEPT).waitFor();
			await page.waitForURL(/id=/);
		},
		write: async (page, text) => {
			await page.getByTestId('rename-board').click();
			await page.getByTestId('board-name').fill(text);
			await page.getByTestId('keep-name').click();
		},
		shown: 'h1',
		mark: KEPT,
		kept: ({ layings }) => layings[0]?.title ?? ''
	},
	note: {
		begin: async (page) => {
			await keepRecording(page, { seconds: 5 });
			await openHistory(page);
			await sessions(page).first().getByRole('link').click();
			await page.getByTestId('save-note').waitFor();
		},
		write: async (page, text) => {
			await type(page.getByRole('textbox', { name: words.nl.history_note }), text);
			await page.getByTestId('save-note').click();
		},
		shown: 'section[aria-labelledby=note] textarea',
		mark: `section[aria-labelledby=note] [role=status]:not(:empty)`,
		kept: ({ sessions: all }) => all.find(({ state }) => state === 'complete')?.note ?? ''
	}
} satisfies Record<string, Work> as Record<'plan' | 'deck' | 'board' | 'note', Work>;

export type WorkName = keyof typeof WORKS;
export const WORK_NAMES = Object.keys(WORKS) as WorkName[];
