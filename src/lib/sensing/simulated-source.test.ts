import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../signals/types';
import { SimulatedSource } from './simulated-source';
import type { SourceListener } from './source';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listen() {
	const seen: Observation[] = [];
	const listener: SourceListener = {
		observation: (observation) => seen.push(observation),
		status: vi.fn(),
		fault: vi.fn(),
		ended: vi.fn()
	};
	return { seen, listener };
}

describe('SimulatedSource', () => {
	it('plays in real time', async () => {
		const { seen, listener } = listen();
		await new SimulatedSource('calm', 1).start(listener);
		vi.advanceTimersByTime(2000);
		expect(seen.at(-1)!.t).toBeGreaterThan(1900);
		expect(seen.at(-1)!.t).toBeLessThanOrEqual(2000);
		expect(listener.status).toHaveBeenCalledTimes(2);
	});

	it('plays faster without changing the times within', async () => {
		const { seen, listener } = listen();
		await new SimulatedSource('calm', 1, 10).start(listener);
		vi.advanceTimersByTime(1000);
		expect(seen.at(-1)!.t).toBeGreaterThan(9000);
		const steps = seen.slice(1).map(({ t }, i) => t - seen[i]!.t);
		expect(Math.min(...steps)).toBeGreaterThan(0);
		expect(Math.max(...steps)).toBeLessThan(50);
	});

	it('skips the time of a hidden tab and says so', async () => {
		const { seen, listener } = listen();
		await new SimulatedSource('calm', 1).start(listener);
		vi.advanceTimersByTime(1000);
		const before = seen.length;
		// The timers of a hidden tab sleep: only the clock goes on.
		const now = performance.now();
		vi.spyOn(performance, 'now').mockReturnValue(now + 30_000);
		vi.advanceTimersByTime(34);
		vi.mocked(performance.now).mockRestore();
		const first = seen[before]!;
		expect(first.gap).toBe(true);
		expect(first.t).toBeGreaterThan(30_000);
		expect(seen.slice(before + 1).every(({ gap }) => !gap)).toBe(true);
	});

	it('is silent after stop', async () => {
		const { seen, listener } = listen();
		const source = new SimulatedSource('calm', 1);
		await source.start(listener);
		vi.advanceTimersByTime(500);
		source.stop();
		const before = seen.length;
		vi.advanceTimersByTime(5000);
		expect(seen).toHaveLength(before);
	});
});
