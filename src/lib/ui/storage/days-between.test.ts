import { expect, it } from 'vitest';
import { daysBetween } from './days-between';

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

it.each([
	[at(2, 9), at(2, 23), 0],
	[at(2, 23), at(3, 1), 1],
	[at(2, 9), at(14, 8), 12],
	[at(14, 8), at(2, 9), 0],
	// Summer time begins: a day of 23 hours is a day.
	[at(28, 12), at(30, 12), 2]
])('counts days by the calendar (%i, %i)', (from, to, days) => {
	expect(daysBetween(from, to)).toBe(days);
});
