import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { READY_QUESTIONS } from './asked';
import { barometerSlice, MOMENTS, tallyNow } from './barometer';
import type { Barometer, BarometerCommand } from './barometer';
import { CLASS_ANSWERS, answered, bars, MOST_PEOPLE, PORTIONS, type ClassCounts } from './tally';

const { start, schema, apply } = barometerSlice;
const after = (...commands: BarometerCommand[]): Barometer =>
	commands.reduce((state, command) => apply(state, command, 0), start);

const answer = fc.constantFrom(...CLASS_ANSWERS);
const people = fc.nat(MOST_PEOPLE);
const counts = fc.tuple(people, people, people, people) as fc.Arbitrary<ClassCounts>;
const moment = fc.constantFrom(...MOMENTS);
const portion = fc.option(fc.constantFrom(...PORTIONS));
const asked = fc.constantFrom(...READY_QUESTIONS).map((name) => ({ from: 'ready' as const, name }));

const command: fc.Arbitrary<BarometerCommand> = fc.oneof(
	asked.map((one) => ({ do: 'ask' as const, asked: one })),
	moment.map((one) => ({ do: 'moment' as const, moment: one })),
	fc.record({ do: fc.constant('count' as const), answer, count: fc.integer() }),
	fc.record({ do: fc.constant('glance' as const), answer, portion }),
	fc.option(people).map((read) => ({ do: 'reading' as const, read })),
	fc.record({ do: fc.constant('cards' as const), counts, unread: people }),
	fc.boolean().map((open) => ({ do: 'open' as const, open })),
	moment.map((one) => ({ do: 'clear' as const, moment: one })),
	fc.constant({ do: 'clear-all' as const })
);

describe('the barometer', () => {
	it('is whole after anything that can be done, and bars never say more than everybody', () => {
		fc.assert(
			fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
				const state = after(...commands);
				expect(v.parse(schema, structuredClone(state))).toEqual(state);
				for (const tally of Object.values(state.tallies)) {
					if (!tally) continue;
					const drawn = bars(tally).filter((bar) => bar !== null);
					expect(drawn.every((bar) => bar >= 0 && bar <= 1)).toBe(true);
					if (tally.way !== 'glance' && drawn.length > 0)
						expect(drawn.reduce((sum, bar) => sum + bar, 0)).toBeCloseTo(1);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('changes only the moment that is being answered', () => {
		fc.assert(
			fc.property(counts, answer, people, (read, one, count) => {
				const state = after(
					{ do: 'cards', counts: read, unread: 2 },
					{ do: 'moment', moment: 'after' },
					{ do: 'count', answer: one, count }
				);
				expect(state.tallies.before).toEqual({ way: 'cards', counts: read, unread: 2 });
				expect(answered(tallyNow(state)!)).toBe(count);
			}),
			{ numRuns: 20 }
		);
	});

	it('cannot hold who had which card', () => {
		const withNumbers = { way: 'cards', counts: [1, 0, 0, 0], unread: 0, cards: { 7: 'A' } };
		const holding = { ...start, tallies: { before: withNumbers, after: null } };
		expect(v.safeParse(schema, holding).success).toBe(false);
		expect(v.safeParse(schema, { ...start, people: ['7'] }).success).toBe(false);
		expect(v.safeParse(schema, start).success).toBe(true);
	});

	it('begins anew for another way of counting, and forgets with another question', () => {
		const hands = after(
			{ do: 'cards', counts: [4, 3, 2, 1], unread: 1 },
			{ do: 'count', answer: 1, count: 6 }
		);
		expect(hands.tallies.before).toEqual({ way: 'hands', counts: [0, 6, 0, 0] });
		const other = apply(hands, { do: 'ask', asked: { from: 'ready', name: 'noticing' } }, 0);
		expect(other.tallies).toEqual({ before: null, after: null });
		expect(other.open).toBe(false);
	});

	it('says of a glance how much, and never how many', () => {
		const state = after(
			{ do: 'glance', answer: 0, portion: 'less' },
			{ do: 'glance', answer: 2, portion: 'more' }
		);
		const tally = tallyNow(state)!;
		expect(answered(tally)).toBeNull();
		expect(bars(tally)).toEqual([0.25, null, 0.75, null]);
	});

	it('stops reading cards when they were read, and when the moment changes', () => {
		const reading = after({ do: 'reading', read: 12 });
		expect(reading.reading).toBe(12);
		expect(apply(reading, { do: 'moment', moment: 'after' }, 0).reading).toBeNull();
		expect(apply(reading, { do: 'cards', counts: [12, 0, 0, 0], unread: 0 }, 0).reading).toBeNull();
	});
});
