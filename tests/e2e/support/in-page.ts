import type { Locator, Page } from '@playwright/test';

declare global {
	interface Window {
		/** Every text that the breathing rate has shown. */
		shownRates: string[];
		/** Every camera that was opened. */
		openedCameras: MediaStream[];
		/** How far the camera's clock has run ahead, ms. */
		cameraAhead: number;
		/** Every wake lock that was given. */
		wakeLocks: WakeLockSentinel[];
	}
}

/** So long takes a first rate of somebody alone, in measured time, s. */
export const TIME_FOR_A_RATE = 20;

/**
 * Writes down every breathing rate that the page shows, however briefly. Call before opening it.
 * @returns the numbers so far, bpm
 */
export async function watchRates(page: Page): Promise<() => Promise<number[]>> {
	await page.addInitScript(() => {
		window.shownRates = [];
		new MutationObserver(() => {
			const text = document.querySelector('[data-testid=breathing-rate]')?.textContent?.trim();
			if (text && text !== window.shownRates.at(-1)) window.shownRates.push(text);
		}).observe(document, { childList: true, characterData: true, subtree: true });
	});
	return () => page.evaluate(() => window.shownRates.map(Number));
}

/** Keeps hold of the cameras that the page opens. Call before opening it. */
export async function watchCameras(page: Page) {
	await page.addInitScript(() => {
		window.openedCameras = [];
		const devices = navigator.mediaDevices;
		const getUserMedia = devices.getUserMedia.bind(devices);
		devices.getUserMedia = async (constraints) => {
			const stream = await getUserMedia(constraints);
			window.openedCameras.push(stream);
			return stream;
		};
	});
	return {
		/** State of every track of every camera: `ended` means that its light is out. */
		states: () =>
			page.evaluate(() =>
				window.openedCameras.flatMap((stream) =>
					stream.getTracks().map(({ kind, readyState }) => `${kind} ${readyState}`)
				)
			),
		/** As when the plug is pulled: the picture ends and the track says so. */
		unplug: () =>
			page.evaluate(() => {
				const [track] = window.openedCameras.at(-1)?.getTracks() ?? [];
				track?.stop();
				track?.dispatchEvent(new Event('ended'));
			})
	};
}

/**
 * Gives wake locks and takes them back, as a browser with a screen does: one without refuses. Call
 * before opening the page.
 */
export async function watchWakeLocks(page: Page) {
	await page.addInitScript(() => {
		window.wakeLocks = [];
		navigator.wakeLock.request = async (type) => {
			const lock = {
				type,
				released: false,
				release: async () => void (lock.released = true)
			} as WakeLockSentinel & { released: boolean };
			window.wakeLocks.push(lock);
			return lock;
		};
	});
	return {
		/** How many are held now. */
		held: () => page.evaluate(() => window.wakeLocks.filter((lock) => !lock.released).length)
	};
}

/**
 * What a page notices of a tab in the background: it is told, and its camera gives no frames. A test
 * browser never really hides a tab.
 */
export async function hideTab(page: Page) {
	await page.evaluate(() => {
		Object.defineProperty(document, 'hidden', { value: true, configurable: true });
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.querySelector('video')?.pause();
		document.dispatchEvent(new Event('visibilitychange'));
	});
}

/** Lets the time of day run ahead while the tab is hidden, as after a lunch, and lets the page look at it. */
export async function passDay(page: Page, seconds: number) {
	await page.evaluate((ms) => {
		const now = Date.now;
		Date.now = () => now() + ms;
		document.dispatchEvent(new Event('visibilitychange'));
	}, 1000 * seconds);
}

/** The clock of the camera, which a test can let run ahead as after time away. Call before opening the page. */
export async function cameraClock(page: Page) {
	await page.addInitScript(() => {
		window.cameraAhead = 0;
		const { prototype } = HTMLVideoElement;
		const request = prototype.requestVideoFrameCallback;
		prototype.requestVideoFrameCallback = function (callback) {
			return request.call(this, (now, metadata) => {
				const captureTime = (metadata.captureTime ?? now) + window.cameraAhead;
				callback(now, { ...metadata, captureTime });
			});
		};
	});
	return {
		skip: (seconds: number) =>
			page.evaluate((ms) => void (window.cameraAhead += ms), 1000 * seconds)
	};
}

export async function showTab(page: Page) {
	await page.evaluate(async () => {
		// What the prototype says holds again.
		Reflect.deleteProperty(document, 'hidden');
		Reflect.deleteProperty(document, 'visibilityState');
		document.dispatchEvent(new Event('visibilitychange'));
		await document.querySelector('video')?.play();
	});
}

/**
 * Looks each frame where an element is, until a text has come or gone a number of times.
 * @param text selector of the element with the text
 * @returns the different distances to the top of the window, px
 */
export function placesWhile(element: Locator, text: string, changes: number): Promise<number[]> {
	return element.evaluate(
		async (watched, [selector, changes]) => {
			const places = new Set<number>();
			const there = () => Boolean(document.querySelector(selector)?.textContent?.trim());
			for (let seen = 0, was = there(); seen < changes;) {
				await new Promise(requestAnimationFrame);
				places.add(watched.getBoundingClientRect().top);
				if (there() !== was) {
					was = !was;
					seen++;
				}
			}
			return [...places];
		},
		[text, changes] as const
	);
}
