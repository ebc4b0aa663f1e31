import { beforeAll, describe, expect, it } from 'vitest';
import { SIGH_MS, type BodyChange, type PlayedChange } from '../../classroom';
import { Monitor, type Reading } from '../../signals';
import { exampleBaseline } from './example-baseline';
import { PlayedScript, SAT_BEFORE_MS } from './played';
import { PlayedPerson } from './played-person';
import { CALM } from './scenarios';
import { simulateBody } from './simulated-body';

/** Strong, and quickly there; times in s. */
function played(change: BodyChange, from: number, to: number, strength = 1): PlayedChange {
	return { change, from: from * 1000, until: to * 1000, strength, over: 700 };
}

/** The body does one thing after the other, with rest between; at the end it only sits. */
const LESSON: readonly PlayedChange[] = [
	played('sigh', 0, 4),
	played('shoulders-up', 10, 18),
	played('leaning-in', 22, 29),
	played('turning-away', 33, 40),
	played('hand-to-face', 44, 51),
	played('freezing', 55, 70),
	played('breath-held', 90, 106),
	played('breath-faster', 124, 148),
	played('talking', 150, 157),
	played('laughing', 161, 167),
	played('restless', 171, 180),
	played('breath-shallower', 196, 234)
];
const END = 250;
const FPS = 15;
/** Long enough for the breath to be known when the lesson begins, s. */
const BEFORE = 30;

describe('the estimator at a body that is played', () => {
	let said: Reading[];
	beforeAll(() => {
		const { script } = new PlayedScript(LESSON);
		const body = simulateBody({ scenario: script, seed: 1, fps: FPS });
		const monitor = new Monitor(exampleBaseline(1));
		const first = body.frameFrom(SAT_BEFORE_MS - BEFORE * 1000);
		said = Array.from({ length: (BEFORE + END) * FPS }, (_, i) => {
			const reading = monitor.step(body.observationAt(first + i));
			return { ...reading, t: reading.t - SAT_BEFORE_MS };
		});
		// Two seconds of work; a machine that is busy may take its time.
	}, 120_000);

	/** All that was said between two times, s. */
	const between = (from: number, to: number) =>
		said.filter(({ t }) => t >= from * 1000 && t < to * 1000);
	const words = (from: number, to: number) =>
		new Set(between(from, to).flatMap(({ posture }) => posture.words));
	const rates = (from: number, to: number) =>
		between(from, to).flatMap(({ breathing }) => breathing.rate?.value ?? []);
	const reasons = (from: number, to: number) =>
		new Set(between(from, to).map(({ breathing }) => breathing.unsure));

	it('knows the breath before anything happens, and sees nothing else', () => {
		expect(rates(-5, 0).length).toBeGreaterThan(4 * FPS);
		for (const rate of rates(-5, 0)) expect(rate).toBeCloseTo(13.5, -0.5);
		expect(words(-5, 0)).toEqual(new Set());
	});

	it('sees a sigh', () => {
		expect(between(0, 10).some(({ breathing }) => breathing.pattern?.sigh)).toBe(true);
	});

	it.each([
		['shoulders-raised', 12, 18, 22],
		['leaning-forward', 24, 29, 33],
		['turned', 36, 40, 44],
		['hand-to-face', 46, 51, 55],
		['very-still', 66, 70, 78],
		['fidgeting', 175, 180, 190]
	] as const)('says %s of it, and no more once it rests', (word, from, to, rested) => {
		expect(words(from, to)).toContain(word);
		expect(words(rested - 1, rested)).not.toContain(word);
	});

	it('says that the breath is held, and no rate', () => {
		expect(between(98, 106).some(({ breathing }) => breathing.hold !== null)).toBe(true);
		expect(rates(98, 106)).toEqual([]);
		expect(between(110, 123).some(({ breathing }) => breathing.hold !== null)).toBe(false);
	});

	it('says a faster rate, and less depth', () => {
		expect(Math.max(...rates(140, 148))).toBeGreaterThan(19);
		expect(
			Math.max(...between(196, 234).map(({ breathing }) => breathing.depthShare ?? 0))
		).toBeGreaterThan(0.8);
		expect(
			Math.min(...between(220, 234).map(({ breathing }) => breathing.depthShare ?? 1))
		).toBeLessThan(0.65);
	});

	it('is honestly silent while it talks, laughs and is restless', () => {
		expect(reasons(153, 157)).toEqual(new Set(['talking']));
		for (const reason of reasons(164, 167)) expect(['talking', 'movement']).toContain(reason);
		expect([...rates(153, 157), ...rates(164, 167), ...rates(174, 180)]).toEqual([]);
	});
});

describe('a list that grows while it is played', () => {
	const at = (person: PlayedPerson, changes: readonly PlayedChange[]) =>
		Array.from({ length: 300 }, (_, i) => person.at(changes, 100 * i));

	it('gives the same body as when all of it was known before', () => {
		const told: PlayedChange[] = [
			{ ...played('breath-faster', 5, 20), passes: 3000 },
			played('sigh', 12, 16)
		];
		const known = at(new PlayedPerson(4), told);
		const person = new PlayedPerson(4);
		const open = { ...told[0]!, until: null };
		const grown = Array.from({ length: 300 }, (_, i) => {
			// Each is told somewhat late, as by a message from another window; the clock is asked ahead, too.
			const t = 100 * i;
			const list = t < 5100 ? [] : t < 12_100 ? [open] : t < 20_100 ? [open, told[1]!] : told;
			person.at(list, t + 60);
			return person.at(list, t);
		});
		const late = (i: number) => [50, 51, 120, 121, 200, 201].includes(i);
		grown.forEach((state, i) => {
			if (!late(i)) expect(state).toEqual(known[i]);
		});
	});

	it('says from when on it is another course of events', () => {
		const script = new PlayedScript();
		const first = played('talking', 3, 9);
		expect(script.follow([first])).toBe(3000);
		expect(script.follow([{ ...first }])).toBe(Infinity);
		expect(script.follow([{ ...first, until: 7000 }])).toBe(7000);
		expect(script.follow([{ ...first, until: 7000, strength: 0.5 }])).toBe(3000);
		expect(script.follow([])).toBe(3000);
	});
});

describe('what a change does to a body', () => {
	const cueAt = (changes: readonly PlayedChange[], t: number) => new PlayedScript(changes).cueAt(t);

	it('is nothing before it, nothing after it, and less for less strength', () => {
		const little = [played('shoulders-up', 5, 10, 0.4)];
		expect(cueAt(little, 4999)).toEqual(CALM);
		expect(cueAt(little, 10_701)).toEqual(CALM);
		expect(cueAt(little, 8000).raise).toBeCloseTo(
			0.4 * cueAt([played('shoulders-up', 5, 10)], 8000).raise
		);
	});

	it('joins what goes on together, and a hand is there or it is not', () => {
		const cue = cueAt([played('shoulders-up', 0, 9), played('hand-to-face', 0, 9, 0.4)], 5000);
		expect(cue).toMatchObject({ raise: 0.08, hand: 1 });
	});

	it('sighs once, at least twice as deep, also when somebody ends it or asks for two', () => {
		const sigh = played('sigh', 10, 10.2, 0);
		const twice = [sigh, played('sigh', 12, 16)];
		const person = new PlayedPerson(2);
		const breaths = Array.from({ length: 600 }, (_, i) => person.at(twice, 50 * i).breath);
		const calm = Math.max(...breaths.slice(0, 200));
		const during = breaths.slice(200, 200 + SIGH_MS / 50);
		expect(Math.max(...during)).toBeGreaterThan(2 * calm);
		expect(Math.max(...breaths.slice(200 + SIGH_MS / 50))).toBeLessThanOrEqual(1.001 * calm);
		// Nothing jumps: half a calm breath takes a second.
		for (let i = 1; i < breaths.length; i++)
			expect(Math.abs(breaths[i]! - breaths[i - 1]!)).toBeLessThan(0.3 * calm);
	});
});
