/** What somebody waits for on a page: long work, and the time from a tap to what it does. */
import type { Page } from '@playwright/test';

interface Watch {
	/** Lengths of what held up the page for more than 50 ms. */
	tasks: number[];
	/** From a press or a click to the next picture on the screen. */
	taps: number[];
}

type Watching = typeof globalThis & { luwteWatch: Watch };

/** Runs in the page, before its own code. */
export function watchPage() {
	const watch: Watch = { tasks: [], taps: [] };
	(globalThis as Watching).luwteWatch = watch;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) watch.tasks.push(duration);
	}).observe({ type: 'longtask' });
	// Our types do not know the threshold yet.
	const events = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries())
			if (name === 'click' || name === 'pointerup') watch.taps.push(duration);
	}).observe(events);
}

/** What was seen since the last call, ms. */
export function seen(page: Page): Promise<Watch> {
	return page.evaluate(() => {
		const { luwteWatch } = globalThis as Watching;
		return { tasks: luwteWatch.tasks.splice(0), taps: luwteWatch.taps.splice(0) };
	});
}

/** The figures of a second, of each of so many. */
export function everySecond(page: Page, seconds: number): Promise<Record<string, number>[]> {
	return page.evaluate(async (seconds) => {
		const all: Record<string, number>[] = [];
		for (let i = 0; i < seconds; i++) {
			await new Promise((resolve) => setTimeout(resolve, 1000));
			const line = document.querySelector<HTMLElement>('[data-testid=pipeline]')!;
			const rate = document.querySelector('[data-testid=breathing-rate]')?.textContent;
			const { frameFps, chestFps, poseFps, busy } = line.dataset;
			all.push({
				frames: Number(frameFps),
				chest: Number(chestFps),
				pose: Number(poseFps),
				busy: Number(busy) * 100,
				// A comma in Dutch.
				rate: rate ? Number.parseFloat(rate.replace(',', '.')) : NaN
			});
		}
		return all;
	}, seconds);
}
