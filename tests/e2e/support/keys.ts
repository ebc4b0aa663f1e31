import { expect, type Locator } from '@playwright/test';

/**
 * Gives somebody the focus, once it can be seen: what is still hidden takes no focus, and its keys would go to the
 * page as a whole. `focus` and `press` of a locator wait for nothing of the kind.
 */
export async function focusOn(target: Locator) {
	await expect(target).toBeVisible();
	await target.focus();
	await expect(target).toBeFocused();
}

/** Presses a key there. @param key as the keyboard of Playwright names it */
export async function pressOn(target: Locator, key: string) {
	await focusOn(target);
	await target.page().keyboard.press(key);
}
