import fc from 'fast-check';
import { READY_QUESTIONS } from '../classroom/barometer/asked';
import { MOMENTS } from '../classroom/barometer/barometer';
import { EXERCISE_COMPANY, type OwnLesson } from '../classroom/lesson';

const name = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const words = fc.string({ minLength: 1, maxLength: 20 });

const base = {
	id: name,
	title: words,
	minutes: fc.integer({ min: 1, max: 60 }),
	screen: fc.record({ title: words, lines: fc.array(words, { maxLength: 3 }) }),
	notes: fc.record({
		say: fc.array(words, { maxLength: 2 }),
		watch: fc.array(words, { maxLength: 2 }),
		asked: fc.array(fc.record({ question: words, answer: words }), { maxLength: 1 })
	}),
	skip: fc.option(words)
};

const anyBlock = fc.oneof(
	fc.record({
		...base,
		kind: fc.constantFrom('words', 'film', 'body', 'live', 'talk', 'pause' as const)
	}),
	fc.record({ ...base, kind: fc.constant('storyline' as const), storyline: name }),
	fc.record({ ...base, kind: fc.constant('replay' as const), recording: name }),
	fc.record({
		...base,
		kind: fc.constant('barometer' as const),
		asked: fc.constantFrom(...READY_QUESTIONS).map((name) => ({ from: 'ready' as const, name })),
		moment: fc.constantFrom(...MOMENTS)
	}),
	fc.record({
		...base,
		kind: fc.constant('exercise' as const),
		exercise: fc.constantFrom('body/first', 'seeing/door' as const),
		company: fc.constantFrom(...EXERCISE_COMPANY)
	})
);

const moment = fc.integer({ min: 0, max: 4e12 });

/** A lesson as an instructor may have made it. */
export const anyLesson = fc.record({
	id: fc.stringMatching(/^[a-z0-9]{4,12}$/),
	title: words,
	blocks: fc.uniqueArray(anyBlock, { selector: ({ id }) => id, maxLength: 4 }),
	createdAt: moment,
	changedAt: moment
}) as fc.Arbitrary<OwnLesson>;
