import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TENSION_PHASES } from '../../signals/types';
import { gesprek, mark } from './record.fixture';
import { timelineOf } from './timeline';

describe('timelineOf', () => {
	it('knows nothing of a conversation without a measurement, but its length and the marks', () => {
		const timeline = timelineOf(gesprek([{ seconds: 600 }], [mark(30, 'felt')]));
		expect(timeline.measured).toBe(false);
		expect(timeline.length).toBe(600_000);
		expect(timeline.stretches).toEqual([{ from: 0, to: 600_000, phase: null }]);
		expect(timeline.rises).toEqual([]);
		expect(timeline.felt).toMatchObject([{ t: 30_000, rise: null, seen: false }]);
		expect(timeline.enough).toBe(false);
	});

	it('draws the phases, and what was not measured as a gap', () => {
		const { stretches } = timelineOf(
			gesprek([
				{ seconds: 60, phase: 'groen' },
				{ seconds: 30 },
				{ seconds: 20, phase: 'geel' },
				{ seconds: 10, phase: null }
			])
		);
		expect(stretches).toEqual([
			{ from: 0, to: 60_000, phase: 'groen' },
			{ from: 60_000, to: 90_000, phase: null },
			{ from: 90_000, to: 110_000, phase: 'geel' },
			{ from: 110_000, to: 120_000, phase: null }
		]);
	});

	it('says when a rise began, how far it went, and what was seen', () => {
		const { rises, signs } = timelineOf(
			gesprek([
				{ seconds: 60, phase: 'groen' },
				{ seconds: 10, phase: 'geel', words: ['shoulders-raised'], rate: 18 },
				{ seconds: 5, phase: null },
				{ seconds: 20, phase: 'oranje', words: ['fidgeting'] },
				{ seconds: 60, phase: 'groen' },
				{ seconds: 20, phase: 'geel', words: ['shoulders-raised'] }
			])
		);
		expect(rises.map(({ from, to, highest }) => ({ from, to, highest }))).toEqual([
			{ from: 60_000, to: 95_000, highest: 'oranje' },
			{ from: 155_000, to: 175_000, highest: 'geel' }
		]);
		expect(rises[1]!.signs).toEqual(['shoulders-raised']);
		expect(signs).toEqual(['shoulders-raised', 'breath-faster']);
	});

	it('takes the signs that the conversation counted itself', () => {
		const { signs } = timelineOf(
			gesprek([{ seconds: 10, phase: 'geel' }], [], {
				signs: { 'breath-held': 1, 'very-still': 3 }
			})
		);
		expect(signs).toEqual(['very-still', 'breath-held']);
	});

	it('measures from the nearest rise to a mark, in both directions', () => {
		const record = gesprek(
			[
				{ seconds: 60, phase: 'groen' },
				{ seconds: 30, phase: 'geel' },
				{ seconds: 300, phase: 'groen' },
				{ seconds: 30, phase: 'geel' }
			],
			[mark(74, 'felt'), mark(225, 'felt'), mark(380, 'felt')]
		);
		const { felt } = timelineOf(record);
		expect(felt.map(({ t, rise }) => rise && t - rise.from)).toEqual([14_000, null, -10_000]);
	});

	it('knows of each mark whether anything was seen around it', () => {
		const { felt, enough } = timelineOf(
			gesprek(
				[{ seconds: 33, phase: 'groen' }, { seconds: 27 }, { seconds: 60, phase: 'groen' }],
				[mark(20, 'felt'), mark(59, 'felt'), mark(75, 'felt')]
			)
		);
		expect(felt.map(({ seen }) => seen)).toEqual([true, false, true]);
		expect(enough).toBe(true);
	});

	it('says that a mark was seen only where at least half of the time around it was', () => {
		const part = fc.record({
			seconds: fc.integer({ min: 1, max: 60 }),
			phase: fc.constantFrom('groen' as const, null)
		});
		fc.assert(
			fc.property(
				fc.array(part, { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 0, max: 120 }),
				(parts, at) => {
					const { felt, stretches, length } = timelineOf(gesprek(parts, [mark(at, 'felt')]));
					const phaseAt = (t: number) =>
						stretches.find(({ from, to }) => t >= from && t < to)?.phase ?? null;
					let [known, all] = [0, 0];
					for (
						let t = Math.max(0, at - 10) * 1000;
						t < Math.min(length, (at + 5) * 1000);
						t += 100
					) {
						all++;
						if (phaseAt(t) !== null) known++;
					}
					// What is within a step of half may go either way.
					if (Math.abs(known - all / 2) > 2) expect(felt[0]!.seen).toBe(known > all / 2);
				}
			)
		);
	});

	it('puts answers to their nudges, and cards to their way back', () => {
		const { nudges, cards } = timelineOf(
			gesprek(
				[{ seconds: 400 }],
				[
					mark(10, 'nudge', 'shoulders-raised breath-faster nonsense'),
					mark(15, 'answer', 'right'),
					mark(100, 'nudge', ''),
					mark(120, 'game', 'huis'),
					mark(200, 'back'),
					mark(300, 'game', 'buurt')
				]
			)
		);
		expect(nudges).toEqual([
			{ t: 10_000, signs: ['breath-faster', 'shoulders-raised'], answer: 'right' },
			{ t: 100_000, signs: [], answer: null }
		]);
		expect(cards).toEqual([
			{ from: 120_000, to: 200_000, theme: 'huis' },
			{ from: 300_000, to: null, theme: 'buurt' }
		]);
	});

	it('fills the whole length whatever was measured, and every rise lies in it', () => {
		const part = fc.record({
			seconds: fc.integer({ min: 1, max: 40 }),
			phase: fc.constantFrom(undefined, null, ...TENSION_PHASES)
		});
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
				const { stretches, length, rises } = timelineOf(gesprek(parts));
				expect(stretches[0]!.from).toBe(0);
				expect(stretches.at(-1)!.to).toBe(length);
				for (const [i, { from, to }] of stretches.entries()) {
					expect(to).toBeGreaterThan(from);
					if (i > 0) expect(from).toBe(stretches[i - 1]!.to);
				}
				for (const { from, to } of rises) expect(from >= 0 && from < to && to <= length).toBe(true);
			})
		);
	});
});
