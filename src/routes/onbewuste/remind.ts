/** After how many days one can be reminded of a step. */
export const REMIND_DAYS = [1, 3, 7] as const;
export type RemindDays = (typeof REMIND_DAYS)[number];

/** Early enough for a working day, o'clock. */
const MORNING = 7;

/** The morning of a day from now. @param now epoch ms @returns epoch ms */
export function remindAfter(days: RemindDays, now: number): number {
	const day = new Date(now);
	// By the calendar, so that a day of 23 or 25 hours changes nothing.
	day.setDate(day.getDate() + days);
	return day.setHours(MORNING, 0, 0, 0);
}
