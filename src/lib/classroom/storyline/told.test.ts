import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SILENCE_MS } from '../../sessions/limits';
import { BODY_CHANGES, type BodyChange, type PlayedChange } from '../body/changes';
import type { ClassReading } from '../class-reading';
import { EVIDENCE } from './evidence';
import type { TimeSpan } from './said';
import { toldOf } from './told';
import { calmReading } from '../class-reading.fixture';

const STEP = 250;

/** Readings of a minute and a half; `more` says what was read at which times, s. */
function readings(
	more: (s: number) => Partial<ClassReading> | null = () => ({}),
	seconds = 90
): ClassReading[] {
	return Array.from({ length: (seconds * 1000) / STEP }, (_, i) => i * STEP).flatMap((t) => {
		const part = more(t / 1000);
		return part === null ? [] : { ...calmReading(t), ...part };
	});
}

const change = (change: BodyChange, from: number, until: number | null = null): PlayedChange => ({
	change,
	from: from * 1000,
	until: until === null ? null : until * 1000,
	strength: 0.6,
	over: 3000
});

const outcome = (all: readonly ClassReading[], ...changes: PlayedChange[]) =>
	toldOf(all, changes).changes.map(({ outcome }) => outcome);

const raised = (from: number, to: number) => (s: number) =>
	s >= from && s < to ? { words: ['shoulders-raised' as const] } : {};

describe('what is told of a change', () => {
	it('is when it was said, once, also when word and sign say the same', () => {
		const told = toldOf(
			readings((s) =>
				s >= 36 && s < 60
					? { words: ['shoulders-raised'], because: s >= 38 ? ['shoulders-raised'] : [] }
					: {}
			),
			[change('shoulders-up', 30, 55)]
		);
		expect(told.changes[0]!.outcome).toEqual({ name: 'said', at: 36_000, late: false });
		expect(told.said).toEqual([
			{ says: 'shoulders-raised', from: 36_000, to: 60_000, verdict: 'so' }
		]);
	});

	it('is late when it comes later than it may take', () => {
		const { soon } = EVIDENCE['shoulders-up'];
		const due = 33 + soon / 1000;
		const up = change('shoulders-up', 30);
		expect(outcome(readings(raised(due, 80)), up)).toEqual([
			{ name: 'said', at: due * 1000, late: false }
		]);
		expect(outcome(readings(raised(due + 1, 80)), up)).toMatchObject([{ late: true }]);
	});

	it('is that it was missed when it could be seen and nothing was said', () => {
		expect(outcome(readings(), change('shoulders-up', 30))).toEqual([{ name: 'missed' }]);
	});

	it('is that it could not be seen when something was in the way, and what', () => {
		const talking = readings((s) => (s > 28 && s < 70 ? { rate: null, unsure: 'talking' } : {}));
		expect(outcome(talking, change('breath-faster', 30, 60))).toEqual([
			{ name: 'hidden', because: 'talking' }
		]);
		expect(outcome(talking, change('shoulders-up', 30, 60))).toEqual([{ name: 'missed' }]);
	});

	it('is that it could not be seen when it was over too soon', () => {
		expect(outcome(readings(), change('shoulders-up', 30, 35))).toEqual([
			{ name: 'hidden', because: null }
		]);
	});

	it('is that it could not be seen when there was a clear view for a moment only', () => {
		const until = (clear: number) =>
			readings((s) => (s > clear ? { rate: null, unsure: 'talking' } : {}));
		const faster = change('breath-faster', 30);
		const { soon } = EVIDENCE['breath-faster'];
		expect(outcome(until(40), faster)).toEqual([{ name: 'hidden', because: 'talking' }]);
		expect(outcome(until(34 + soon / 1000), faster)).toEqual([{ name: 'missed' }]);
	});

	it('is that it rightly doubted who talks, and not for what began before', () => {
		const doubting = (from: number) =>
			readings((s) => (s >= from && s < 50 ? { rate: null, unsure: 'talking' } : {}));
		const talks = change('talking', 30, 45);
		expect(outcome(doubting(32), talks)).toEqual([
			{ name: 'doubted', at: 32_000, because: 'talking' }
		]);
		expect(outcome(doubting(20), talks)).toEqual([{ name: 'missed' }]);
	});

	it('is that there is no word for a sigh', () => {
		expect(outcome(readings(), change('sigh', 30, 34))).toEqual([{ name: 'no-word' }]);
	});

	it('is nothing when that time was not measured', () => {
		const hole = readings((s) => (s > 28 && s < 70 ? null : {}));
		expect(outcome(hole, change('shoulders-up', 30), change('sigh', 40, 44))).toEqual([
			{ name: 'not-measured' },
			{ name: 'not-measured' }
		]);
		expect(outcome(readings(undefined, 31), change('shoulders-up', 30))).toEqual([
			{ name: 'not-measured' }
		]);
	});
});

describe('what was said', () => {
	const verdicts = (all: readonly ClassReading[], ...changes: PlayedChange[]) =>
		toldOf(all, changes).said.map(({ verdict }) => verdict);

	it('was not so when nothing was done that explains it, or not yet', () => {
		expect(verdicts(readings(raised(20, 26)))).toEqual(['not-so']);
		expect(verdicts(readings(raised(20, 26)), change('shoulders-up', 30))).toEqual(['not-so']);
		expect(outcome(readings(raised(20, 26)), change('shoulders-up', 30))).toEqual([
			{ name: 'missed' }
		]);
	});

	it('was said for too long when the body had let go long before', () => {
		const up = change('shoulders-up', 30, 40);
		expect(verdicts(readings(raised(34, 45)), up)).toEqual(['so']);
		expect(verdicts(readings(raised(34, 60)), up)).toEqual(['too-long']);
	});

	it('may be what comes along with a change', () => {
		const uneven = readings((s) => (s > 40 && s < 50 ? { because: ['breath-irregular'] } : {}));
		expect(verdicts(uneven, change('restless', 30, 60))).toEqual(['so']);
		expect(verdicts(uneven, change('leaning-in', 30, 60))).toEqual(['not-so']);
	});

	it('is one thing across a short silence, and two across time that was not measured', () => {
		const twice = (between: Partial<ClassReading> | null, to: number) =>
			toldOf(
				readings((s) => (s < 30 || s >= 50 ? {} : s >= 40 && s < to ? between : raised(30, 50)(s))),
				[]
			).said.length;
		expect(twice({}, 41)).toBe(1);
		expect(twice({}, 45)).toBe(2);
		expect(twice(null, 43)).toBe(2);
	});

	it('tells between which rates the breath went', () => {
		const told = toldOf(
			readings((s) => ({ rate: s < 10 ? null : s < 40 ? 13 : 19 })),
			[]
		);
		expect(told.rates).toEqual([{ from: 10_000, to: 89_750, low: 13, high: 19 }]);
	});
});

describe('of time that was not measured', () => {
	const reading = fc.record({
		step: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 50, max: 900 }) }, fc.nat(20_000)),
		words: fc.subarray(['shoulders-raised', 'turned', 'fidgeting'] as const),
		because: fc.subarray(['breath-faster', 'leaning', 'shoulders-raised'] as const),
		unsure: fc.option(fc.constantFrom('talking' as const, 'settling' as const), { nil: null }),
		rate: fc.option(fc.double({ min: 6, max: 30, noNaN: true }), { nil: null })
	});
	const played = fc.record({
		change: fc.constantFrom(...BODY_CHANGES),
		from: fc.nat(60_000),
		length: fc.option(fc.nat(60_000), { nil: null }),
		strength: fc.double({ min: 0, max: 1, noNaN: true }),
		over: fc.nat(8000)
	});

	it('nothing is told, whatever was read', () => {
		fc.assert(
			fc.property(
				fc.array(reading, { maxLength: 120 }),
				fc.array(played, { maxLength: 6 }),
				(parts, plays) => {
					let t = 0;
					const all = parts.map(({ step, ...part }) => ({
						...calmReading((t += step + 1)),
						...part
					}));
					const changes = plays.map(({ length, ...play }) => ({
						...play,
						until: length === null ? null : play.from + length
					}));
					const told = toldOf(all, changes);
					const inside = ({ from, to }: TimeSpan) =>
						told.measured.some((span) => span.from <= from && to <= span.to);
					for (const span of [...told.said, ...told.doubts, ...told.rates]) {
						expect(span.to).toBeGreaterThanOrEqual(span.from);
						expect(inside(span)).toBe(true);
						// At its beginning it was really said.
						expect(all.some(({ t }) => t === span.from)).toBe(true);
					}
					for (const { from, to } of told.measured) {
						const times = all.map(({ t }) => t).filter((t) => t >= from && t <= to);
						times.slice(1).forEach((t, i) => expect(t - times[i]!).toBeLessThanOrEqual(SILENCE_MS));
					}
					for (const { change, outcome } of told.changes) {
						if ('at' in outcome) expect(outcome.at).toBeGreaterThanOrEqual(change.from);
						// Of what was never measured nothing is said either.
						const before = all.filter(({ t }) => t < change.from);
						const [untold] = toldOf(before, [change]).changes;
						expect(untold!.outcome).toEqual({ name: 'not-measured' });
					}
				}
			),
			{ numRuns: 50 }
		);
	});
});
