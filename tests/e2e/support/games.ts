import { expect, type Locator, type Page } from '@playwright/test';
import { mulberry32, type Random } from '../../../src/lib/signals/prng';
import { visit } from './app';
import { bringDeck } from './decks';
import { PRESS, type Press } from './hands';
import { smallDeck } from './own-deck';

export type Way = 'samen' | 'beurt' | 'tegenover';

export async function openKwartet(page: Page, way: Way, rest = '') {
	await visit(page, `/spellen/kletskwartet/?zit=${way}${rest}`);
	await expect(page.getByTestId(way === 'samen' ? 'card' : 'setup').first()).toBeVisible();
}

/**
 * An own deck, which has two themes: a game of it is a whole one, and short.
 * @returns what to add to the address of a game
 */
export async function shortDeck(page: Page): Promise<string> {
	return `&spel=${await bringDeck(page, smallDeck())}`;
}

/**
 * Every game of this page is shuffled in this one way, so that a walk passes the same screens each time.
 * Call before opening it.
 */
export async function shuffleAlike(page: Page, seed: number) {
	await page.addInitScript((seed) => {
		const byChance = crypto.getRandomValues.bind(crypto);
		crypto.getRandomValues = (array) =>
			// One number of 32 bits is what a shuffle asks for; its lowest bit is not used.
			array instanceof Uint32Array && array.length === 1 ? array.fill(2 * seed) : byChance(array);
	}, seed);
}

/** Two sit down, who say their names. */
export async function sitDown(page: Page, way: Way, names: readonly [string, string]) {
	await openKwartet(page, way);
	const fields = page.getByTestId('player-name');
	for (const [seat, name] of names.entries()) await fields.nth(seat).fill(name);
	await page.getByTestId('start').click();
	await expect(page.getByTestId('setup')).toHaveCount(0);
}

/** Loads the page anew, once the game on the table is on the disk. */
export async function reloadGame(page: Page) {
	await expect(page.locator('.game')).toHaveAttribute('data-kept', 'true');
	await page.reload();
}

/** The screens of "Om de beurt", and what leads on from each. */
const ON: readonly string[] = ['ended', 'question', 'taken', 'go-on', 'ask-player', 'draw', 'card'];

/** What can be done now, the weightiest first. */
async function present(page: Page, ids: readonly string[]): Promise<string> {
	const found = await page.waitForFunction(
		(ids) => ids.find((id) => document.querySelector(`[data-testid=${id}]`)),
		ids
	);
	return (await found.jsonValue()) ?? '';
}

/**
 * One of several, by chance: players who choose in turn can end in a circle, and ask each other the
 * same things for ever.
 */
async function some(targets: Locator, { uniform }: Random): Promise<Locator> {
	return targets.nth(Math.floor(uniform() * (await targets.count())));
}

interface Play {
	press?: Press;
	/** Ends the playing before the game has ended. */
	until?: (at: string) => boolean | Promise<boolean>;
	/** Ways to close a question, in turn. */
	close?: readonly string[];
	/** Looks at every screen, before something is pressed on it. */
	look?: (at: string) => Promise<void>;
}

const CLOSE = ['answered', 'decline', 'stop-card', 'answered', 'remove'];

/** Plays "Om de beurt" until it has ended, or until what is wished for. */
export async function playTurns(
	page: Page,
	{ press = PRESS.mouse, until = () => false, close = CLOSE, look = async () => {} }: Play = {}
) {
	const dice = mulberry32(1);
	let questions = 0;
	for (let step = 0; step < 1500; step++) {
		const at = await present(page, ON);
		await look(at);
		if (at === 'ended' || (await until(at))) return { questions };
		const target =
			at === 'question'
				? page.getByTestId(close[questions++ % close.length] ?? 'answered').first()
				: await some(page.getByTestId(at), dice);
		await press(target);
	}
	throw new Error('this game does not end');
}

export const half = (page: Page, seat: 0 | 1): Locator => page.getByTestId(`half-${seat}`);

/** Plays "Tegenover elkaar" until it has ended, or until what is wished for. */
export async function playFacing(
	page: Page,
	{ press = PRESS.mouse, until = () => false, close = CLOSE, look = async () => {} }: Play = {}
) {
	const dice = mulberry32(1);
	let questions = 0;
	for (let step = 0; step < 1500; step++) {
		const at = await present(page, [
			'ended',
			'question',
			'ask-player',
			'draw',
			'card',
			'closed-card',
			'open-theme'
		]);
		await look(at);
		if (at === 'ended' || (await until(at))) return { questions };
		// A question lies before both; either may close it.
		const side = half(page, at === 'question' ? ((step % 2) as 0 | 1) : await onTurn(page));
		const target =
			at === 'question'
				? side.getByTestId(close[questions++ % close.length] ?? 'answered')
				: await some(side.getByTestId(at), dice);
		await press(target);
	}
	throw new Error('this game does not end');
}

export async function onTurn(page: Page): Promise<0 | 1> {
	return (await half(page, 0).getAttribute('data-turn')) === null ? 1 : 0;
}

/** Plays memorie by turning cards one after another, remembering none. */
export async function playMemorie(page: Page, { press = PRESS.mouse, close = CLOSE }: Play = {}) {
	const tiles = page.getByTestId('tile');
	const seen = new Map<string, number[]>();
	let questions = 0;
	for (let step = 0; step < 600; step++) {
		const at = await present(page, ['ended', 'question', 'begin', 'cover', 'board']);
		if (at === 'ended') return { questions };
		if (at === 'board') {
			const next = await nextTile(page, seen);
			await press(tiles.nth(next));
			// Read at once, not waited for: after a pair the question lies where the cards lay.
			const name = await tiles.evaluateAll((all, i) => all[i]?.getAttribute('aria-label'), next);
			const face = name?.split(': ')[1];
			if (face) seen.set(face, [...new Set([...(seen.get(face) ?? []), next])]);
		} else if (at === 'question')
			await press(page.getByTestId(close[questions++ % close.length] ?? 'answered').first());
		else await press(page.getByTestId(at));
	}
	throw new Error('this game does not end');
}

/** A pair that was seen before, or else a card nobody has seen. */
async function nextTile(page: Page, seen: Map<string, number[]>): Promise<number> {
	const faces = await page
		.getByTestId('tile')
		.evaluateAll((all) => all.map((tile) => (tile as HTMLElement).dataset['face']));
	const closed = faces.flatMap((face, i) => (face === 'closed' ? [i] : []));
	const open = faces.indexOf('open');
	for (const places of seen.values()) {
		const here = places.filter((place) => closed.includes(place));
		if (open >= 0 ? places.includes(open) && here.length > 0 : here.length === 2)
			return here[0] ?? 0;
	}
	const known = [...seen.values()].flat();
	return closed.find((place) => !known.includes(place)) ?? closed[0] ?? 0;
}
