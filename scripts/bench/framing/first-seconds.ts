import type { Expectation } from '../../../src/lib/signals/framing/expectation';
import { FramingWindow, type FramingSeen } from '../../../src/lib/signals/framing/framing';
import { FramingCoach, type FramingSaid } from '../../../src/lib/signals/framing/framing-coach';
import type { Observation } from '../../../src/lib/signals/types';

/** The verdict must be there so long after the first person was seen, ms. */
export const FIRST_MS = 5000;

/** What the coach had said when the first seconds were over. */
export interface FirstWord extends FramingSaid {
	/** When the first verdict came after the first person, s; `null`: not yet. */
	after: number | null;
}

export function firstWord(
	observations: readonly Observation[],
	expectation: Expectation
): FirstWord {
	const coach = new FramingCoach(expectation);
	const start = firstSeen(observations);
	let said: FramingSaid = { verdict: 'looking', advice: null, expected: null };
	let after: number | null = null;
	for (const observation of observations) {
		if (observation.t > start + FIRST_MS) break;
		said = coach.step(observation, false);
		if (said.verdict !== 'looking') after ??= (observation.t - start) / 1000;
	}
	return { ...said, after };
}

/** How the person sat at the end of the first seconds; `null` when nobody came. */
export function framingAtFirst(observations: readonly Observation[]): FramingSeen | null {
	const window = new FramingWindow();
	const until = firstSeen(observations) + FIRST_MS;
	for (const observation of observations) {
		if (observation.t > until) break;
		window.push(observation);
	}
	return window.framing;
}

function firstSeen(observations: readonly Observation[]): number {
	return observations.find(({ pose }) => pose?.landmarks)?.t ?? Infinity;
}
