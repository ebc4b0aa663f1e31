import { expect, type Page } from '@playwright/test';
import { ENGINE_STARTS, visit } from './app';

interface Talk {
	scenario?: string;
	/** Times real time. */
	tempo?: number;
	language?: '' | '/en';
}

/** Opens the conversation page with a simulated body before it. */
export async function checkTalk(
	page: Page,
	{ scenario = 'calm', tempo = 10, language = '' }: Talk = {}
) {
	await visit(page, `${language}/gesprek/?bron=simulatie&scenario=${scenario}&tempo=${tempo}`);
	await expect(page.getByTestId('talk-begin')).toBeVisible();
}

/** A conversation of a simulated body that has sat its calm minute. */
export async function startTalk(page: Page, talk: Talk = {}) {
	await checkTalk(page, talk);
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
	await page.getByTestId('talk-begin').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
}

/** A conversation without a camera. */
export async function talkWithout(page: Page, language: '' | '/en' = '') {
	await visit(page, `${language}/gesprek/`);
	await page.getByTestId('talk-without').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
}

/** Opens the page before a conversation. */
export async function openTalk(page: Page) {
	await visit(page, '/gesprek/');
}

/** From that page on: a conversation with the camera, without a calm minute. */
export async function talkWithCamera(page: Page) {
	await page.getByTestId('talk-camera').click();
	await expect(page.getByTestId('talk-alone')).toBeVisible(ENGINE_STARTS);
	await page.getByTestId('talk-begin').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
}

/** The cards lie on the table. */
export const cards = (page: Page) => page.getByTestId('card');

/** Ends the conversation and waits for looking back. */
export async function endTalk(page: Page) {
	await page.getByTestId('talk-end').click();
	await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);
}
