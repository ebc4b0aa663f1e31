import { expect, it } from 'vitest';
import { REMIND_DAYS, remindAfter } from './remind';

it.each(REMIND_DAYS)(
	'in %i days is the morning of that day, at any hour and over a change of clocks',
	(days) => {
		for (const now of [
			new Date(2026, 2, 27, 0, 5),
			new Date(2026, 2, 28, 23, 55),
			new Date(2026, 9, 24, 12),
			new Date(2026, 11, 31, 18)
		]) {
			const at = new Date(remindAfter(days, now.getTime()));
			const midnight = (date: Date) =>
				Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
			expect((midnight(at) - midnight(now)) / 86_400_000).toBe(days);
			expect([at.getHours(), at.getMinutes()]).toEqual([7, 0]);
		}
	}
);
