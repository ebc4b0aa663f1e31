import type { Locator } from '@playwright/test';

/** How a person presses: each way must be enough for every control of a game. */
export type Press = (target: Locator) => Promise<void>;

export const PRESS: Record<'touch' | 'mouse' | 'keyboard', Press> = {
	touch: (target) => target.tap(),
	mouse: (target) => target.click(),
	keyboard: async (target) => {
		await target.focus();
		await target.press('Enter');
	}
};

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
