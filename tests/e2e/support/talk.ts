import { expect, type Page } from '@playwright/test';
import { ENGINE_STARTS, visit } from './app';

interface Talk {
	scenario?: string;
	/** Times real time. */
	tempo?: number;
}

/** Opens the conversation page with a simulated body before it. */
export async function checkTalk(page: Page, { scenario = 'calm', tempo = 10 }: Talk = {}) {
	await visit(page, `/gesprek/?bron=simulatie&scenario=${scenario}&tempo=${tempo}`);
	await expect(page.getByTestId('talk-begin')).toBeVisible();
}

/** A conversation without a camera. */
export async function talkWithout(page: Page) {
	await visit(page, '/gesprek/');
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
