import { COMPARING } from './constants';
import type { SecondSaid } from './minute-log';

/**
 * The breaths that Luwte saw begin, from what it said each second. Once a second it names the newest
 * one, and names it again, a little better, until the next.
 * @returns stretches within which no breath can have been skipped; onsets in ms since the start
 */
export function saidBreaths(seconds: readonly SecondSaid[]): number[][] {
	const stretches: number[][] = [];
	let silent = true;
	for (const { onset, rate } of seconds) {
		if (onset === null || rate === null) {
			silent = true;
			continue;
		}
		const usual = 60_000 / rate;
		const stretch = stretches.at(-1);
		const last = stretch?.at(-1);
		if (stretch === undefined || last === undefined) stretches.push([onset]);
		else if (silent && onset - last > COMPARING.skipped * usual) stretches.push([onset]);
		else if (onset - last > usual / 2) stretch.push(onset);
		else if (onset - last > -usual / 2) stretch[stretch.length - 1] = onset;
		silent = false;
	}
	return stretches;
}
