import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayingBody } from '../classroom';
import type { Observation } from '../signals/types';
import { PlayedSource } from './played-source';
import { SAT_BEFORE_MS } from './simulated/played';

const START = 1_000_000;
const BODY: PlayingBody = { seed: 2, startedAt: START, stoodAt: null, changes: [] };

/** A source that follows `body`, and what it has told. */
function following(body: { now: PlayingBody }) {
	const seen: Observation[] = [];
	const source = new PlayedSource(2, () => body.now);
	const listener = { status() {}, fault() {}, ended() {} };
	const started = source.start({
		...listener,
		observation: (observation) => void seen.push(observation)
	});
	return { source, seen, started };
}

beforeEach(
	() => void vi.useFakeTimers({ now: START, toFake: ['Date', 'setInterval', 'clearInterval'] })
);
afterEach(() => void vi.useRealTimers());

/** Lets the clock go on, in ticks as slow as in a covered window if it must be. */
async function pass(ms: number, tick = 33) {
	for (let past = 0; past < ms; past += tick) {
		vi.setSystemTime(Date.now() + tick - 33);
		await vi.advanceTimersByTimeAsync(33);
	}
}

/** By the clock of the body, ms. */
const times = (seen: readonly Observation[]) => seen.map(({ t }) => t - SAT_BEFORE_MS);

describe('a body that is played', () => {
	it('has sat before, is known at once, and goes on with its clock', async () => {
		const { source, seen, started } = following({ now: BODY });
		await started;
		expect(times(seen)[0]).toBeCloseTo(-45_000, -2);
		expect(Math.abs(seen.length - 45 * 30)).toBeLessThan(3);
		await pass(2000);
		expect(times(seen).at(-1)).toBeGreaterThan(1900);
		source.stop();
		const count = seen.length;
		await pass(200);
		expect(seen).toHaveLength(count);
	});

	it('is caught up with by a window that was covered, without a gap, and is the same body', async () => {
		const quick = following({ now: BODY });
		await quick.started;
		await pass(6000);
		quick.source.stop();
		vi.setSystemTime(START);
		const slow = following({ now: BODY });
		await slow.started;
		await pass(6000, 1000);
		slow.source.stop();
		expect(slow.seen.some(({ gap }) => gap)).toBe(false);
		expect(slow.seen.slice(0, quick.seen.length - 40)).toEqual(
			quick.seen.slice(0, quick.seen.length - 40)
		);
	});

	it('stands still and goes on without a gap', async () => {
		const body = { now: BODY };
		const { source, seen, started } = following(body);
		await started;
		await pass(1000);
		body.now = { ...BODY, stoodAt: Date.now() };
		await pass(100);
		const count = seen.length;
		await pass(9000);
		expect(seen).toHaveLength(count);
		body.now = { ...BODY, startedAt: START + Date.now() - body.now.stoodAt! };
		await pass(1000);
		source.stop();
		expect(seen.length).toBeGreaterThan(count + 25);
		expect(seen.some(({ gap }) => gap)).toBe(false);
		const steps = times(seen).map((t, i, all) => t - (all[i - 1] ?? t - 33));
		expect(Math.max(...steps)).toBeLessThan(50);
	});

	it('begins anew, and says so, after a computer that slept for long', async () => {
		const { source, seen, started } = following({ now: BODY });
		await started;
		const before = seen.length;
		await pass(600_000, 600_000);
		await vi.waitFor(() => expect(times(seen).at(-1)).toBeGreaterThan(599_000));
		source.stop();
		expect(seen[before]!.gap).toBe(true);
		expect(times(seen)[before]).toBeCloseTo(555_000, -2);
	});
});
