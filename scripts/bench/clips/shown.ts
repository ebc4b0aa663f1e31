import type { Replay } from './replay';
import { judge, percent, ratesOf, type Verdict } from './score';
import type { Truth } from './truth';

/** One sign a second, so that two runs can be laid one under the other. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
	silent: '.',
	right: 'o',
	wrong: 'x',
	false: 'F',
	unjudged: '?'
};

/** What was on the screen, second by second: a rate, or why there was none. */
export function shownText({ seconds }: Replay): string {
	return seconds
		.map(
			({ reading: { breathing } }) => breathing.rate?.value.toFixed(1) ?? breathing.unsure ?? '-'
		)
		.join(' ');
}

/** One sign for each second (`SIGNS`). @param truth `null`: nothing can be judged */
export function verdictStrip(said: Replay, truth: Truth | null): string {
	return ratesOf(said)
		.map((rate) => {
			if (truth === null) return SIGNS[rate.bpm === null ? 'silent' : 'unjudged'];
			return SIGNS[judge(rate, truth).verdict];
		})
		.join('');
}

/** Share of the seconds for each reason to show nothing, %, the most frequent first. */
export function reasonShares({ seconds }: Replay): Record<string, number> {
	const reasons = seconds.flatMap(({ reading }) => reading.breathing.unsure ?? []);
	const shares = [...new Set(reasons)].map((reason): [string, number] => [
		reason,
		percent(seconds, (second) => second.reading.breathing.unsure === reason)!
	]);
	return Object.fromEntries(shares.sort((a, b) => b[1] - a[1]));
}
