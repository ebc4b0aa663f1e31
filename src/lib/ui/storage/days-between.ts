const DAY_MS = 24 * 3600 * 1000;

/** Days by the calendar of this device between two moments, epoch ms; 0: the same day, or a clock set back. */
export function daysBetween(from: number, to: number): number {
	const day = (epoch: number) => {
		const date = new Date(epoch);
		return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
	};
	return Math.max(0, day(to) - day(from));
}
