import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Monitor } from './monitor';
import { breathing, company, landmarksOf, noiseFrom, observe, person } from './testing/body';
import type { Observation, Reading } from './types';
import { UNSURE_REASONS } from './types';

/** A person who sits and breathes, at some frame rate; the tracker gives 10 samples a second. */
function* sitting(seconds: number, fps = 30, bpm = 14, from = 0): Generator<Observation> {
	let nextSample = from;
	let nextLook = from;
	for (let t = from; t < from + 1000 * seconds; t += 1000 / fps) {
		const motion = t >= nextSample ? breathing(t, bpm) : null;
		const look = t >= nextLook ? company(t, person()) : null;
		if (motion !== null) nextSample += 100;
		if (look !== null) nextLook += 1000;
		yield observe(t, { motion, company: look });
	}
}

function run(monitor: Monitor, observations: Iterable<Observation>): Reading {
	let reading: Reading | null = null;
	for (const observation of observations) reading = monitor.step(observation);
	return reading!;
}

describe('the monitor', () => {
	it('learns a baseline in a minute, and then measures against it', () => {
		const monitor = new Monitor(null);
		expect(monitor.baselineProgress).toBeNull();
		monitor.startBaseline();
		expect(run(monitor, sitting(30)).posture.unsure).toBe('no-baseline');
		expect(monitor.baselineProgress).toBeCloseTo(0.5, 1);
		expect(monitor.baselineLimits()!.raise).toBeGreaterThan(0);
		expect(monitor.takeBaseline()).toBeNull();
		run(monitor, sitting(31, 30, 14, 30_000));
		const baseline = monitor.takeBaseline()!;
		expect(baseline.breathing!.centre).toBeCloseTo(14, 0);
		expect(monitor.baselineProgress).toBeNull();
		monitor.setBaseline(baseline);
		const reading = run(monitor, sitting(10, 30, 14, 61_000));
		expect(reading.posture).toMatchObject({ unsure: null });
		expect(reading.breathing.rate!.value).toBeCloseTo(14, 0);
	});

	it('measures nothing while the person cannot be measured', () => {
		const monitor = new Monitor(null);
		run(monitor, sitting(30));
		const dark = [...sitting(3, 30, 14, 30_000)].map((o) => ({ ...o, brightness: 5 }));
		expect(run(monitor, dark)).toMatchObject({
			breathing: { rate: null, curve: null, unsure: 'too-dark' },
			posture: { features: null, movement: null, words: [], unsure: 'too-dark' }
		});
	});

	it('says nothing of a picture that stands still, and begins anew after it', () => {
		const monitor = new Monitor(null);
		monitor.startBaseline();
		run(monitor, sitting(30));
		const progress = monitor.baselineProgress!;
		// The tracker sees a chest that does not move at all.
		const frozen = [...sitting(10, 30, 14, 30_000)].map((o) => ({
			...o,
			repeated: true,
			motion: o.motion && { ...breathing(30_000, 14), t: o.t }
		}));
		const readings = frozen.map((observation) => monitor.step(observation));
		for (const { breathing, posture, tension } of readings.slice(60)) {
			expect(breathing).toMatchObject({ rate: null, hold: null, unsure: 'camera-frozen' });
			expect(posture).toMatchObject({ words: [], unsure: 'camera-frozen' });
			expect(tension.level).toBeNull();
		}
		expect(monitor.baselineProgress! - progress).toBeLessThan(1.5 / 60);
		const [first, ...rest] = sitting(25, 30, 14, 40_000);
		expect(monitor.step({ ...first!, gap: true }).breathing.unsure).toBe('settling');
		expect(run(monitor, rest).breathing.rate!.value).toBeCloseTo(14, 0);
	});

	it('does not count words into the calm minute', () => {
		const monitor = new Monitor(null);
		monitor.startBaseline();
		const speaking = [...sitting(30)].map((o) => ({
			...o,
			motion: o.motion && { ...o.motion, mouth: o.t > 10_000 ? 3 : 0.2 }
		}));
		expect(run(monitor, speaking).breathing.unsure).toBe('talking');
		expect(monitor.baselineProgress).toBeLessThan(12.5 / 60);
	});

	it('pauses for two people whom it cannot tell apart', () => {
		const monitor = new Monitor(null);
		const two = company(0, person({ x: 200 }), person({ x: 440 }));
		const reading = monitor.step(observe(0, { company: two }));
		expect(reading.breathing.unsure).toBe('several-persons');
		expect(monitor.person).toBe('several-persons');
	});

	it('never takes a passer-by for a posture', () => {
		const monitor = new Monitor(null);
		monitor.startBaseline(15_000);
		run(monitor, sitting(16));
		monitor.setBaseline(monitor.takeBaseline()!);
		const said: string[] = [];
		for (const observation of sitting(12, 30, 14, 16_000)) {
			const t = observation.t - 16_000;
			// Somebody walks through the picture behind her, and the pose jumps to them for a moment.
			const passing = t > 3000 && t < 8000;
			const x = 100 + (t - 3000) / 12;
			const seen =
				observation.company && passing
					? company(observation.t, person(), person({ x, y: 260, shoulderWidth: 120 }))
					: observation.company;
			const caught = passing && t % 2000 < 400;
			const pose = caught ? { landmarks: landmarksOf({ x, y: 260, size: 120 }) } : observation.pose;
			said.push(...monitor.step({ ...observation, pose, company: seen }).posture.words);
		}
		expect(new Set(said)).not.toContain('leaning-back');
		expect(said.filter((word) => word !== 'very-still' && word !== 'fidgeting')).toEqual([]);
	});

	describe('in a new measurement', () => {
		const learnt = new Monitor(null);
		learnt.startBaseline(15_000);
		run(learnt, sitting(16));
		const rest = { ...learnt.takeBaseline()!, breathing: { centre: 13, spread: 0.8 } };
		/** She sits at another size in the picture. */
		const atSize = (seconds: number, size: number, from = 0) =>
			[...sitting(seconds, 15, 14, from)].map((seen) => ({
				...seen,
				pose: { landmarks: landmarksOf({ size }) },
				company: seen.company && company(seen.t, person({ shoulderWidth: size }))
			}));
		const back = () => {
			const monitor = new Monitor(null);
			monitor.recognise([{ id: 'desk', value: rest }], null);
			return monitor;
		};

		it('knows the place again, and compares', () => {
			const monitor = back();
			expect(run(monitor, atSize(1, 240)).posture.unsure).toBe('settling');
			expect(run(monitor, atSize(4, 240, 1000)).posture).toMatchObject({ unsure: null, words: [] });
			expect(monitor.place).toEqual({ name: 'known', id: 'desk' });
		});

		it('takes 4 % for posture, and says of 10 % only that it is another place', () => {
			const near = back();
			expect(run(near, atSize(20, 250)).posture.features!.lean).toBeCloseTo(0.04, 2);
			const monitor = back();
			const readings = atSize(30, 264).map((seen) => monitor.step(seen));
			expect(new Set(readings.flatMap(({ posture }) => posture.words))).toEqual(new Set());
			const last = readings.at(-1)!;
			expect(last.posture).toMatchObject({ features: null, unsure: 'other-place' });
			expect(last.breathing).toMatchObject({ depthShare: null, unsure: null });
			expect(last.tension.level).toBeNull();
			expect(monitor.place).toMatchObject({ name: 'other', why: 'other-framing' });
		});

		it('compares again as soon as she says that her calm minute still holds', () => {
			const monitor = back();
			expect(monitor.confirmPlace()).toBeNull();
			run(monitor, atSize(6, 264));
			const here = monitor.confirmPlace()!;
			expect(here.place).toEqual({ camera: null, width: 640, height: 480 });
			expect(here.breathing).toEqual(rest.breathing);
			const { posture } = run(monitor, atSize(10, 264, 6000));
			expect(posture).toMatchObject({ unsure: null, words: [] });
			expect(posture.features!.lean).toBeCloseTo(0, 2);
		});

		it('learns the short version from 20 s of good time, not from less', () => {
			const monitor = back();
			run(monitor, atSize(6, 264));
			monitor.startShortBaseline();
			run(monitor, atSize(19, 264, 6000));
			expect(monitor.takeBaseline()).toBeNull();
			// Nobody can be seen for a while: that is no good time.
			run(
				monitor,
				atSize(5, 264, 25_000).map((seen) => ({ ...seen, brightness: 5 }))
			);
			expect(monitor.takeBaseline()).toBeNull();
			run(monitor, atSize(3, 264, 30_000));
			const here = monitor.takeBaseline()!;
			expect(here.breathing).toEqual(rest.breathing);
			expect(here.shoulderWidth).toBeCloseTo(264 / 640, 2);
			const again = new Monitor(null);
			again.recognise(
				[
					{ id: 'desk', value: rest },
					{ id: 'here', value: here }
				],
				null
			);
			run(again, atSize(6, 264));
			expect(again.place).toEqual({ name: 'known', id: 'here' });
		});
	});

	it('gives the last reading again for a frame that is not later', () => {
		const monitor = new Monitor(null);
		const reading = monitor.step(observe(1000));
		expect(monitor.step(observe(1000))).toBe(reading);
		expect(monitor.step(observe(400))).toBe(reading);
		expect(monitor.step(observe(NaN))).toBe(reading);
	});

	it('stands whatever comes: any frame rate, gaps, dropped frames, broken numbers', () => {
		const wild = fc.record({
			fps: fc.integer({ min: 8, max: 60 }),
			bpm: fc.integer({ min: 6, max: 30 }),
			seed: fc.integer({ min: 1, max: 1e6 }),
			dropped: fc.double({ min: 0, max: 0.9, noNaN: true })
		});
		fc.assert(
			fc.property(wild, ({ fps, bpm, seed, dropped }) => {
				const noise = noiseFrom(seed);
				const chance = (share: number) => Math.abs(noise()) < share;
				const monitor = new Monitor(null);
				monitor.startBaseline(3000);
				for (const observation of sitting(12, fps, bpm)) {
					if (chance(dropped)) continue;
					checkReading(monitor.step(spoilt(observation, noise, chance)));
					const baseline = monitor.takeBaseline();
					if (baseline !== null) monitor.setBaseline(baseline);
				}
			}),
			{ numRuns: 25 }
		);
	}, 30_000);
});

function spoilt(
	observation: Observation,
	noise: () => number,
	chance: (share: number) => boolean
): Observation {
	const t = observation.t + (chance(0.05) ? 40 * noise() : 0);
	const motion = observation.motion;
	const poses = [
		null,
		{ landmarks: null },
		{ landmarks: [] },
		{ landmarks: landmarksOf({ x: NaN }) },
		{ landmarks: landmarksOf({ size: 0 }) },
		{ landmarks: landmarksOf({ x: 320 + 50 * noise(), size: 200 + 60 * noise() }) }
	];
	return {
		...observation,
		t,
		gap: chance(0.005),
		brightness: chance(0.02) ? 0 : 120,
		pose: chance(0.1) ? poses[Math.floor(Math.abs(noise()) * 2)]! : observation.pose,
		motion:
			motion === null || !chance(0.05)
				? motion
				: { ...motion, lift: chance(0.5) ? NaN : 20 * noise(), restart: chance(0.3) }
	};
}

/** No NaN anywhere, and always either a number or a reason. */
function checkReading({ t, breathing: breath, posture }: Reading): void {
	const numbers = [
		t,
		breath.rate?.value ?? 0,
		breath.rate?.confidence ?? 0,
		breath.curve?.value ?? 0,
		posture.movement ?? 0,
		...Object.values(posture.features ?? {}).map((value) => value ?? 0),
		...Object.values(posture.confidence ?? {}),
		posture.arms.handToFace ?? 0,
		posture.arms.crossed ?? 0
	];
	const isSilent = posture.unsure !== null || posture.event !== null;
	const holds =
		numbers.every(Number.isFinite) &&
		(breath.rate === null) === (breath.unsure !== null) &&
		(breath.unsure === null || UNSURE_REASONS.includes(breath.unsure)) &&
		(posture.features === null) === isSilent &&
		(posture.confidence === null) === isSilent &&
		(!isSilent || posture.words.length === 0);
	// Without expect: this runs for every frame.
	if (!holds) throw new Error(JSON.stringify({ t, breath, posture }));
}
