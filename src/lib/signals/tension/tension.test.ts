import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAt } from '../testing/reading';
import { limits, movementLimits } from '../posture/compare';
import { baselineOf } from '../testing/sitter';
import {
	POSTURE_WORDS,
	TENSION_PHASES,
	type BreathingReading,
	type PostureReading,
	type PostureWord,
	type TensionReading
} from '../types';
import { HAND_MS, LEAN_MS, MEMORY_MS, NUDGE, SENSITIVITIES } from './constants';
import { NudgeKeeper } from './nudges';
import { RiseTally } from './rise-tally';
import { TensionMonitor } from './tension-monitor';

const BASELINE = baselineOf();
const LIMIT = limits(BASELINE);
const STEP = 100;
const FEATURES = { raise: 0, lean: 0, slump: 0, turn: 0, tilt: 0, headDrop: 0 };
const SURE = { raise: 1, lean: 1, slump: 1, turn: 1, tilt: 1, headDrop: 1 };

const breath = (rate: number | null, more: Partial<BreathingReading> = {}): BreathingReading => ({
	rate: rate === null ? null : { value: rate, confidence: 1, windowMs: 25_000 },
	unsure: rate === null ? 'not-breath' : null,
	curve: null,
	hold: null,
	pattern: null,
	depthShare: rate === null ? null : 1,
	...more
});

const posture = (
	words: readonly PostureWord[] = [],
	features: Partial<typeof FEATURES> = {},
	movement: number | null = 0.02
): PostureReading => ({
	features: { ...FEATURES, ...features },
	confidence: SURE,
	arms: { handToFace: null, crossed: null },
	unseen: {},
	movement,
	words,
	event: null,
	unsure: null
});

const HIDDEN: PostureReading = { ...readingAt(0).posture, unsure: 'several-persons' };

const REST = { breathing: breath(14), posture: posture() };
const TENSE = {
	breathing: breath(21),
	posture: posture(['shoulders-raised'], { raise: 2 * LIMIT.raise })
};

/** One person through time. */
class Talk {
	t = 0;
	readonly monitor = new TensionMonitor();
	readonly nudges: number[] = [];
	readonly keeper = new NudgeKeeper();
	last: TensionReading | null = null;

	show(
		seconds: number,
		{ breathing, posture } = REST,
		baseline: typeof BASELINE | null = BASELINE
	) {
		for (const end = this.t + 1000 * seconds; this.t < end; this.t += STEP) {
			this.last = this.monitor.step(this.t, breathing, posture, baseline);
			if (this.keeper.step(this.t, this.last)) this.nudges.push(this.t);
		}
		return this.last!;
	}
}

describe('tension', () => {
	it('is none in rest, with nothing to explain', () => {
		const reading = new Talk().show(60);
		expect(reading).toMatchObject({ phase: 'groen', because: [] });
		expect(reading.level).toBeLessThan(0.02);
	});

	it('rises with breath and shoulders, says why, and lets go again', () => {
		const talk = new Talk();
		talk.show(30);
		expect(talk.show(20, TENSE)).toMatchObject({
			phase: 'rood',
			because: ['breath-faster', 'shoulders-raised']
		});
		expect(talk.show(60)).toMatchObject({ phase: 'groen', because: [] });
	});

	it('does not jump at a moment', () => {
		const talk = new Talk();
		talk.show(30);
		expect(talk.show(1, TENSE).phase).toBe('groen');
	});

	it('knows nothing without a calm minute', () => {
		expect(new Talk().show(20, TENSE, null)).toMatchObject({ level: null, phase: null });
	});

	it('says nothing when too little is seen, after a moment in which the last still stands', () => {
		const talk = new Talk();
		talk.show(20, TENSE);
		const hidden = { breathing: breath(null), posture: HIDDEN };
		expect(talk.show(1, hidden).level).not.toBeNull();
		expect(talk.show(MEMORY_MS / 1000 + 1, hidden)).toMatchObject({ level: null, phase: null });
	});

	it('sees posture while the breath of who talks cannot be read', () => {
		const { posture } = TENSE;
		const reading = new Talk().show(30, { breathing: breath(null), posture });
		expect(reading.because).toEqual(['shoulders-raised']);
		expect(reading.level).toBeGreaterThan(0.3);
	});

	it('does not hold shoulders against who has turned away or bends over a paper', () => {
		for (const busy of ['turned', 'head-down'] as const) {
			const bent = posture(['shoulders-raised', 'leaning-forward', busy], {
				raise: 3 * LIMIT.raise,
				lean: 3 * LIMIT.lean
			});
			expect(new Talk().show(60, { ...REST, posture: bent })).toMatchObject({
				phase: 'groen',
				because: []
			});
		}
	});

	it('takes a hand at the face and leaning for something only when they last', () => {
		const drinking = { ...REST, posture: posture(['hand-to-face']) };
		const talk = new Talk();
		expect(talk.show((HAND_MS - 500) / 1000, drinking).because).toEqual([]);
		expect(talk.show(2, drinking).because).toEqual(['hand-to-face']);
		const reaching = { ...REST, posture: posture(['leaning-forward'], { lean: 3 * LIMIT.lean }) };
		expect(new Talk().show((LEAN_MS - 500) / 1000, reaching).because).toEqual([]);
		expect(new Talk().show(LEAN_MS / 1000 + 1, reaching).because).toEqual(['leaning']);
	});

	it('takes leaning back for no tension', () => {
		const back = posture(['leaning-back'], { lean: -3 * LIMIT.lean });
		expect(new Talk().show(60, { ...REST, posture: back }).because).toEqual([]);
	});

	it('counts a held breath, stillness and fidgeting', () => {
		const held = breath(null, { hold: { lastedMs: 9000 }, unsure: 'settling' });
		expect(new Talk().show(10, { ...REST, breathing: held }).because).toContain('breath-held');
		const still = posture(['very-still'], {}, 0.001);
		expect(new Talk().show(10, { ...REST, posture: still }).because).toEqual(['very-still']);
		const restless = posture(['fidgeting'], {}, 2 * movementLimits(BASELINE).fidgeting);
		expect(new Talk().show(10, { ...REST, posture: restless }).because).toEqual(['fidgeting']);
	});

	it('is sooner at a higher sensitivity, in every phase', () => {
		const some = { ...REST, posture: posture(['shoulders-raised'], { raise: 1.2 * LIMIT.raise }) };
		const order = SENSITIVITIES.map((sensitivity) => {
			const talk = new Talk();
			talk.monitor.sensitivity = sensitivity;
			return TENSION_PHASES.indexOf(talk.show(60, some).phase!);
		});
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(order[2]).toBeGreaterThan(order[0]!);
	});

	it('stays between 0 and 1 and within its phases, whatever is read', () => {
		const maybe = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
		const reading = fc.record({
			breathing: fc.tuple(maybe, maybe).map(([rate, depthShare]) => breath(rate, { depthShare })),
			posture: fc
				.tuple(fc.subarray([...POSTURE_WORDS]), fc.double({ min: -1, max: 1, noNaN: true }), maybe)
				.map(([words, raise, movement]) => posture(words, { raise, lean: raise }, movement))
		});
		fc.assert(
			fc.property(fc.array(reading, { maxLength: 40 }), (readings) => {
				const talk = new Talk();
				for (const shown of readings) {
					const { level, phase, quality } = talk.show(1, shown);
					if (level !== null) {
						expect(level).toBeGreaterThanOrEqual(0);
						expect(level).toBeLessThanOrEqual(1);
					}
					expect(phase === null).toBe(level === null);
					expect(quality).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a nudge', () => {
	it('comes once for a rise, and not for a moment of it', () => {
		const talk = new Talk();
		talk.show(30);
		talk.show(2, TENSE);
		talk.show(30);
		expect(talk.nudges).toEqual([]);
		talk.show(200, TENSE);
		expect(talk.nudges).toHaveLength(1);
	});

	it('does not come again before it has been calm, and long enough', () => {
		const talk = new Talk();
		talk.show(2 * (NUDGE.coolDownMs / 1000), TENSE);
		expect(talk.nudges).toHaveLength(1);
		talk.show(60);
		talk.show(60, TENSE);
		expect(talk.nudges).toHaveLength(2);
		talk.show(60);
		talk.show(60, TENSE);
		expect(talk.nudges).toHaveLength(2);
	});

	it('never comes while the body cannot be seen', () => {
		const talk = new Talk();
		talk.show(600, { breathing: breath(null), posture: HIDDEN });
		expect(talk.nudges).toEqual([]);
	});

	it('stays away longer after “that is fine”', () => {
		const talk = new Talk();
		talk.show(30, TENSE);
		talk.keeper.answer(talk.t, 'fine');
		const from = talk.t;
		while (talk.nudges.length < 2 && talk.t < from + 2 * NUDGE.quietMs) {
			talk.show(60);
			talk.show(30, TENSE);
		}
		expect(talk.nudges[1]! - from).toBeGreaterThanOrEqual(NUDGE.quietMs);
	});

	it('makes the app doubt itself after several times “not so”, until that is settled', () => {
		const keeper = new NudgeKeeper();
		for (let i = 0; i < NUDGE.wrongsToPropose; i++) {
			expect(keeper.doubtful).toBe(false);
			keeper.answer(i, 'wrong');
		}
		expect(keeper.doubtful).toBe(true);
		keeper.settle();
		expect(keeper.doubtful).toBe(false);
	});
});

describe('the tally of rises', () => {
	const reading = (phase: TensionReading['phase'], because: TensionReading['because'] = []) => ({
		level: 0.5,
		phase,
		because,
		quality: 1
	});

	it('counts each sign once for each rise, also for the one that goes on', () => {
		const tally = new RiseTally();
		tally.step(reading('geel', ['shoulders-raised']));
		tally.step(reading('oranje', ['shoulders-raised', 'breath-faster']));
		tally.step(reading(null));
		tally.step(reading('groen'));
		tally.step(reading('geel', ['shoulders-raised']));
		expect(tally.counts).toEqual({ 'shoulders-raised': 2, 'breath-faster': 1 });
	});
});
