import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Countdown, type BeforeCountdown } from './countdown';

const LENGTH_MS = 45_000;
const SEEN: BeforeCountdown = { seen: true, wait: null };
const UNSEEN: BeforeCountdown = { seen: false, wait: null };

/** Steps a second at a time until the time has begun. @returns after how many seconds, and what is left */
function begin(now: BeforeCountdown) {
	const countdown = new Countdown(LENGTH_MS);
	let seconds = 0;
	while (countdown.leftMs === null) {
		countdown.step(1000, now);
		seconds++;
	}
	return [seconds, countdown.leftMs];
}

describe('the time of a short measurement', () => {
	it('begins with the first breath that is read', () => {
		const countdown = new Countdown(LENGTH_MS);
		countdown.step(8000, UNSEEN);
		expect(countdown.leftMs).toBeNull();
		countdown.step(100, SEEN);
		expect(countdown.leftMs).toBe(LENGTH_MS);
	});

	it('goes on when the breath is lost again, and ends', () => {
		const countdown = new Countdown(LENGTH_MS);
		countdown.step(100, SEEN);
		for (let second = 1; second <= 44; second++) {
			countdown.step(1000, UNSEEN);
			expect(countdown.leftMs).toBe(LENGTH_MS - 1000 * second);
		}
		expect(countdown.over).toBe(false);
		countdown.step(1000, UNSEEN);
		expect(countdown.over).toBe(true);
	});

	it('begins all the same when no breath is found', () => {
		expect(begin(UNSEEN)).toEqual([30, LENGTH_MS]);
	});

	it('waits for an answer, but not for ever', () => {
		expect(begin({ seen: true, wait: 'question' })).toEqual([30, LENGTH_MS]);
	});

	it('lets a calm time take longer, and is shorter then', () => {
		expect(begin({ seen: true, wait: 'calm' })).toEqual([50, 25_000]);
	});

	it('ends within 75 s and never stands still or goes up once it has begun, whatever happens', () => {
		const moment = fc.record({
			ms: fc.integer({ min: 200, max: 1000 }),
			seen: fc.boolean(),
			wait: fc.constantFrom('question', 'calm', null)
		});
		fc.assert(
			fc.property(
				fc.integer({ min: 5000, max: 45_000 }),
				fc.infiniteStream(moment),
				(length, moments) => {
					const countdown = new Countdown(length);
					let sat = 0;
					for (const { ms, ...now } of moments) {
						const before = countdown.leftMs;
						countdown.step(ms, now);
						sat += ms;
						if (before !== null) expect(countdown.leftMs).toBeLessThan(before);
						if (countdown.over) break;
						// The last step may go a little over it.
						expect(sat).toBeLessThan(75_000);
					}
				}
			)
		);
	});
});
