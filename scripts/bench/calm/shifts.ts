import type { Page } from '@playwright/test';

/** How far what is on a page jumped by itself, and what jumped first. */
export interface Shifts {
	/** Sum of the scores of the browser's layout shifts (web.dev/cls), 0: nothing moved. */
	score: number;
	/** The element that jumped most. */
	what: string;
}

interface ShiftEntry extends PerformanceEntry {
	value: number;
	sources: { node: Node | null }[];
}

/** Watches a page for jumps from now until it is asked. @returns asks */
export async function watchShifts(page: Page): Promise<() => Promise<Shifts>> {
	await page.evaluate(() => {
		const watch = { score: 0, what: '', worst: 0 };
		const nameOf = (node: Node | null | undefined) => {
			const element = node instanceof Element ? node : node?.parentElement;
			const named = element?.closest('[data-testid]');
			const own = `${element?.tagName.toLowerCase()} "${element?.textContent?.trim().slice(0, 40)}"`;
			return named ? `${own} in ${named.getAttribute('data-testid')}` : own;
		};
		Object.assign(window, { luwteShifts: watch });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as ShiftEntry[]) {
				watch.score += entry.value;
				if (entry.value > watch.worst) {
					watch.worst = entry.value;
					watch.what = nameOf(entry.sources[0]?.node);
				}
			}
		}).observe({ type: 'layout-shift' });
	});
	return () =>
		page.evaluate(() => {
			const { score, what } = (window as unknown as { luwteShifts: Shifts }).luwteShifts;
			return { score, what };
		});
}
