/** What a class answers, before and after: without phones, names or network. */
import * as v from 'valibot';
import type { Slice } from '../slice';
import { askedSchema, type Asked } from './asked';
import {
	MOST_PEOPLE,
	NO_COUNTS,
	NO_PORTIONS,
	tallySchema,
	withCount,
	withPortion,
	type ClassAnswer,
	type ClassCounts,
	type Portion,
	type Tally
} from './tally';

/** The same question can be asked twice: what lies between is what the class is there for. */
export const MOMENTS = ['before', 'after'] as const;
export type BarometerMoment = (typeof MOMENTS)[number];

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PEOPLE));

const barometerSchema = v.strictObject({
	asked: askedSchema,
	/** Which of the two is being answered. */
	moment: v.picklist(MOMENTS),
	tallies: v.strictObject({ before: v.nullable(tallySchema), after: v.nullable(tallySchema) }),
	/** How many cards were read so far while they are held up; `null`: none are being read. */
	reading: v.nullable(people),
	/** The class sees what was answered; until then only the question, so that nobody follows others. */
	open: v.boolean()
});
export type Barometer = v.InferOutput<typeof barometerSchema>;

export type BarometerCommand =
	/** Another question: what was answered to the last one is gone. */
	| { do: 'ask'; asked: Asked }
	| { do: 'moment'; moment: BarometerMoment }
	/** So many hands for one answer. */
	| { do: 'count'; answer: ClassAnswer; count: number }
	| { do: 'glance'; answer: ClassAnswer; portion: Portion | null }
	/** Cards are being read, so many up to now; `null`: broken off. */
	| { do: 'reading'; read: number | null }
	/** Cards were read. */
	| { do: 'cards'; counts: ClassCounts; unread: number }
	| { do: 'open'; open: boolean }
	/** What was answered at this moment is gone. */
	| { do: 'clear'; moment: BarometerMoment }
	| { do: 'clear-all' };

const NOTHING_SAID = { before: null, after: null };

export const barometerSlice: Slice<Barometer, BarometerCommand> = {
	schema: barometerSchema,
	start: {
		asked: { from: 'ready', name: 'tension' },
		moment: 'before',
		tallies: NOTHING_SAID,
		reading: null,
		open: false
	},
	apply(state, command) {
		switch (command.do) {
			case 'ask':
				return { ...barometerSlice.start, asked: command.asked };
			case 'moment':
				return { ...state, moment: command.moment, reading: null };
			case 'count':
				return withTally(state, counted(state, command.answer, command.count));
			case 'glance':
				return withTally(state, glanced(state, command.answer, command.portion));
			case 'reading':
				return { ...state, reading: command.read };
			case 'cards': {
				const { counts, unread } = command;
				return { ...withTally(state, { way: 'cards', counts, unread }), reading: null };
			}
			case 'open':
				return { ...state, open: command.open };
			case 'clear':
				return { ...state, tallies: { ...state.tallies, [command.moment]: null } };
			case 'clear-all':
				return { ...barometerSlice.start, asked: state.asked };
		}
	}
};

/** What was answered at the moment that is being answered. */
export function tallyNow({ tallies, moment }: Barometer): Tally | null {
	return tallies[moment];
}

function withTally(state: Barometer, tally: Tally): Barometer {
	return { ...state, tallies: { ...state.tallies, [state.moment]: tally } };
}

/** Who begins to count hands begins at nobody: what cards or a glance said is another way of counting. */
function counted(state: Barometer, answer: ClassAnswer, count: number): Tally {
	const old = tallyNow(state);
	const counts = old?.way === 'hands' ? old.counts : NO_COUNTS;
	return { way: 'hands', counts: withCount(counts, answer, count) };
}

function glanced(state: Barometer, answer: ClassAnswer, portion: Portion | null): Tally {
	const old = tallyNow(state);
	const portions = old?.way === 'glance' ? old.portions : NO_PORTIONS;
	return { way: 'glance', portions: withPortion(portions, answer, portion) };
}
