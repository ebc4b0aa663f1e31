import { Monitor } from '../../../src/lib/signals/monitor';
import type { Observation, PostureWord, Reading } from '../../../src/lib/signals/types';

/** There is no calm minute before a clip: so much of its beginning stands in for it, ms. */
const BASELINE_MS = 15_000;

/** What the app would say about a clip. */
export interface Replay {
	/** The reading that was on the screen at each whole second, from second 1 on. */
	seconds: { t: number; reading: Reading }[];
	/** Words about the posture, and the moments at which they came, s. */
	words: { t: number; word: PostureWord }[];
	/** Moments at which a held breath was called one, s. */
	held: number[];
	/** Time that all the arithmetic took, for each second of the clip, ms. */
	msPerSecond: number[];
}

/** Gives observations to the code that users run. Times in s from the first frame. */
export function replay(observations: readonly Observation[]): Replay {
	const monitor = new Monitor(null);
	monitor.startBaseline(BASELINE_MS);
	const result: Replay = { seconds: [], words: [], held: [], msPerSecond: [] };
	let last: Reading | null = null;
	let wordsBefore: readonly PostureWord[] = [];
	let wasHeld = false;
	let spent = 0;
	const start = observations[0]?.t ?? 0;
	for (const observation of observations) {
		const t = (observation.t - start) / 1000;
		while (last !== null && t >= result.seconds.length + 1) {
			result.seconds.push({ t: result.seconds.length + 1, reading: last });
			result.msPerSecond.push(spent);
			spent = 0;
		}
		const before = performance.now();
		last = monitor.step(observation);
		const baseline = monitor.takeBaseline();
		if (baseline !== null) monitor.setBaseline(baseline);
		spent += performance.now() - before;

		const { words } = last.posture;
		for (const word of words) if (!wordsBefore.includes(word)) result.words.push({ t, word });
		wordsBefore = words;
		const held = last.breathing.hold !== null;
		if (held && !wasHeld) result.held.push(t);
		wasHeld = held;
	}
	return result;
}
