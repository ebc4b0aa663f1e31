import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readingAt } from '$lib/signals/testing/reading';
import { holdTime, pass } from '$lib/ui/desk/made-up-desk.fixture';
import type { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import type { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { CheckMeasuring } from './check-measuring.svelte';

const LENGTH_MS = 45_000;
/** A breath that is read. */
const SEEN = { rate: { value: 12, confidence: 1, windowMs: 20_000 } };

/** What measures, as far as a check looks at it; whoever sits before it is made up by the test. */
function sitDown() {
	const measurement = {
		phase: { name: 'running' },
		reading: null as ReturnType<typeof readingAt> | null,
		asking: false,
		baselineProgress: null as number | null,
		fault: null,
		start: vi.fn(async () => {}),
		stop: vi.fn(),
		inPlace: <T>(calm: T) => calm,
		leavePlace: vi.fn(() => (measurement.asking = false)),
		cancelBaseline: vi.fn(() => (measurement.baselineProgress = null))
	};
	const seat = {
		wish: { source: 'camera' },
		speed: 1,
		places: [],
		takeCamera: () => null,
		measuredHere: () => {}
	};
	const on = { measured: vi.fn(), reached: vi.fn() };
	const measuring = new CheckMeasuring(
		seat as unknown as WishedSeat,
		measurement as unknown as Measurement,
		on
	);
	measuring.start('before', LENGTH_MS);
	return { measurement, measuring, on };
}

beforeEach(() => {
	vi.stubGlobal('document', { hidden: false });
	holdTime();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('ends within 75 s when no picture comes at all, and nothing was measured', async () => {
	const { measuring, on } = sitDown();
	await pass(29_000);
	expect(measuring.secondsLeft).toBeNull();
	await pass(2000);
	expect(measuring.secondsLeft).toBeGreaterThan(40);
	await pass(44_000);
	expect(on.reached).toHaveBeenCalledOnce();
	expect(on.measured).not.toHaveBeenCalled();
});

it('counts down a second every second, also when the breath is lost', async () => {
	const { measurement, measuring, on } = sitDown();
	measurement.reading = readingAt(0, SEEN);
	await pass(200);
	measuring.read(measurement.reading);
	measurement.reading = null;
	for (let left = 45; left > 0; left--) {
		expect(measuring.secondsLeft).toBe(left);
		await pass(1000);
	}
	expect(on.reached).toHaveBeenCalledOnce();
	expect(on.measured).toHaveBeenCalledOnce();
});

it('takes a question that is not answered for "not now", and leaves a calm time that takes too long', async () => {
	const asked = sitDown();
	asked.measurement.asking = true;
	const calm = sitDown();
	calm.measurement.baselineProgress = 0.2;
	await pass(31_000);
	expect(asked.measurement.leavePlace).toHaveBeenCalledOnce();
	expect(calm.measurement.cancelBaseline).not.toHaveBeenCalled();
	await pass(44_000);
	expect(calm.measurement.cancelBaseline).toHaveBeenCalledOnce();
	expect(asked.on.reached).toHaveBeenCalledOnce();
	expect(calm.on.reached).toHaveBeenCalledOnce();
});

it('does not count a tab that is away, nor the time before there is a picture', async () => {
	const { measurement, measuring } = sitDown();
	measurement.reading = readingAt(0, SEEN);
	measurement.phase.name = 'starting';
	await pass(60_000);
	expect(measuring.secondsLeft).toBeNull();
	measurement.phase.name = 'running';
	await pass(200);
	expect(measuring.secondsLeft).toBe(45);
	vi.stubGlobal('document', { hidden: true });
	await pass(10_000);
	expect(measuring.secondsLeft).toBe(45);
});
