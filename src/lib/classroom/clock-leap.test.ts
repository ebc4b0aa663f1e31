import { describe, expect, it } from 'vitest';
import { NEW_CLASS, direct, type ClassCommand, type ClassState } from './class-state';
import { LeapWatch, afterLeap } from './clock-leap';
import { filmPlaceAt } from './film/film-slice';
import { spentOn } from './lesson/run';
import { replayPosition } from './replay/replaying';

const NOW = 10_000_000;
const HOUR = 3_600_000;

describe('a leap of the clock', () => {
	it('is seen when it is set back, when it is set on, and after sleep', () => {
		const watch = new LeapWatch();
		expect(watch.look(NOW, 500)).toBe(0);
		expect(watch.look(NOW + 500, 1000)).toBe(0);
		expect(watch.look(NOW + 1000 - HOUR, 1500)).toBe(-HOUR);
		expect(watch.look(NOW + 1500 - HOUR, 2000)).toBe(0);
		expect(watch.look(NOW + 2000, 2500)).toBe(HOUR);
		expect(watch.look(NOW + 2500, 3000)).toBe(0);
	});

	it('is none when a window was covered for long, or the clock is corrected a little', () => {
		const watch = new LeapWatch();
		watch.look(NOW, 0);
		expect(watch.look(NOW + HOUR, HOUR)).toBe(0);
		expect(watch.look(NOW + HOUR + 1500, HOUR)).toBe(0);
	});
});

it.each([-HOUR, HOUR])('what a class is busy with stays where it is (%d ms)', (leap) => {
	const begun: ClassCommand[] = [
		{ to: 'film', do: 'play' },
		{ to: 'replay', do: 'choose', recording: 'own-1', length: 90_000 },
		{ to: 'replay', do: 'play' },
		{
			to: 'lesson',
			do: 'begin',
			lesson: 'own-1',
			title: 'Kijken',
			blocks: [{ id: 'one', kind: 'talk', title: 'Begin', minutes: 5, skip: null }]
		}
	];
	const before = begun.reduce((state, command) => direct(state, command, NOW), NEW_CLASS);
	const seen = (state: ClassState, now: number) => [
		filmPlaceAt(state.film, now),
		replayPosition(state.replay!, now),
		spentOn(state.lesson!, 0, now)
	];
	expect(seen(before, NOW + 30_000)).toEqual([30_000, 30_000, 30_000]);
	expect(seen(afterLeap(before, leap), NOW + 30_000 + leap)).toEqual([30_000, 30_000, 30_000]);
});
