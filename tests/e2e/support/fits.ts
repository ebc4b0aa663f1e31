import { expect, type Page } from '@playwright/test';

/** Letters of twice the size, as somebody asks for in the settings of her browser or phone. px */
const LARGE = 32;
const USUAL = 16;
/** What a finger hits is at least so large, px; in games more, see `game-screen.ts`. */
const TARGET = 44;

/** A phone held upright and lying down, px. */
const UPRIGHT = { width: 390, height: 844 };
const LYING = { width: 844, height: 390 };
const LAPTOP = { width: 1440, height: 900 };

/**
 * On a phone everything can be hit with a finger; and there, and with letters of twice their size on a phone and a
 * laptop, nothing has to be scrolled sideways, no text is cut off and none lies over another.
 */
export async function expectFits(page: Page) {
	await expectRoom(page, UPRIGHT, 'on a phone');
	await expect.poll(() => page.evaluate(tooSmall, TARGET), 'too small for a finger').toEqual([]);
	await expectRoom(page, LYING, 'on a phone that lies down');
	const session = await page.context().newCDPSession(page);
	const letters = (standard: number) =>
		session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
	await session.send('Page.enable');
	// A screen of another size has letters of the usual size again.
	const enlarged = () => letters(LARGE);
	await expectRoom(page, UPRIGHT, 'on a phone with large letters', enlarged);
	await expectRoom(page, LAPTOP, 'on a laptop with large letters', enlarged);
	await letters(USUAL);
	await session.detach();
}

async function expectRoom(
	page: Page,
	size: typeof UPRIGHT,
	where: string,
	change = () => Promise.resolve<unknown>(null)
) {
	await page.setViewportSize(size);
	await change();
	await expect.poll(() => page.evaluate(crowded), where).toEqual([]);
}

/** Runs in the page. @returns what can be pressed and is smaller, with its size */
function tooSmall(target: number): string[] {
	const all = document.querySelectorAll<HTMLInputElement>(
		'a, button, input:not([type=hidden]), select, textarea, summary'
	);
	return [...all].flatMap((element) => {
		const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
		if (inText || element.closest('svg, .visually-hidden')) return [];
		if (!element.checkVisibility({ visibilityProperty: true })) return [];
		// Who hits the words beside a box has hit the box.
		const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
		const width = Math.max(...boxes.map((box) => box.width));
		const height = Math.max(...boxes.map((box) => box.height));
		if (width === 0 || Math.min(width, height) >= target - 0.5) return [];
		const name = element.ariaLabel ?? element.textContent.trim().slice(0, 30);
		return [`${element.tagName} “${name}”: ${Math.round(width)} by ${Math.round(height)} px`];
	});
}

/** Runs in the page. @returns what is wrong, in words */
function crowded(): string[] {
	const wrong: string[] = [];
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) wrong.push(`${scrollWidth - clientWidth} px to scroll sideways`);
	const told = (element: Element) => {
		const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
		return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${text}”`;
	};
	/** Lies within something that can be scrolled, or that cuts off on purpose (a picture, a canvas of cards). */
	const clips = (element: Element, axis: 'overflowX' | 'overflowY') => {
		for (let at = element.parentElement; at; at = at.parentElement)
			if (getComputedStyle(at)[axis] !== 'visible') return true;
		return false;
	};
	/** What stays in its place while the page moves may lie over it. */
	const layer = (element: Element) => {
		for (let at: Element | null = element; at; at = at.parentElement)
			if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
		return null;
	};
	const lines: { element: Element; layer: Element | null; box: DOMRect }[] = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const element = node.parentElement!;
		const shown = { visibilityProperty: true, opacityProperty: true };
		if (!node.textContent!.trim() || !element.checkVisibility(shown)) continue;
		// Drawings have letters of their own size; for ears alone is what has no room on the screen.
		if (
			element.closest('svg, .visually-hidden, #svelte-announcer, script, style, noscript, option')
		)
			continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const box of range.getClientRects()) {
			if (box.width < 2 || box.height < 2) continue;
			if ((box.right > innerWidth + 1 || box.left < -1) && !clips(element, 'overflowX'))
				wrong.push(`sticks out: ${told(element)}`);
			lines.push({ element, layer: layer(element), box });
		}
		const style = getComputedStyle(element);
		const cut = (overflow: string, room: number, needed: number) =>
			overflow !== 'visible' && overflow !== 'auto' && overflow !== 'scroll' && needed > room + 2;
		if (
			cut(style.overflowX, element.clientWidth, element.scrollWidth) ||
			cut(style.overflowY, element.clientHeight, element.scrollHeight)
		)
			wrong.push(`cut off: ${told(element)}`);
	}
	for (const [i, one] of lines.entries())
		for (const other of lines.slice(i + 1)) {
			const [a, b] = [one.box, other.box];
			const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			// The lines of one paragraph may touch.
			if (one.element === other.element || one.layer !== other.layer) continue;
			if (width > 3 && height > 0.4 * Math.min(a.height, b.height))
				wrong.push(`one over the other: ${told(one.element)}, ${told(other.element)}`);
		}
	return [...new Set(wrong)];
}
