import type { CDPSession, Page } from '@playwright/test';

interface TouchPoint {
	x: number;
	y: number;
}

/** Fingers on a screen, as Chromium feels them: Playwright itself only taps. */
export class Fingers {
	readonly #session: CDPSession;

	private constructor(session: CDPSession) {
		this.#session = session;
	}

	static async on(page: Page): Promise<Fingers> {
		return new Fingers(await page.context().newCDPSession(page));
	}

	/** One finger, from one point to another. px */
	async drag(from: TouchPoint, to: TouchPoint) {
		await this.#move([from], [to]);
	}

	/** Two fingers around a point, from so far apart to so far apart. px */
	async pinch(around: TouchPoint, from: number, to: number) {
		const pair = (apart: number) => [
			{ x: around.x - apart / 2, y: around.y },
			{ x: around.x + apart / 2, y: around.y }
		];
		await this.#move(pair(from), pair(to));
	}

	/** In a few steps, as a hand does. */
	async #move(from: TouchPoint[], to: TouchPoint[]) {
		const STEPS = 5;
		await this.#send('touchStart', from);
		for (let step = 1; step <= STEPS; step++) {
			const part = step / STEPS;
			await this.#send(
				'touchMove',
				from.map(({ x, y }, finger) => ({
					x: x + part * (to[finger]!.x - x),
					y: y + part * (to[finger]!.y - y)
				}))
			);
		}
		await this.#send('touchEnd', []);
	}

	#send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: TouchPoint[]) {
		const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
		return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
	}
}
