import { getLocale } from '$lib/paraglide/runtime';

/** Breathing rate for the screen, bpm: whole breaths; a decimal would promise too much. */
export function formatRate(bpm: number): string {
	return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 0 }).format(bpm);
}

/** A number with at most `digits` decimals, in the language of the page. */
export function formatNumber(value: number, digits: number): string {
	// 'negative': what rounds to nothing is 0, not -0.
	return new Intl.NumberFormat(getLocale(), {
		maximumFractionDigits: digits,
		signDisplay: 'negative'
	}).format(value);
}

/** Length of time as minutes and seconds. @param ms milliseconds */
export function formatDuration(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How long after it began something comes, as hours and minutes: "0:05". @param minutes whole ones */
export function formatOffset(minutes: number): string {
	return formatDuration(minutes * 1000);
}

/**
 * A moment on a clock that begins at 0:00, as minutes and seconds; before that with a minus.
 * @param ms milliseconds since the clock began
 */
export function formatMoment(ms: number): string {
	const seconds = wholeSeconds(ms);
	return seconds < 0 ? `−${formatDuration(-1000 * seconds)}` : formatDuration(1000 * seconds);
}

/**
 * How far two moments are apart, s: what anybody comes to who subtracts them as they are written.
 * @param from,to ms on one clock
 */
export function secondsBetween(from: number, to: number): number {
	return wholeSeconds(to) - wholeSeconds(from);
}

/** As a clock shows it. */
function wholeSeconds(ms: number): number {
	return Math.trunc(ms / 1000);
}

/** Day and time. @param epoch ms since 1970 */
export function formatDate(epoch: number): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(
		epoch
	);
}

/** Day without the time. @param epoch ms since 1970 */
export function formatDay(epoch: number): string {
	return new Intl.DateTimeFormat(getLocale(), { day: 'numeric', month: 'long' }).format(epoch);
}

/** Day with its year, without the time. @param epoch ms since 1970 */
export function formatPlainDate(epoch: number): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(epoch);
}

/** A day of the calendar, with its year. @param day YYYY-MM-DD */
export function formatPlainDay(day: string): string {
	const format = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone: 'UTC' });
	return format.format(new Date(`${day}T00:00:00Z`));
}

/** Time of day. @param epoch ms since 1970 */
export function formatTime(epoch: number): string {
	return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'medium' }).format(epoch);
}

/** Time of day to the minute. @param epoch ms since 1970 */
export function formatHourMinute(epoch: number): string {
	return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(epoch);
}

/** Words in a row, with "and" in the language of the page. */
export function inARow(words: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(words);
}
