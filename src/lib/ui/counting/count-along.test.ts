import { render } from 'svelte/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { Monitor } from '$lib/signals';
import { simulateBody } from '$lib/sensing/simulated/simulated-body';
import CountResult from './CountResult.svelte';
import { CountAlong } from './count-along.svelte';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
	vi.stubGlobal('navigator', {});
});
afterEach(() => vi.useRealTimers());

const counting = () => new CountAlong(() => ({ source: 'simulated', camera: null }));

/** The minute of a body that is away from 40 to 50 s after its start, counted from 10 s on. */
function countWhileAway(): CountAlong {
	const body = simulateBody({ scenario: 'leaving', seed: 1 });
	const monitor = new Monitor(null);
	const count = counting();
	for (let i = 0; count.step.name !== 'over' && i < 100 * body.fps; i++) {
		const seen = body.observationAt(i);
		const { width, height, brightness, pose } = seen;
		const reading = monitor.step(seen);
		if (seen.t >= 10_000 && count.step.name === 'closed') count.begin();
		count.frame(
			{ t: seen.t, width, height, brightness, landmarks: pose?.landmarks ?? null },
			reading
		);
	}
	count.show();
	return count;
}

it('says for how much of the minute it could measure, and what kept it', () => {
	const count = countWhileAway();
	if (count.step.name !== 'done') throw new Error(count.step.name);
	const { comparison } = count.step;
	const { seconds } = comparison.coverage;
	expect(seconds).toBeGreaterThan(20);
	expect(seconds).toBeLessThan(60);
	const props = { count, comparison, example: true, onKeep: undefined };
	const { body } = render(CountResult, { props });
	expect(body).toContain(`data-seconds="${seconds}"`);
	expect(body).toContain(m.count_coverage({ seconds: String(seconds), of: 60 }));
	expect(body).toMatch(/Wat Luwte de rest van de tijd meestal zei: “.+”/);
});

it('stops when no picture comes in, and when the window is away', () => {
	const count = counting();
	count.begin();
	vi.advanceTimersByTime(7000);
	expect(count.step).toEqual({ name: 'stopped', why: 'no-picture' });
	count.begin();
	Object.assign(document, { hidden: true });
	document.dispatchEvent(new Event('visibilitychange'));
	expect(count.step).toEqual({ name: 'stopped', why: 'away' });
});
