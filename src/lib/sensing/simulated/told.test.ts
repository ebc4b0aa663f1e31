import { describe, expect, it } from 'vitest';
import { Monitor, NudgeKeeper, type Reading } from '../../signals';
import type { Baseline } from '../../signals/types';
import { exampleBaseline } from './example-baseline';
import { scriptOf, type Blind, type BodyCue } from './scenarios';
import { simulateBody, type Scenario } from './simulated-body';

interface Told {
	seed?: number;
	/** Her calm minute, when she has sat it before. */
	baseline?: Baseline | null;
	fps?: number;
}

/** Pictures per second: as many as there are poses, so that a test sees each of them once. */
const FPS = 15;

/** What the app says in each second of a scenario. */
function told(
	scenario: Scenario,
	seconds: number,
	{ seed = 1, baseline = null, fps = FPS }: Told = {}
) {
	const body = simulateBody({ scenario, seed, fps });
	const monitor = new Monitor(baseline);
	const readings = Array.from({ length: seconds * body.fps }, (_, i) =>
		monitor.step(body.observationAt(i))
	);
	return readings.filter((_, i) => i % body.fps === body.fps - 1);
}

/** Rates that were said, breaths per minute. */
const rates = (said: readonly Reading[]) =>
	said.flatMap(({ breathing }) => breathing.rate?.value ?? []);

/** Calm simulated people breathe between these, breaths per minute; a rate is shown without decimals. */
function expectCalm(said: readonly Reading[]) {
	const found = rates(said);
	expect(found.length).toBeGreaterThan(20);
	expect(Math.round(Math.min(...found))).toBeGreaterThanOrEqual(12);
	expect(Math.round(Math.max(...found))).toBeLessThanOrEqual(14);
}

describe('what is told of a simulated body', () => {
	it.each([1, 2, 3])('that is calm (%i): a calm rate, and shoulders as in rest', (seed) => {
		const baseline = exampleBaseline(seed);
		const said = told('calm', 60, { seed, baseline, fps: 30 });
		expectCalm(said);
		expect(said.at(-1)!.breathing.unsure).toBeNull();
		const raises = said.slice(20).map(({ posture }) => posture.features!.raise!);
		expect(Math.max(...raises.map(Math.abs))).toBeLessThan(0.03);
		expect(said.every(({ posture }) => posture.words.length === 0)).toBe(true);
	});

	it('that grows tense after a minute: higher shoulders and a faster breath', () => {
		const said = told('rising', 110, { baseline: exampleBaseline(1) });
		expect(said[55]!.posture.words).toEqual([]);
		const tense = said.at(-1)!;
		expect(tense.posture.words).toContain('shoulders-raised');
		expect(tense.posture.features!.raise).toBeGreaterThan(0.03);
		expect(tense.breathing.rate!.value).toBeGreaterThanOrEqual(17);
	});

	it('that slowly sinks: a slump', () => {
		const said = told('slump', 220, { baseline: exampleBaseline(1) });
		expect(said[25]!.posture.words).toEqual([]);
		expect(said.at(-1)!.posture.words).toContain('slumped');
	});

	it('that holds its breath from 30 s on, 10 to 15 s long: no rate of the past at the end', () => {
		const said = told('held-breath', 42);
		expect(said[28]!.breathing.rate).not.toBeNull();
		const [held] = said.slice(30).filter(({ breathing }) => breathing.rate === null);
		expect(held!.breathing.unsure).not.toBeNull();
	});

	it('that leaves from 40 to 50 s: nobody, and found again', () => {
		const said = told('leaving', 85);
		expect(said[38]!.breathing.rate).not.toBeNull();
		for (const { breathing } of said.slice(43, 49))
			expect(breathing).toMatchObject({ rate: null, unsure: 'no-person' });
		expect(said.at(-1)!.breathing).toMatchObject({ unsure: null });
		expect(said.at(-1)!.breathing.rate).not.toBeNull();
	});

	it('that is joined by somebody from 30 to 50 s: still the one who sat there first', () => {
		expectCalm(told('company', 80));
	});

	it('that talks from 30 to 55 s: no rate, no held breath, and a rate again soon after', () => {
		const said = told('talking', 75);
		expect(said[28]!.breathing.rate!.value).toBeCloseTo(13, 0);
		for (const { breathing, posture } of said.slice(32, 55)) {
			expect(breathing).toMatchObject({ rate: null, unsure: 'talking' });
			expect(posture.movement).not.toBeNull();
		}
		expect(said.every(({ breathing }) => breathing.hold === null)).toBe(true);
		expect(said.at(-1)!.breathing.rate!.value).toBeCloseTo(13, 0);
	});

	it('before a camera that stands still from 30 to 45 s: nothing at all, and then it begins anew', () => {
		const said = told('frozen', 75);
		expect(said[28]!.breathing.rate).not.toBeNull();
		for (const { breathing, posture } of said.slice(32, 45)) {
			expect(breathing).toMatchObject({ rate: null, hold: null, unsure: 'camera-frozen' });
			expect(posture).toMatchObject({ words: [], features: null, unsure: 'camera-frozen' });
		}
		expect(said[46]!.breathing.unsure).toBe('settling');
		expect(said.at(-1)!.breathing.rate).not.toBeNull();
	});
});

describe('what is not surely seen never nudges', () => {
	const rising = scriptOf('rising', 1);
	const RISE_MS = 55_000;
	/** From here to there she is looked at, s. */
	const BEGIN_S = 25;
	const END_S = 110;
	/** A body that grows tense after a minute, shown so from just before; at the quickest setting. */
	function shown(changes: Partial<BodyCue>, { fps = FPS, from = RISE_MS } = {}) {
		const script = (t: number) => (t < from ? rising(t) : { ...rising(t), ...changes });
		const body = simulateBody({ scenario: script, seed: 1, fps });
		const monitor = new Monitor(exampleBaseline(1));
		monitor.setSensitivity('high');
		const nudges = new NudgeKeeper();
		const readings: Reading[] = [];
		let nudged = 0;
		for (let i = Math.ceil(BEGIN_S * fps); i < END_S * fps; i++) {
			const observation = body.observationAt(i);
			const reading = monitor.step({ ...observation, gap: observation.gap || fps < 1 });
			if (nudges.step(reading.t, reading.tension)) nudged++;
			// What was there may still stand for a moment.
			if (reading.t > Math.max(from, 1000 * BEGIN_S) + 10_000) readings.push(reading);
		}
		return { nudged, readings };
	}

	it('while a body that is seen does', () => expect(shown({}).nudged).toBe(1));

	const blind = (how: Blind) => ({ blind: how });
	it.each([
		['black', 'camera-black', blind('black'), {}],
		['grey', 'camera-blank', blind('grey'), {}],
		['infrared, lit in every second picture', 'camera-flickers', blind('infrared'), {}],
		['dark', 'too-dark', { light: 0.2 }, {}],
		['two pictures a second', 'slow-frames', {}, { fps: 2, from: 0 }],
		['a picture in two seconds', 'slow-frames', {}, { fps: 0.5, from: 0 }]
	])('%s', (_, reason, changes, options) => {
		const { nudged, readings } = shown(changes, options);
		expect(nudged).toBe(0);
		expect(readings.length).toBeGreaterThan(20);
		for (const { breathing, posture, tension } of readings) {
			expect(breathing).toMatchObject({ rate: null, hold: null, unsure: reason });
			expect(posture).toMatchObject({ words: [], features: null, unsure: reason });
			expect(tension.level).toBeNull();
		}
	});

	it('a picture that stands still at the height of the rise, after which nothing is left of it', () => {
		const at = 100_000;
		const stands = (t: number) => (t < at ? rising(t) : { ...rising(t), frozenMs: t - at });
		const body = simulateBody({ scenario: stands, seed: 1, fps: FPS });
		const monitor = new Monitor(exampleBaseline(1));
		const readings = Array.from({ length: 150 * FPS }, (_, i) =>
			monitor.step(body.observationAt(i))
		).filter(({ t }) => t > at + 2000);
		for (const { breathing, tension } of readings) {
			expect(breathing.unsure).toBe('camera-frozen');
			expect(tension).toMatchObject({ level: null, phase: null, because: [] });
		}
	});
});
