import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { motionEnds } from './motion';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that the colours decide. */
const CONTRAST = 'color-contrast';
/** What the width of the screen may decide: how large, what scrolls, and the names of what is shown then. */
const OF_WIDTH = [
	'target-size',
	'scrollable-region-focusable',
	'link-in-text-block',
	'aria-hidden-focus',
	'button-name',
	'link-name',
	'label',
	'select-name',
	'image-alt',
	'svg-img-alt'
];

/** Which colours are judged: those that are shown, or light and dark. */
type Colours = 'these' | 'both';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

/** A laptop, a tablet, a phone, and a page of 1280 by 1024 px enlarged to 400 % (WCAG 1.4.10), px. */
export const WIDTHS = [1440, 820, 390, 320] as const;
/** What a screen of such a width is high, px. */
const HEIGHTS: Record<(typeof WIDTHS)[number], number> = {
	1440: 900,
	820: 1180,
	390: 844,
	320: 256
};

/**
 * As `expectAccessible`, at each width of a screen; and nothing has to be scrolled sideways. Colours are
 * judged at the widest: they are the same at all, and judging them takes most of the time. Leaves the page at the narrowest.
 */
export async function expectAccessibleAtAllWidths(page: Page, colours: Colours = 'both') {
	const [widest, ...narrower] = WIDTHS;
	await resize(page, widest);
	await expectAccessible(page, colours);
	for (const width of narrower) {
		await resize(page, width);
		await expectNoBarriers(page, { type: 'rule', values: OF_WIDTH }, 3);
	}
}

async function resize(page: Page, width: (typeof WIDTHS)[number]) {
	await page.setViewportSize({ width, height: HEIGHTS[width] });
	// At the narrowest also with everything unfolded; axe judges the page as it is.
	const sideways = await page.evaluate((unfold) => {
		const all = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
		const folded = unfold ? [...all] : [];
		for (const part of folded) part.open = true;
		const { scrollWidth, clientWidth } = document.documentElement;
		for (const part of folded) part.open = false;
		return scrollWidth - clientWidth;
	}, width === 320);
	expect(sideways, `px wider than a screen of ${width} px`).toBeLessThanOrEqual(0);
	if (width === 320) await expectRoomToRead(page);
}

/** What stays in its place on the screen leaves two thirds of it free, however far the page is enlarged. */
async function expectRoomToRead(page: Page) {
	const covering = await page.evaluate(() =>
		[...document.querySelectorAll('body *')].flatMap((element) => {
			const { position, inset } = getComputedStyle(element);
			const stays = position === 'fixed' || (position === 'sticky' && inset !== 'auto');
			// What holds the heading is the page itself, and fills the screen.
			const isPage = element.querySelector('h1') !== null;
			const { height } = element.getBoundingClientRect();
			return stays && !isPage && element.checkVisibility() && height > innerHeight / 3
				? [`${element.tagName} ${element.className}: ${height} px`]
				: [];
		})
	);
	expect(covering, 'covers more than a third of a small screen').toEqual([]);
}

/**
 * Axe finds no barrier in what the page shows now, in light colours and in dark: in the other colours
 * only what depends on them is judged anew.
 */
export async function expectAccessible(page: Page, colours: Colours = 'both') {
	// What is still fading in has no colours to judge yet.
	await motionEnds(page);
	await standStill(page);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	await expectNoBarriers(page, { type: 'tag', values: RULES }, 6);
	if (colours === 'these') return;
	const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	const [here, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
	await page.emulateMedia({ colorScheme: other });
	await expectNoBarriers(page, { type: 'rule', values: [CONTRAST] }, 1);
	await page.emulateMedia({ colorScheme: here });
}

/** @param atLeast so many rules must have had something to judge, or nothing was */
async function expectNoBarriers(page: Page, runOnly: axe.RunOnly, atLeast: number) {
	// In the page itself, and only what is wrong comes back: the library's own fixture for Playwright takes
	// three times as long.
	const { found, passes } = await page.evaluate(async (runOnly) => {
		// Between two rules it waits for a timer: the clock of the page may be held.
		const timer = window.setTimeout;
		window.setTimeout = ((work: () => void, ms?: number) =>
			ms ? timer(work, ms) : queueMicrotask(work)) as typeof setTimeout;
		const { violations, passes } = await window.axe
			.run({ runOnly, resultTypes: ['violations'] })
			.finally(() => (window.setTimeout = timer));
		const found = violations.map(({ id, nodes }) => ({
			id,
			at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
		}));
		return { found, passes: passes.length };
	}, runOnly);
	expect(passes).toBeGreaterThanOrEqual(atLeast);
	expect(found).toEqual([]);
}

/** What changes while it is judged (a button that can be used once the store is open) changes at once. */
async function standStill(page: Page) {
	await page.evaluate(() => {
		const still = new CSSStyleSheet();
		still.replaceSync('*, ::before, ::after { transition: none !important }');
		document.adoptedStyleSheets.push(still);
	});
}
