/** So many wrong passphrases are free: hands slip. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

/** How long the next try has to wait after so many wrong ones in a row, ms. */
export function waitAfter(failed: number): number {
	if (failed < FREE_TRIES) return 0;
	return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES));
}

/** From when a passphrase may be tried, epoch ms. */
export function mayTryAt({ failed, at }: { failed: number; at: number }): number {
	const wait = waitAfter(failed);
	return wait === 0 ? 0 : at + wait;
}

/**
 * Has the wait passed? A clock that was set back keeps nobody out: setting it on would let her in as well.
 * @param now epoch ms
 */
export function mayTry(tries: { failed: number; at: number }, now: number): boolean {
	return now < tries.at || now >= mayTryAt(tries);
}
