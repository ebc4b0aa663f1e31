import { FenceError } from './fence';

/** Every way out that a worker has. Each must throw or reject with a `FenceError`. */
const WAYS: Record<string, (address: string) => unknown> = {
	fetch: (address) => fetch(address),
	'fetch with a body': () => fetch('/', { method: 'POST', body: 'x' }),
	XMLHttpRequest: (address) => new XMLHttpRequest().open('GET', address),
	WebSocket: (address) => new WebSocket(address.replace('https', 'wss')),
	EventSource: (address) => new EventSource(address)
};

/**
 * Tries every way out of this worker, for the privacy check.
 * @param address somewhere else; a name that cannot exist, so that nothing could arrive
 * @returns the ways that the fence did not refuse, and whether the CSP refused a script from there
 */
export async function tryToLeave(
	address: string
): Promise<{ open: string[]; importRefused: boolean }> {
	const open: string[] = [];
	for (const [name, way] of Object.entries(WAYS)) {
		try {
			await way(address);
			open.push(name);
		} catch (error) {
			// A way that this browser's workers do not have at all is closed too.
			const closed = error instanceof FenceError || error instanceof ReferenceError;
			if (!closed) open.push(name);
		}
	}
	return { open, importRefused: await importRefused(address) };
}

/** A fence in JavaScript cannot stand around `import()`; the worker's own CSP header does. */
async function importRefused(address: string): Promise<boolean> {
	let violated = false;
	self.addEventListener('securitypolicyviolation', () => (violated = true), { once: true });
	try {
		await import(/* @vite-ignore */ `${address}/nothing.js`);
		return false;
	} catch {
		// The event is queued before the rejection's handlers in some browsers, after it in others.
		await new Promise((resolve) => setTimeout(resolve, 50));
		return violated;
	}
}
