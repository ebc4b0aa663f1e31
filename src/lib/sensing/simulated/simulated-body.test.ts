import { describe, expect, it } from 'vitest';
import { Point, POINT_COUNT } from '../../signals/pose-points';
import type { MotionSample, Observation } from '../../signals/types';
import { SCENARIOS, simulateBody, type Scenario } from './simulated-body';

function observe(scenario: Scenario, seconds: number, seed = 1, fps = 30): Observation[] {
	const body = simulateBody({ scenario, seed, fps });
	return Array.from({ length: seconds * fps }, (_, i) => body.observationAt(i));
}

function motions(observations: readonly Observation[]): MotionSample[] {
	return observations.flatMap(({ motion }) => motion ?? []);
}

/** Counts breaths: ups of the smoothed lift through the middle of its range, with hysteresis. */
function countBreaths(samples: readonly MotionSample[]): number {
	const smooth = samples.map((_, i) => {
		const near = samples.slice(Math.max(0, i - 3), i + 4);
		return near.reduce((sum, { lift }) => sum + lift, 0) / near.length;
	});
	const low = Math.min(...smooth);
	const range = Math.max(...smooth) - low;
	let up = false;
	let count = 0;
	for (const lift of smooth) {
		if (!up && lift > low + 0.6 * range) count++;
		if (lift > low + 0.6 * range) up = true;
		if (lift < low + 0.4 * range) up = false;
	}
	return count;
}

describe.each(SCENARIOS)('%s', (scenario) => {
	it('is the same for the same seed, in any order, and another for another', () => {
		const inOrder = observe(scenario, 3);
		expect(observe(scenario, 3)).toEqual(inOrder);
		expect(simulateBody({ scenario, seed: 1 }).observationAt(70)).toEqual(inOrder[70]);
		expect(observe(scenario, 3, 2)).not.toEqual(inOrder);
		const [first] = simulateBody({ scenario, seed: 1 });
		expect(first).toEqual(inOrder[0]);
	});

	it.each([8, 15, 30, 60])(
		'has increasing times and motion ten times a second at %i fps',
		(fps) => {
			const observations = observe(scenario, 20, 3, fps);
			expect(observations[0]!.t).toBe(0);
			const samples = motions(observations);
			for (const list of [observations, samples]) {
				list.forEach(({ t }, i) => expect(t).toBeGreaterThan(list[i - 1]?.t ?? -1));
			}
			expect(samples.length).toBeGreaterThan(20 * Math.min(fps, 10) - 4);
			expect(samples.map(({ restart }) => restart).indexOf(true, 1)).toBe(-1);
			expect(samples[0]!.restart).toBe(true);
		}
	);
});

describe('calm', () => {
	it('breathes at the true rate, 12 to 14 a minute', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const minutes = 2;
			const rate = countBreaths(motions(observe('calm', 60 * minutes, seed))) / minutes;
			const body = simulateBody({ scenario: 'calm', seed });
			const truths = Array.from({ length: 120 }, (_, s) => body.truthAt(1000 * s).rate);
			const truth = truths.reduce((sum, x) => sum + x, 0) / truths.length;
			expect(truth).toBeGreaterThan(12);
			expect(truth).toBeLessThan(14);
			expect(Math.abs(rate - truth)).toBeLessThan(0.75);
		}
	});

	it('has 33 landmarks with shoulders that jitter by 0.7 to 2 px', () => {
		const poses = observe('calm', 20).flatMap(({ pose }) => pose?.landmarks ?? []);
		expect(poses.length % POINT_COUNT).toBe(0);
		const left = poses.filter((_, i) => i % POINT_COUNT === Point.leftShoulder);
		expect(left.length).toBeGreaterThan(290);
		const steps = left.slice(1).map((point, i) => point.x - left[i]!.x);
		const jitter = Math.sqrt(steps.reduce((sum, d) => sum + d * d, 0) / steps.length / 2);
		expect(jitter).toBeGreaterThan(0.7);
		expect(jitter).toBeLessThan(2);
		const right = poses[Point.rightShoulder]!;
		expect(left[0]!.x - right.x).toBeGreaterThan(210);
		expect(left[0]!.x - right.x).toBeLessThan(230);
	});
});

describe('scenes', () => {
	it('rising: faster breath and higher shoulders after a minute', () => {
		const body = simulateBody({ scenario: 'rising', seed: 1 });
		expect(body.truthAt(50_000).rate).toBeLessThan(14.5);
		expect(body.truthAt(90_000).rate).toBeGreaterThan(18);
		const samples = motions(observe('rising', 100));
		const mean = (part: MotionSample[]) => part.reduce((sum, s) => sum + s.lift, 0) / part.length;
		expect(mean(samples.slice(-100)) - mean(samples.slice(0, 500))).toBeGreaterThan(4);
	});

	it('held-breath: holds of 10 to 15 s in which the chest stands still', () => {
		const body = simulateBody({ scenario: 'held-breath', seed: 1 });
		const held = (t: number) => body.truthAt(t).rate === 0;
		for (const start of [30_000, 75_000, 120_000]) {
			expect(held(start - 100)).toBe(false);
			expect(held(start + 100)).toBe(true);
			expect(held(start + 9900)).toBe(true);
			expect(held(start + 15_000)).toBe(false);
		}
		const still = motions(observe('held-breath', 40)).filter(({ t }) => t > 30_200);
		const lifts = still.map(({ lift }) => lift);
		expect(Math.max(...lifts) - Math.min(...lifts)).toBeLessThan(0.5);
	});

	it('slump: sinks and comes nearer over minutes', () => {
		const body = simulateBody({ scenario: 'slump', seed: 1 });
		const shoulder = (second: number) => {
			const points = body.observationAt(second * 30).pose?.landmarks;
			return points ? points[Point.leftShoulder]! : expect.fail('no pose');
		};
		expect(shoulder(240).y - shoulder(10).y).toBeGreaterThan(5);
		expect(shoulder(240).x - shoulder(10).x).toBeGreaterThan(4);
	});

	it('leaving: nobody from 40 to 50 s, and a restart on return', () => {
		const observations = observe('leaving', 60);
		const away = observations.filter(({ t }) => t > 40_150 && t < 50_000);
		expect(away.every(({ motion }) => motion === null)).toBe(true);
		expect(away.every(({ pose }) => pose === null || pose.landmarks === null)).toBe(true);
		expect(away.some(({ pose }) => pose !== null)).toBe(true);
		const restarts = motions(observations).filter(({ restart }) => restart);
		expect(restarts).toHaveLength(2);
		expect(restarts[1]!.t).toBeGreaterThan(50_000);
		expect(restarts[1]!.t).toBeLessThan(51_000);
	});

	it('talking: a mouth at words from 30 to 55 s, and a quiet one before and after', () => {
		const samples = motions(observe('talking', 70));
		const ways = (from: number, to: number) =>
			samples.filter(({ t }) => t > from && t < to).map(({ mouth }) => mouth!);
		const activeShare = (list: number[]) => list.filter((way) => way > 1).length / list.length;
		expect(activeShare(ways(31_000, 54_000))).toBeGreaterThan(0.6);
		expect(activeShare(ways(0, 30_000))).toBe(0);
		expect(activeShare(ways(55_000, 70_000))).toBe(0);
	});

	it('frozen: one picture from 30 to 45 s, and what comes after is not joined to it', () => {
		const observations = observe('frozen', 50);
		const frozen = observations.filter(({ repeated }) => repeated);
		expect(frozen[0]!.t).toBeGreaterThan(30_000);
		expect(frozen.at(-1)!.t).toBeLessThan(45_000);
		expect(frozen.length).toBeGreaterThan(14.8 * 30);
		expect(new Set(frozen.map(({ brightness }) => brightness)).size).toBe(1);
		const gaps = observations.filter(({ gap }) => gap);
		expect(gaps.map(({ t }) => Math.round(t / 1000))).toEqual([45]);
	});

	it('company: a second person in other clothes from 30 to 50 s', () => {
		const looks = observe('company', 60).flatMap(({ company }) => company ?? []);
		expect(looks).toHaveLength(60);
		for (const { t, persons } of looks) {
			expect(persons).toHaveLength(t >= 30_000 && t < 50_000 ? 2 : 1);
		}
		const [self, other] = looks[40]!.persons;
		expect(self!.torsoColour).not.toEqual(other!.torsoColour);
	});
});
