import type { Locator, Page } from '@playwright/test';

/** More is not a way but a maze. */
const MOST_TAPS = 30;
/** The example's body rises, and at twenty times its speed. */
const EXAMPLE = 'bron=simulatie&scenario=rising&tempo=20';
/** What leads on through an exercise, by what it is for; the first that can be pressed is. */
const LEADS_ON = ['heavy-go', 'measure', 'play', 'finish', 'next'];

/**
 * Goes from the home page to the comparison of the first exercise, as somebody who takes the shortest way
 * she sees: the example sits before the camera.
 * @returns taps that it took
 */
export async function tapsToComparison(page: Page, home: string): Promise<number> {
	let taps = 0;
	const tap = async (target: Locator) => {
		await target.click();
		taps++;
	};
	await page.goto(home);
	await awake(page);
	const straight = page.getByRole('main').locator('a[href*="/oefenen/oefening/"]').first();
	if (await straight.isVisible()) await tap(straight);
	else {
		await tap(page.getByRole('main').locator('a[href$="/oefenen/"]').first());
		await tap(page.getByTestId('first'));
	}
	await page.waitForURL('**/oefenen/oefening/**');
	// The same address with the example: no tap of hers.
	await page.goto(`${page.url()}&${EXAMPLE}`);
	await awake(page);
	const comparison = page.getByTestId('comparison');
	while (!(await comparison.isVisible())) {
		if (taps > MOST_TAPS) throw new Error(`no comparison after ${taps} taps`);
		await tap(await whatLeadsOn(page));
	}
	return taps;
}

/** What she presses next: an answer that is asked for, or what leads on. Waits while something plays. */
async function whatLeadsOn(page: Page): Promise<Locator> {
	const degree = page.getByTestId('thermometer').locator('label').nth(4);
	const unanswered = page.getByTestId('thermometer').locator('input:checked');
	const resting = page.getByTestId('resting');
	const scene = page.getByTestId('scene');
	const all = LEADS_ON.map((id) => page.getByTestId(id));
	const any = all.reduce((one, other) => one.or(other)).or(degree);
	await any.or(page.getByTestId('comparison')).first().waitFor({ timeout: 120_000 });
	if ((await degree.isVisible()) && (await unanswered.count()) === 0) return degree;
	// "Skip" stands where "next" does while she sits; she sits it out.
	await resting.waitFor({ state: 'hidden', timeout: 120_000 });
	await scene.waitFor({ state: 'hidden', timeout: 120_000 });
	for (const button of all) if (await button.isVisible()) return button;
	return any.first();
}

/** The text of a page is there before the app in it is. */
export async function awake(page: Page) {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
