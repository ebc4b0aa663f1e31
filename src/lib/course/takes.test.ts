import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answersSchema, type FeltMark } from './answers';
import { allBeats, asPlayed, endsOpen, sceneLength, toldAt } from './scene';
import { firstTake, seenOf, takesOf, withAnotherTime, withTake, type AnotherTime } from './takes';
import { ASKING, SCENE } from './testing';

const at = (t: number): FeltMark => ({ t, strength: 6, way: 'tap' });

describe('a scene that asks', () => {
	it('is as long as the way that was taken, and ends where it asks without one', () => {
		expect(sceneLength(asPlayed(ASKING, null))).toBe(35_000);
		expect(sceneLength(asPlayed(ASKING, 'wait'))).toBe(60_000);
		expect(sceneLength(asPlayed(ASKING, 'knock'))).toBe(65_000);
		// Of a text that was changed since.
		expect(sceneLength(asPlayed(ASKING, 'run'))).toBe(35_000);
	});

	it('knows the beats of all its ways, and whether it ends open whatever she does', () => {
		expect(allBeats(ASKING).map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
		expect(endsOpen(ASKING)).toBe(false);
		expect(endsOpen({ ...SCENE, open: true })).toBe(true);
		const [, knock] = ASKING.choice!.ways;
		const open = { ...ASKING, choice: { question: 'What?', ways: [knock!, knock!] } };
		expect(endsOpen(open)).toBe(true);
	});
});

it('tells nothing where the text was changed and is shorter now', () => {
	const played = asPlayed(ASKING, null);
	expect(toldAt(played, 34_000)).toBe('Two.');
	expect(toldAt(played, 50_000)).toBeNull();
	expect(toldAt(asPlayed(ASKING, 'knock'), 50_000)).toBe('Four.');
});

describe('ways that were tried', () => {
	it('keeps the first one with what was felt before the choice, and of each other way the newest', () => {
		const first = firstTake([at(10_000), at(40_000)], 60_000, 'wait');
		const twice = withTake(first, { way: 'knock', marks: [at(50_000)], lengthMs: 65_000 });
		const thrice = withTake(twice, { way: 'knock', marks: [], lengthMs: 41_000 });
		expect(thrice.marks).toHaveLength(2);
		expect(takesOf(ASKING, thrice)).toEqual([
			{ way: 'wait', marks: [at(40_000)], lengthMs: 60_000 },
			{ way: 'knock', marks: [], lengthMs: 41_000 }
		]);
	});

	it('leaves the first time as it was when its way is tried once more, however often', () => {
		const first = firstTake([at(40_000)], 60_000, 'wait');
		const other = withTake(first, { way: 'knock', marks: [], lengthMs: 65_000 });
		const again = withTake(other, { way: 'wait', marks: [], lengthMs: 60_000 });
		expect(again).toEqual(other);
		expect(takesOf(ASKING, again).map(({ way }) => way)).toEqual(['wait', 'knock']);
	});

	it('lets a whole time take the place of an unmeasured one, and nothing the place of a measured one', () => {
		const first = firstTake([at(40_000)], 60_000, 'wait');
		const time = { marks: [at(9000), at(50_000)], lengthMs: 65_000, way: 'knock', over: true };
		const after = (which: AnotherTime, measured: boolean, changes = {}) =>
			withAnotherTime(ASKING, first, which, measured, { ...time, ...changes });
		expect(after('again', false)).toEqual(firstTake(time.marks, 65_000, 'knock'));
		expect(after('again', false, { over: false })).toBe(first);
		const beside = { ...first, others: [{ way: 'knock', marks: [at(50_000)], lengthMs: 65_000 }] };
		expect(after('again', true)).toEqual(beside);
		expect(after('other-way', false)).toEqual(beside);
		expect(after('again', true, { way: null })).toBe(first);
	});

	it('can keep every way, also of who stopped where it asked', () => {
		const take = (way: string) => ({ way, marks: [at(50_000)], lengthMs: 65_000 });
		const stopped = firstTake([], 35_000, null);
		const all = ['a', 'b', 'c', 'a'].reduce((said, way) => withTake(said, take(way)), stopped);
		expect(all.others).toHaveLength(3);
		expect(v.is(answersSchema, { scene: all })).toBe(true);
	});

	it('knows how much was seen, and tells of ways that were tried after a stop at the choice', () => {
		expect(seenOf(SCENE, firstTake([], 60_000, null))).toBe('whole');
		expect(seenOf(SCENE, firstTake([], 59_000, null))).toBe('part');
		expect(seenOf(ASKING, firstTake([], 60_000, 'wait'))).toBe('whole');
		expect(seenOf(ASKING, firstTake([], 40_000, 'wait'))).toBe('part');
		const stopped = firstTake([], 35_000, null);
		expect(seenOf(ASKING, stopped)).toBe('up-to-choice');
		const tried = withTake(stopped, { way: 'knock', marks: [], lengthMs: 65_000 });
		expect(takesOf(ASKING, tried).map(({ way }) => way)).toEqual(['knock']);
	});

	it('tells of none where nothing was chosen', () => {
		expect(takesOf(SCENE, firstTake([at(3)], 60_000, null))).toEqual([]);
		expect(takesOf(ASKING, firstTake([], 9_000, null))).toEqual([]);
	});
});
