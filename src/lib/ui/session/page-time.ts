import { isPause } from '$lib/sessions';

const TICK_MS = 200;

/**
 * Tells a few times a second how much time went by while the page was in view: a hidden tab and a sleeping
 * laptop add nothing.
 * @param tick told the time since the last one, ms
 * @returns ends it; give it back from `onMount`
 */
export function eachTick(tick: (ms: number) => void): () => void {
	let last = performance.now();
	const timer = setInterval(() => {
		const now = performance.now();
		const ms = now - last;
		last = now;
		if (!document.hidden && !isPause(ms)) tick(ms);
	}, TICK_MS);
	return () => clearInterval(timer);
}
