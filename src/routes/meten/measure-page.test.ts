import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdTime, MadeUpDevice, pass } from '$lib/ui/desk/made-up-desk.fixture';
import { MeasurePage } from './measure-page.svelte';

const SECOND = 1000;

let device: MadeUpDevice;
let desk: MeasurePage;

beforeEach(async () => {
	device = await MadeUpDevice.create();
	holdTime();
	desk = new MeasurePage(device.parts());
	await desk.open();
});
afterEach(() => {
	desk.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const sessions = () => device.store.sessions.list(desk.seat.profile.current!.id);

/** A recording that has begun. */
async function record() {
	desk.record();
	await vi.waitFor(() => expect(desk.recording.running).toBe(true));
}

it('records what is measured, with what was felt when, until it is stopped', async () => {
	desk.startSimulated('calm', 1, 10);
	await pass(4 * SECOND);
	await record();
	await pass(3 * SECOND);
	desk.recording.mark();
	await pass(3 * SECOND);
	// Ten times real time.
	expect(desk.recording.elapsed).toBeGreaterThan(58 * SECOND);
	desk.recording.note = 'even zitten';
	await desk.recording.stop();

	const [meta] = await sessions();
	expect(meta).toMatchObject({ kind: 'measurement', source: 'simulated', note: 'even zitten' });
	const { samples, marks } = await device.store.sessions.record(meta!.id);
	expect([samples[0]!.t, marks.length]).toEqual([0, 1]);
	expect(marks[0]!.t).toBeGreaterThan(28 * SECOND);
	expect(marks[0]!.t).toBeLessThan(32 * SECOND);
	expect(meta!.durationMs).toBeCloseTo(desk.recording.elapsed, -3);
});

it('keeps the recording when what measures goes off, and records nothing when nothing measures', async () => {
	desk.record();
	expect(await sessions()).toEqual([]);
	desk.startSimulated('calm', 1, 10);
	await pass(SECOND);
	await record();
	await pass(2 * SECOND);
	desk.measurement.stop();
	await vi.waitFor(async () => expect(await sessions()).toMatchObject([{ state: 'complete' }]));
});

it('begins to record with the first picture when it was asked for before, and once', async () => {
	desk.startSimulated('calm', 1, 10);
	expect(desk.measurement.phase.name).toBe('starting');
	desk.record();
	desk.record();
	expect(desk.recording.awaited).toBe(true);
	await pass(SECOND);
	await vi.waitFor(() => expect(desk.recording.running).toBe(true));
	desk.record();
	await pass(SECOND);
	expect(desk.recording.awaited).toBe(false);
	await desk.recording.stop();
	expect(await sessions()).toMatchObject([{ state: 'complete' }]);
});

it('forgets what was asked for when what measures goes off before it began', async () => {
	desk.startSimulated('calm', 1, 10);
	desk.record();
	desk.measurement.stop();
	expect(desk.recording.awaited).toBe(false);
	desk.retry();
	await pass(SECOND);
	expect(await sessions()).toEqual([]);
});

it('says of a calm minute that was broken off that it was, until there is another', async () => {
	desk.startSimulated('calm', 1, 1);
	await pass(SECOND);
	desk.measurement.startBaseline();
	await pass(SECOND);
	desk.measurement.stop();
	expect(desk.measurement.baselineBroken).toBe(true);
	desk.retry();
	await pass(SECOND);
	expect(desk.measurement.baselineBroken).toBe(true);
	desk.measurement.startBaseline();
	expect(desk.measurement.baselineBroken).toBe(false);
	desk.measurement.cancelBaseline();
	desk.measurement.stop();
	expect(desk.measurement.baselineBroken).toBe(false);
});

it('tries the same way in again', async () => {
	desk.startSimulated('slump', 3, 10);
	await pass(SECOND);
	desk.measurement.stop();
	desk.retry();
	await pass(SECOND);
	expect(desk.measurement.phase).toEqual({ name: 'running', kind: 'simulated' });
});

it('compares the example with its own calm minute, and keeps that with nobody', async () => {
	desk.startSimulated('calm', 1, 20);
	await pass(SECOND);
	desk.measurement.startBaseline();
	await pass(6 * SECOND);
	expect(desk.seat.example.places).toHaveLength(1);
	expect((await device.store.profiles.list())[0]?.places).toEqual([]);
});
