import type { Page, Request } from '@playwright/test';

declare global {
	interface Window {
		/** What can be pressed and moved by itself since the page was loaded, in words. */
		moved: string[];
		/** So much is asked of the database and not answered yet. */
		asked: number;
	}
}

/**
 * Sees whether what can be pressed stays where it was shown: what moves is missed by a finger, or something else
 * is pressed. Call before opening a page.
 */
export async function watchLinks(page: Page) {
	const fetching = new Set<Request>();
	page.on('request', (request) => fetching.add(request));
	page.on('requestfinished', (request) => fetching.delete(request));
	page.on('requestfailed', (request) => fetching.delete(request));
	await page.addInitScript(watch);
	return {
		/** Waits until the page has all that it asked for. @returns what moved on it */
		async moved(): Promise<string[]> {
			// Twice: what came may lead to a next question.
			for (let calm = 0; calm < 2;) {
				const asked = await page.evaluate(afterPaint);
				calm = fetching.size === 0 && !asked ? calm + 1 : 0;
			}
			return page.evaluate(() => window.moved);
		}
	};
}

/** Runs in the page. @returns whether something is still asked or waited for */
async function afterPaint(): Promise<boolean> {
	await document.fonts.ready;
	const painted = () => new Promise(requestAnimationFrame);
	await painted();
	await painted();
	return window.asked > 0 || document.querySelector('[data-awaits]') !== null;
}

/** Runs in the page, before all else. */
function watch() {
	interface Moved {
		node: Node | null;
		previousRect: DOMRectReadOnly;
		currentRect: DOMRectReadOnly;
	}
	type Shift = PerformanceEntry & { hadRecentInput: boolean; sources: readonly Moved[] };

	/** px */
	const A_LITTLE = 3;
	const PRESSABLE = 'a[href], button, input, select, textarea, summary, [role=button]';

	window.moved = [];
	window.asked = 0;

	/** Seen before, and now somewhere else or out of the screen. */
	function leaps({ node, previousRect: from, currentRect: to }: Moved): boolean {
		if (!node?.isConnected || from.width * from.height === 0) return false;
		if (to.width * to.height === 0) return true;
		return Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) > A_LITTLE;
	}

	function holdsPressable(node: Node): boolean {
		const element = node instanceof Element ? node : node.parentElement;
		if (!element) return false;
		if (element.closest(PRESSABLE)) return true;
		return [...element.querySelectorAll(PRESSABLE)].some((one) =>
			one.checkVisibility({ visibilityProperty: true })
		);
	}

	function words({ node, previousRect: from, currentRect: to }: Moved): string {
		const element = node instanceof Element ? node : node!.parentElement!;
		const tag = (element.cloneNode() as Element).outerHTML;
		const [x, y] = [to.x - from.x, to.y - from.y].map(Math.round);
		return `${tag.slice(0, 80)} (${Math.round(from.x)}, ${Math.round(from.y)}) by (${x}, ${y})`;
	}

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as Shift[])
			if (!entry.hadRecentInput)
				for (const moved of entry.sources)
					if (leaps(moved) && holdsPressable(moved.node!)) window.moved.push(words(moved));
	}).observe({ type: 'layout-shift', buffered: true });

	const answered = () => void window.asked--;
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...values) {
		window.asked++;
		const opening = open.apply(this, values);
		for (const end of ['success', 'error']) opening.addEventListener(end, answered, { once: true });
		return opening;
	};
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...values) {
		window.asked++;
		const begun = transaction.apply(this, values);
		for (const end of ['complete', 'abort']) begun.addEventListener(end, answered, { once: true });
		return begun;
	};
}
