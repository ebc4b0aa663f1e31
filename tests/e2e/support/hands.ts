import { expect, type Locator } from '@playwright/test';
import { pressOn } from './keys';

/** How a person presses: each way must be enough for every control of a game. */
export type Press = (target: Locator) => Promise<void>;

export const PRESS: Record<'touch' | 'mouse' | 'keyboard', Press> = {
	touch: (target) => target.tap(),
	mouse: (target) => target.click(),
	keyboard: (target) => pressOn(target, 'Enter')
};

/** By keyboard alone: after each key the focus is somewhere, never on the page as a whole. */
export const pressAndStay: Press = async (target) => {
	await PRESS.keyboard(target);
	await expect
		.poll(() => target.page().evaluate(() => document.activeElement?.tagName))
		.not.toBe('BODY');
};

/** As a screen reader, a switch or a voice presses: a click without a finger or a key behind it. */
export const pressWithoutHands: Press = (target) =>
	target.evaluate((control) => (control as HTMLElement).click());

/** The mouse last: it is what the other walks press with. */
export const HANDS = ['touch', 'keyboard', 'mouse'] as const;

/**
 * Presses each kind of control by touch, by keyboard and by mouse in turn, so that one game shows of all of
 * them what three would. The page must know touch (`hasTouch`).
 */
export class EveryHand {
	/** How often each kind of control was pressed. */
	readonly #pressed = new Map<string, number>();

	press: Press = async (target) => {
		const control = (await target.getAttribute('data-testid')) ?? '';
		const times = this.#pressed.get(control) ?? 0;
		this.#pressed.set(control, times + 1);
		await PRESS[HANDS[times % HANDS.length]!](target);
	};

	/** Kinds of control that answered to a finger and to a key. */
	get byTouchAndKeyboard(): string[] {
		return [...this.#pressed].filter(([, times]) => times >= 2).map(([control]) => control);
	}
}
