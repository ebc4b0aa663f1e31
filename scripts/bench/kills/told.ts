import type { Page } from '@playwright/test';

/** What a page said last before it died. What it said reached us, so that it was on its screen before. */
export interface Told {
	/** The text that it called kept. */
	kept: string | null;
	/** When its recording began, epoch ms, and how much of it the page's own clock counted, s. */
	recording: { startedAt: number; seconds: number } | null;
}

declare global {
	interface Window {
		luwteTold(told: Told): void;
	}
}

/** How often words and mark are looked at, and how often the clock is; ms. */
const EACH = { lookMs: 5, clockMs: 50 };

/**
 * Writes down what a page shows. Call before opening it.
 * @param of where its text stands, and what is there while it is kept
 */
export async function listen(page: Page, of: { shown: string; mark: string } | null) {
	const told: Told = { kept: null, recording: null };
	await page.exposeFunction('luwteTold', (now: Told) => Object.assign(told, now));
	await page.addInitScript(watch, { of, ...EACH });
	return told;
}

/** In the page. */
function watch({
	of,
	lookMs,
	clockMs
}: {
	of: { shown: string; mark: string } | null;
	lookMs: number;
	clockMs: number;
}) {
	let kept: string | null = null;
	let recording: Told['recording'] = null;
	let second = { of: 0, since: 0 };
	const tell = () => window.luwteTold({ kept, recording });

	function look() {
		if (!of || !document.querySelector(of.mark)) return;
		const shown = document.querySelector(of.shown);
		const text = shown && 'value' in shown ? String(shown.value) : (shown?.textContent ?? '');
		if (text === kept) return;
		kept = text;
		tell();
	}

	/** The clock on the page shows whole seconds: between two of them it is this one that counts on. */
	function count() {
		const clock = document.querySelector('[data-testid=record-time]');
		if (!clock) return;
		const shown = Number(clock.getAttribute('data-seconds'));
		const now = performance.now();
		if (!recording) recording = { startedAt: Date.now(), seconds: 0 };
		if (second.since === 0 || shown !== second.of) second = { of: shown, since: now };
		const seconds = shown + Math.min(1, (now - second.since) / 1000);
		recording = { ...recording, seconds };
		tell();
	}

	// In tasks of their own: half-way through another, words and mark may not fit yet, and nobody sees that.
	setInterval(look, lookMs);
	setInterval(count, clockMs);
}
