/**
 * Mean rate over a stretch of time, from moments at which breaths begin: each breath is spread evenly
 * over its own length, so that a stretch may begin and end in the middle of one.
 * @param onsets ms, in order
 * @param from and to, ms
 * @param share of the stretch that must lie between the first and the last onset, 0..1
 * @returns breaths per minute over the part that does; `null` when that is too little
 */
export function rateOver(
	onsets: readonly number[],
	from: number,
	to: number,
	share: number
): number | null {
	const start = Math.max(from, onsets[0] ?? Infinity);
	const end = Math.min(to, onsets.at(-1) ?? -Infinity);
	if (end <= start || end - start < share * (to - from)) return null;
	return (60_000 * (breathsBefore(onsets, end) - breathsBefore(onsets, start))) / (end - start);
}

/** Breaths from the first onset up to `t`, with the share of the one that `t` is in. */
function breathsBefore(onsets: readonly number[], t: number): number {
	const next = onsets.findIndex((onset) => onset > t);
	if (next === -1) return onsets.length - 1;
	const onset = onsets[next - 1]!;
	return next - 1 + (t - onset) / (onsets[next]! - onset);
}
