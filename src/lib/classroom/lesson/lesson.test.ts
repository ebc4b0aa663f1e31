import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { direct, NEW_CLASS, type ClassState } from '../class-state';
import { startsOf, type LessonBlock } from './block';
import { blockMoved, freeTitle, ownLessonSchema } from './own-lesson';
import { commandsFor, isGone, type Stock } from './on-stage';
import { lessonPace } from './pace';
import { blockNext, blockNow, lessonSlice, type LessonCommand, type LessonRun } from './run';

const MINUTE = 60_000;
const START = 1_800_000_000_000;

function block(id: string, minutes: number, skip: string | null = null): LessonBlock {
	const notes = { say: [], watch: [], asked: [] };
	return { id, kind: 'talk', title: id, minutes, screen: { title: id, lines: [] }, notes, skip };
}

/** A, b and c of 10, 5 and 20 minutes, and d of 10; b and c can be left out. */
const LESSON = [
	block('a', 10),
	block('b', 5, 'We slaan b over.'),
	block('c', 20, 'We slaan c over.'),
	block('d', 10)
];

function begin(blocks: readonly LessonBlock[] = LESSON): LessonCommand {
	return { do: 'begin', lesson: 'test', title: 'Les', blocks };
}

/** After commands, each at so many minutes. */
function given(...steps: [minutes: number, command: LessonCommand][]): LessonRun {
	const run = steps.reduce<LessonRun | null>(
		(run, [minutes, command]) => lessonSlice.apply(run, command, START + minutes * MINUTE),
		lessonSlice.apply(null, begin(), START)
	);
	if (run === null) throw new Error('no lesson');
	return run;
}

const at = (minutes: number) => START + minutes * MINUTE;
const ids = (blocks: readonly { id: string }[]) => blocks.map(({ id }) => id);

describe('a lesson that is given', () => {
	it('goes from block to block, and tells when each began', () => {
		const run = given([9, { do: 'next' }], [15, { do: 'next' }]);
		expect(blockNow(run)?.id).toBe('c');
		expect(blockNext(run)?.id).toBe('d');
		expect(run.blocks.map(({ begunAt }) => begunAt)).toEqual([at(0), at(9), at(15), null]);
		expect(run.blocks.map(({ spent }) => spent / MINUTE)).toEqual([9, 6, 0, 0]);
	});

	it('passes what is left out, both ways, and takes it back when it is chosen', () => {
		const run = given([1, { do: 'leave-out', block: 'b', leftOut: true }], [2, { do: 'next' }]);
		expect(blockNow(run)?.id).toBe('c');
		const back = lessonSlice.apply(run, { do: 'back' }, at(3))!;
		expect(blockNow(back)?.id).toBe('a');
		const chosen = lessonSlice.apply(back, { do: 'jump', block: 'b' }, at(4))!;
		expect(blockNow(chosen)).toMatchObject({ id: 'b', leftOut: false });
	});

	it('goes on when the current block is left out, ends after the last, and comes back from there', () => {
		const run = given(
			[1, { do: 'leave-out', block: 'a', leftOut: true }],
			[2, { do: 'jump', block: 'd' }],
			[9, { do: 'next' }]
		);
		expect(blockNow(run)).toBeNull();
		expect(lessonSlice.apply(run, { do: 'next' }, at(99))).toBe(run);
		expect(lessonPace(run, at(99)).used).toBe(9 * MINUTE);
		expect(blockNow(lessonSlice.apply(run, { do: 'back' }, at(10))!)?.id).toBe('d');
		expect(lessonSlice.apply(run, { do: 'end' }, at(10))).toBeNull();
	});

	it('does nothing about what is not there', () => {
		const run = given();
		for (const command of [
			{ do: 'back' },
			{ do: 'jump', block: 'x' },
			{ do: 'jump', block: 'a' },
			{ do: 'leave-out', block: 'b', leftOut: false },
			{ do: 'extra', minutes: 1000 },
			{ do: 'extra', minutes: Number.NaN },
			begin([]),
			begin([block('twice', 1), block('twice', 1)])
		] satisfies LessonCommand[])
			expect(lessonSlice.apply(run, command, at(1))).toBe(run);
		expect(lessonSlice.apply(null, { do: 'next' }, at(1))).toBeNull();
	});
});

describe('its pace', () => {
	it('is even when everything takes as long as planned', () => {
		expect(lessonPace(given([10, { do: 'next' }]), at(12))).toMatchObject({
			...{ used: 12 * MINUTE, planned: 45 * MINUTE, left: 33 * MINUTE, over: 0 },
			...{ blockLeft: 3 * MINUTE, blockOver: 0, room: 0, leaveOut: [], short: 0 }
		});
	});

	it('says the one block that is enough to leave out', () => {
		const late = lessonPace(given(), at(14));
		expect(late).toMatchObject({ blockOver: 4 * MINUTE, room: -4 * MINUTE, short: 0 });
		expect(ids(late.leaveOut)).toEqual(['b']);
		expect(ids(lessonPace(given(), at(16)).leaveOut)).toEqual(['c']);
	});

	it('says all of them in order when one is too little, and how much is still short', () => {
		const late = lessonPace(given(), at(40));
		expect(ids(late.leaveOut)).toEqual(['b', 'c']);
		expect(late.short).toBe(5 * MINUTE);
		expect(lessonPace(given(), at(60))).toMatchObject({ left: 0, over: 15 * MINUTE });
	});

	it('has room when minutes are given, or a block is left out', () => {
		expect(lessonPace(given([1, { do: 'extra', minutes: 5 }]), at(2)).room).toBe(5 * MINUTE);
		const without = given([1, { do: 'leave-out', block: 'c', leftOut: true }]);
		expect(lessonPace(without, at(2)).room).toBe(20 * MINUTE);
		expect(ids(lessonPace(given([1, { do: 'extra', minutes: -3 }]), at(2)).leaveOut)).toEqual([
			'b'
		]);
	});
});

const someBlocks = fc.uniqueArray(
	fc
		.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), minutes: fc.integer({ min: 1, max: 60 }) })
		.chain(({ id, minutes }) =>
			fc.boolean().map((can) => block(id, minutes, can ? 'Dat doen we niet.' : null))
		),
	{ minLength: 1, maxLength: 12, selector: ({ id }) => id }
);

const whim = fc.record({
	which: fc.constantFrom('next', 'next', 'back', 'jump', 'leave out', 'take back', 'extra'),
	index: fc.nat(11),
	wait: fc.integer({ min: 0, max: 20 * MINUTE })
});

function commandOf({ which, index }: { which: string; index: number }, run: LessonRun) {
	const { id } = run.blocks[index % run.blocks.length]!;
	const commands: Record<string, LessonCommand> = {
		next: { do: 'next' },
		back: { do: 'back' },
		jump: { do: 'jump', block: id },
		'leave out': { do: 'leave-out', block: id, leftOut: true },
		'take back': { do: 'leave-out', block: id, leftOut: false },
		extra: { do: 'extra', minutes: index - 6 }
	};
	return commands[which]!;
}

describe('whatever the instructor does', () => {
	it('no block is lost, no time is lost, and what it proposes is enough or all there is', () => {
		fc.assert(
			fc.property(someBlocks, fc.array(whim, { maxLength: 15 }), (blocks, whims) => {
				let now = START;
				let state: ClassState = direct(NEW_CLASS, { to: 'lesson', ...begin(blocks) }, now);
				let ended = 0;
				for (const one of whims) {
					const before = state.lesson!;
					now += one.wait;
					if (before.at === before.blocks.length) ended += one.wait;
					state = direct(state, { to: 'lesson', ...commandOf(one, before) }, now);
				}
				const run = state.lesson!;
				expect(ids(run.blocks)).toEqual(ids(blocks));
				expect(v.is(lessonSlice.schema, run)).toBe(true);
				const pace = lessonPace(run, now);
				expect(pace.used).toBe(now - START - ended);
				for (const time of [pace.left, pace.over, pace.blockLeft, pace.blockOver, pace.short])
					expect(time).toBeGreaterThanOrEqual(0);
				expect(pace.left - pace.over).toBe(pace.planned - pace.used);
				expect(pace.leaveOut.every(({ skippable, leftOut }) => skippable && !leftOut)).toBe(true);
				const shorter = pace.leaveOut.reduce<LessonRun>(
					(run, { id }) =>
						lessonSlice.apply(run, { do: 'leave-out', block: id, leftOut: true }, now)!,
					run
				);
				expect(shorter.at).toBe(run.at);
				const after = lessonPace(shorter, now);
				expect(after.short).toBe(pace.short);
				expect(Math.max(0, -after.room)).toBe(pace.short);
			}),
			{ numRuns: 60 }
		);
	});

	it('a clock that is put back takes no time away', () => {
		const run = given([10, { do: 'next' }], [2, { do: 'next' }], [3, { do: 'next' }]);
		expect(run.blocks.every(({ spent }) => spent >= 0)).toBe(true);
		expect(lessonPace(run, at(1)).used).toBe(10 * MINUTE);
	});
});

describe('an own lesson', () => {
	it('keeps all its blocks, however they are moved', () => {
		fc.assert(
			fc.property(
				someBlocks,
				fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -12, max: 12 }))),
				(blocks, moves) => {
					const after = moves.reduce<readonly LessonBlock[]>(
						(list, [i, by]) => blockMoved(list, blocks[i % blocks.length]!.id, by),
						blocks
					);
					expect(ids(after).sort()).toEqual(ids(blocks).sort());
				}
			),
			{ numRuns: 100 }
		);
		expect(ids(blockMoved(LESSON, 'd', -2))).toEqual(['a', 'd', 'b', 'c']);
		expect(blockMoved(LESSON, 'a', -1)).toBe(LESSON);
	});

	it('gets a title of its own, never too long', () => {
		expect(freeTitle('Les', [])).toBe('Les');
		expect(freeTitle('Les', ['Les', 'Les (2)'])).toBe('Les (3)');
		const long = 'x'.repeat(100);
		expect(freeTitle(long, [long])).toBe(`${'x'.repeat(96)} (2)`);
	});
});

describe('a block on the screen of the class', () => {
	it('shows its words, or what it is about', () => {
		expect(commandsFor(LESSON[0]!, NEW_CLASS, false, EMPTY)).toEqual([
			{ to: 'stage', do: 'say', words: { title: 'a', lines: [] } }
		]);
		const film = { ...block('f', 3), kind: 'film' } as LessonBlock;
		expect(shown(film, NEW_CLASS).stage.on).toBe('film');
	});

	it('asks a second time without losing what was said the first time', () => {
		const asked = { from: 'ready', name: 'tension' } as const;
		const about = (moment: 'before' | 'after'): LessonBlock => ({
			...{ ...block(moment, 2), kind: 'barometer' },
			...{ asked, moment }
		});
		const first = direct(
			shown(about('before'), NEW_CLASS),
			{ to: 'barometer', do: 'count', answer: 2, count: 5 },
			0
		);
		const second = shown(about('after'), first);
		expect(second.barometer).toMatchObject({ moment: 'after', tallies: first.barometer.tallies });
		expect(shown(about('before'), second, true).barometer.tallies).toEqual(first.barometer.tallies);
		// The next lesson begins anew.
		expect(shown(about('before'), second).barometer.tallies.before).toBeNull();
	});

	it('lays its recording ready, and goes on with the one that it comes back to', () => {
		const replay = { ...block('r', 6), kind: 'replay', recording: 'quiet' } as LessonBlock;
		const first = shown(replay, NEW_CLASS);
		expect(first.stage.on).toBe('replay');
		expect(first.replay).toMatchObject({ recording: 'quiet', length: 9000, since: null });
		const further = direct(first, { to: 'replay', do: 'seek', position: 4000 }, 0);
		expect(shown(replay, further, true).replay?.position).toBe(4000);
		expect(shown(replay, further).replay?.position).toBe(0);
	});

	it('that is about something that is not here leaves the choice to her, and nothing of before', () => {
		const recording = { ...block('r', 5), kind: 'replay', recording: 'gone' } as LessonBlock;
		const story = { ...block('s', 9), kind: 'storyline', storyline: 'gone' } as LessonBlock;
		expect([recording, story, LESSON[0]!].map((one) => isGone(one, EMPTY))).toEqual([
			true,
			true,
			false
		]);
		const before = shown(
			{ ...recording, kind: 'replay', recording: 'quiet' } as LessonBlock,
			shown({ ...story, kind: 'storyline', storyline: 'door' } as LessonBlock, NEW_CLASS)
		);
		expect(before).toMatchObject({ replay: {}, storyline: {} });
		const after = [recording, story].reduce((now, one) => shown(one, now, false, EMPTY), before);
		expect(after).toMatchObject({ stage: { on: 'storyline' }, replay: null, storyline: null });
	});

	it('goes on with the storyline that it comes back to', () => {
		const story = { ...block('s', 9), kind: 'storyline', storyline: 'door' } as LessonBlock;
		const guess = { to: 'storyline', do: 'guess', second: 9, hands: 3 } as const;
		const guessed = direct(shown(story, NEW_CLASS), guess, 0);
		expect(shown(story, guessed, true).storyline?.guesses).toHaveLength(1);
		expect(shown(story, guessed).storyline?.guesses).toHaveLength(0);
		// Its person has played it already, and begins anew.
		const played = direct(guessed, { to: 'body', do: 'sit', seed: 23, changes: [] }, 0);
		expect([shown(story, played, true).body?.seed, shown(story, played).body]).toEqual([23, null]);
	});
});

const EMPTY: Stock = { lengthOf: () => null, hasStoryline: () => false };
const FULL: Stock = { lengthOf: () => 9000, hasStoryline: () => true };

function shown(block: LessonBlock, state: ClassState, again = false, stock = FULL): ClassState {
	const commands = commandsFor(block, state, again, stock);
	return commands.reduce((now, command) => direct(now, command, 0), state);
}

it('knows when each block begins', () => {
	expect(startsOf(LESSON)).toEqual([0, 10, 15, 35]);
	expect(startsOf([])).toEqual([]);
});

it.each(['pairs', 'threes', 'alone'])(
	'keeps an exercise of an own lesson that is done %s',
	(company) => {
		const exercise = { ...block('a', 10), kind: 'exercise', exercise: 'begin/role-no', company };
		const lesson = { id: 'own', title: 'Les', blocks: [exercise], createdAt: 0, changedAt: 0 };
		expect(v.is(ownLessonSchema, lesson)).toBe(true);
	}
);
