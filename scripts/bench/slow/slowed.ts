/** A browser whose pages and workers get only a part of the processor. */
import type { Browser } from '@playwright/test';

/** Shortest time that a process runs before it is stopped, ms: shorter than a frame. */
const SLICE_MS = 4;
/** After so long it is looked which processes there are now, ms. */
const LOOK_MS = 500;

/**
 * Lets every renderer of a browser run for a part of the time only: what draws the page, its script and its
 * workers, in one process, are slowed down alike. The developer tools slow down the page alone: for a worker
 * `Emulation.setCPUThrottlingRate` answers that it is only supported for pages.
 *
 * The camera and what stands for a graphics card are processes of their own and keep their speed.
 *
 * @param times so many times slower
 * @returns ends it
 */
export async function slowDown(browser: Browser, times: number): Promise<() => Promise<void>> {
	if (times <= 1) return async () => {};
	const system = await browser.newBrowserCDPSession();
	const renderers = async () => {
		const { processInfo } = await system.send('SystemInfo.getProcessInfo');
		return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
	};
	let running = await renderers();
	let ended = false;
	const look = async () => {
		// While the browser closes there is nothing to be told any more.
		running = await renderers().catch(() => running);
	};
	const looks = setInterval(() => void look(), LOOK_MS);
	// Who is stopped would stay so when the bench is broken off.
	const goOn = () => running.forEach((id) => signal(id, 'SIGCONT'));
	process.on('exit', goOn);
	const slices = (async () => {
		while (!ended) {
			const began = performance.now();
			await pause(SLICE_MS);
			// Timers are late on a busy machine: who ran longer rests longer.
			const ran = performance.now() - began;
			const stopped = running.filter((id) => signal(id, 'SIGSTOP'));
			await pause(ran * (times - 1));
			for (const id of stopped) signal(id, 'SIGCONT');
		}
	})();
	return async () => {
		ended = true;
		clearInterval(looks);
		await slices;
		process.off('exit', goOn);
		await system.detach();
	};
}

function pause(ms: number) {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @returns whether it is still there */
function signal(id: number, name: 'SIGSTOP' | 'SIGCONT'): boolean {
	try {
		return process.kill(id, name);
	} catch {
		return false;
	}
}
