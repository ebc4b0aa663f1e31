import { beforeEach, describe, expect, it } from 'vitest';
import { Monitor } from '$lib/signals';
import { Point } from '$lib/signals/pose-points';
import type { Observation } from '$lib/signals/types';
import { SensingFault } from '$lib/sensing/faults';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { atSize, scriptOf } from '$lib/sensing/simulated/scenarios';
import { simulateBody } from '$lib/sensing/simulated/simulated-body';
import type { Source, SourceListener } from '$lib/sensing/source';
import { limitLines } from './limit-lines';
import type { CalmHere } from '../person/profile.svelte';
import { Measurement } from './measurement.svelte';
import { Readout } from './readout.svelte';

const BODY = simulateBody({ scenario: 'calm', seed: 3 });
/** Her calm minute. */
const CALM = exampleBaseline(3)!;

/** Frames of a calm body over so many seconds. */
function* frames(seconds: number): Generator<Observation> {
	for (let frame = 0; frame < seconds * BODY.fps; frame++) yield BODY.observationAt(frame);
}

describe('a readout', () => {
	it('shows readings from elsewhere: text a few times a second, what is drawn with every frame', () => {
		const readout = new Readout();
		const monitor = new Monitor(null);
		let texts = 0;
		let [frame, count] = [0, 0];
		for (const observation of frames(4)) {
			const reading = monitor.step(observation);
			const before = readout.reading;
			readout.draw(observation, reading);
			readout.tell(observation.t, reading);
			expect(readout.latest.reading).toBe(reading);
			if (readout.reading !== before) texts++;
			frame = observation.t;
			count++;
		}
		expect(readout.latest.t).toBe(frame);
		expect(readout.sawBody).toBe(true);
		expect(texts).toBeGreaterThan(12);
		expect(texts).toBeLessThan(18);
		expect(count).toBeGreaterThan(40);
		readout.clear();
		expect([readout.reading, readout.sawBody, readout.latest.landmarks]).toEqual([
			null,
			false,
			null
		]);
	});

	it.each(['camera-black', 'camera-frozen'] as const)('draws nobody where it is %s', (unsure) => {
		const readout = new Readout();
		const monitor = new Monitor(null);
		for (const observation of frames(2)) readout.draw(observation, monitor.step(observation));
		expect(readout.latest.landmarks).not.toBeNull();
		const [observation] = frames(1);
		const reading = monitor.step(observation!);
		const breathing = { ...reading.breathing, rate: null, unsure };
		readout.draw({ ...observation!, pose: null }, { ...reading, breathing });
		expect(readout.latest.landmarks).toBeNull();
	});

	it('asks whether the calm minute holds here, until she says "not now"', () => {
		const readout = new Readout();
		expect([readout.asking, readout.inPlace('calm')]).toEqual([false, 'calm']);
		readout.place = { name: 'unknown', id: 'home' };
		expect([readout.asking, readout.inPlace('calm')]).toEqual([true, null]);
		readout.leavePlace();
		expect([readout.asking, readout.inPlace('calm')]).toEqual([false, null]);
	});
});

it('draws limits around the calm shoulders, or around those of now while the minute runs', () => {
	const baseline = CALM;
	const landmarks = [...frames(1)].find(({ pose }) => pose?.landmarks)!.pose!.landmarks;
	const picture = { landmarks, width: 640 };
	const lines = limitLines(picture, null, baseline)!;
	expect(lines.raise).toBeLessThan(lines.slump);
	const every = { raise: 0.1, lean: 0.1, slump: 0.2, turn: 0.1, tilt: 0.1, headDrop: 0.1 };
	const growing = limitLines(picture, every, baseline)!;
	const shoulders = (landmarks![Point.leftShoulder]!.y + landmarks![Point.rightShoulder]!.y) / 2;
	expect(growing.raise).toBeLessThan(shoulders);
	expect(growing.slump - shoulders).toBeCloseTo(2 * (shoulders - growing.raise));
	expect(limitLines(picture, null, null)).toBeNull();
	expect(limitLines({ landmarks: null, width: 640 }, every, baseline)).toBeNull();
});

describe('a measurement', () => {
	/** A source that is fed by hand. */
	class FedSource implements Source {
		readonly kind = 'simulated';
		readonly openedDeviceId = null;
		readonly camera = null;
		readonly video = null;
		listener: SourceListener | null = null;

		async start(listener: SourceListener) {
			this.listener = listener;
		}

		focus() {}
		setPace() {}

		stop() {
			this.listener = null;
		}
	}

	let source: FedSource;
	let calm: CalmHere[];
	let readings: number;
	let stopped: number;
	let measurement: Measurement;

	beforeEach(() => {
		source = new FedSource();
		calm = [];
		readings = stopped = 0;
		measurement = new Measurement({
			calm: (here) => calm.push(here),
			reading: () => readings++,
			stopped: () => stopped++
		});
	});

	it('passes on every reading, and a calm minute when it is sat', async () => {
		await measurement.start(source, []);
		expect(measurement.phase).toEqual({ name: 'running', kind: 'simulated' });
		measurement.startBaseline();
		let fed = 0;
		for (const frame of frames(120)) {
			source.listener?.observation(frame);
			fed++;
		}
		expect(readings).toBe(fed);
		expect(calm.map(({ origin }) => origin)).toEqual(['minute']);
		expect([measurement.baselineProgress, measurement.place.name]).toEqual([null, 'known']);
		expect(measurement.limitLines()).not.toBeNull();
	});

	it('takes a little nearer for the same place, and says how much nearer', async () => {
		await measurement.start(source, [{ id: 'desk', value: CALM }]);
		const nearer = simulateBody({ scenario: atSize(scriptOf('calm', 3), 1.04), seed: 3 });
		for (let frame = 0; frame < 20 * nearer.fps; frame++)
			source.listener?.observation(nearer.observationAt(frame));
		expect(measurement.place.name).toBe('known');
		const { lean } = measurement.reading!.posture.features!;
		expect(lean).toBeGreaterThan(0.03);
		expect(lean).toBeLessThan(0.07);
	});

	it('shows nothing any more when it stops, and says so once', async () => {
		await measurement.start(source, []);
		for (const frame of frames(1)) source.listener?.observation(frame);
		measurement.stop();
		measurement.stop();
		expect([stopped, measurement.phase.name, measurement.reading]).toEqual([1, 'idle', null]);
	});

	it('takes another source in place of the one that runs', async () => {
		await measurement.start(source, []);
		const next = new FedSource();
		await measurement.start(next, []);
		expect([stopped, source.listener, next.listener !== null]).toEqual([1, null, true]);
	});

	it('stops with the fault of its source, and heeds none of a source that was left', async () => {
		await measurement.start(source, []);
		const left = source.listener;
		await measurement.start((source = new FedSource()), []);
		left?.fault(new SensingFault('camera-lost'));
		expect([measurement.fault, measurement.phase.name]).toEqual([null, 'running']);
		source.listener?.fault(new SensingFault('camera-busy'));
		expect([measurement.fault?.code, measurement.phase.name]).toEqual(['camera-busy', 'idle']);
	});
});
