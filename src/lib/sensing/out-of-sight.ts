/** A camera that nobody sees the picture of for so long goes off, ms. */
export const AWAY_MS = 60_000;

/** Often enough that the light goes out within moments of it, ms. */
const LOOK_MS = 5000;

/**
 * Tells once that the page was out of sight for a minute: hidden, or its computer locked or asleep. Timers of
 * a hidden page come late, and those of a sleeping computer not at all: what counts is the time of day.
 * @returns ends it
 */
export function watchOutOfSight(away: () => void): () => void {
	let hiddenAt = document.hidden ? Date.now() : null;
	let lookedAt = Date.now();

	function end() {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', turn);
	}

	function look() {
		const now = Date.now();
		// Nobody looked for a minute, in sight or not: it slept.
		const from = hiddenAt ?? lookedAt;
		lookedAt = now;
		if (now - from < AWAY_MS) return;
		end();
		away();
	}

	function turn() {
		look();
		hiddenAt = document.hidden ? (hiddenAt ?? Date.now()) : null;
	}

	const timer = setInterval(look, LOOK_MS);
	document.addEventListener('visibilitychange', turn);
	return end;
}
