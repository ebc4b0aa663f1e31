/**
 * Draws before every picture of the screen.
 * @param draw told the time, and how long ago the last one was (0 for the first), ms
 * @returns ends it; give it back from `onMount`
 */
export function eachFrame(draw: (now: number, step: number) => void): () => void {
	let last: number | null = null;
	let frame = requestAnimationFrame(function next(now) {
		frame = requestAnimationFrame(next);
		draw(now, last === null ? 0 : now - last);
		last = now;
	});
	return () => cancelAnimationFrame(frame);
}

/** Whether moving pictures are too much for who looks: asked anew at each frame. */
export function stillWanted(): MediaQueryList {
	return matchMedia('(prefers-reduced-motion: reduce)');
}
