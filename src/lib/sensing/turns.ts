/**
 * Lets the page do what it has to do in between, and goes on. Unlike a timer it is not slowed down in a
 * window that is covered.
 */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Long work holds up the page for so long at a time, ms: no press of a key waits longer. */
export const TURN_MS = 40;

/**
 * Does long work a piece at a time.
 * @param work gives control back after every small piece
 * @param goesOn asked between two turns; the work is left undone when it says no
 * @returns what it came to; `null` when it was left
 */
export async function inTurns<T>(
	work: Generator<void, T>,
	goesOn: () => boolean
): Promise<T | null> {
	while (goesOn()) {
		const until = performance.now() + TURN_MS;
		do {
			const { done, value } = work.next();
			if (done) return value;
		} while (performance.now() < until);
		await nextTurn();
	}
	return null;
}
