import { Monitor, NudgeKeeper, type TensionSign } from '../../../src/lib/signals';
import { CALM, type Script } from '../../../src/lib/sensing/simulated/scenarios';
import { simulateBody } from '../../../src/lib/sensing/simulated/simulated-body';
import { episodesOf, withEpisodes, type Habit } from './episodes';
import { onsetOf, riseEpisode, type Rise, type Strength } from './rises';

/** The calm minute, with time to find the breath before it; then the conversation. ms */
const SETTLE = 30_000;
const BASELINE = 62_000;
export const CONVERSATION = 600_000;
/** Frames a second: half of a camera's, for the bench's sake. Poses and samples come as ever. */
const FPS = 15;
/** How long a rise lasts, ms. */
const RISE_MS = 150_000;

/** Why a body cannot be seen well. */
export const BLURS = ['dark', 'another-person', 'away'] as const;
export type Blur = (typeof BLURS)[number];

export interface Plan {
	habit: Habit;
	seed: number;
	rise: { kind: Rise; strength: Strength } | null;
	/** Nothing can be seen well during the whole conversation. */
	blur: Blur | null;
}

export interface Outcome {
	/** The rise, ms; `null` without one. */
	onset: number | null;
	end: number;
	/** Nudges, ms, and why. */
	nudges: { t: number; because: readonly TensionSign[] }[];
	/** Time in the conversation, and of it the part with a level, ms. */
	length: number;
	seen: number;
	/** The calm minute came to something. */
	baseline: boolean;
}

/** One person, her calm minute and ten minutes of conversation through the code of the app. */
export function run({ habit, seed, rise, blur }: Plan): Outcome {
	const start = SETTLE + BASELINE;
	const stop = start + CONVERSATION;
	const onset = rise && onsetOf(seed, start + 60_000, stop - RISE_MS - 30_000);
	const episodes = episodesOf(habit, seed, start, stop);
	if (rise && onset !== null)
		episodes.push(riseEpisode(rise.kind, rise.strength, onset, onset + RISE_MS));
	const script: Script = (t) => blurred(withEpisodes(CALM, episodes, t), t >= start ? blur : null);
	const body = simulateBody({ scenario: script, seed, fps: FPS });
	const monitor = new Monitor(null);
	const keeper = new NudgeKeeper();
	const nudges: Outcome['nudges'] = [];
	let learning: 'not yet' | 'now' | 'done' = 'not yet';
	let seen = 0;
	let last = start;
	for (const observation of body) {
		const { t } = observation;
		if (t >= stop) break;
		if (learning === 'not yet' && t >= SETTLE) {
			monitor.startBaseline();
			learning = 'now';
		}
		const { tension } = monitor.step(observation);
		if (learning === 'now') {
			const baseline = monitor.takeBaseline();
			if (baseline) {
				monitor.setBaseline(baseline);
				learning = 'done';
			}
		}
		if (t < start) continue;
		if (tension.level !== null) seen += t - last;
		last = t;
		const nudge = keeper.step(t, tension);
		if (nudge) nudges.push(nudge);
	}
	const end = onset === null ? stop : onset + RISE_MS;
	return { onset, end, nudges, length: CONVERSATION, seen, baseline: learning === 'done' };
}

function blurred(scene: ReturnType<Script>, blur: Blur | null) {
	switch (blur) {
		case 'dark':
			return { ...scene, light: 0.15 };
		case 'away':
			return { ...scene, present: false };
		case 'another-person':
			return { ...scene, present: false, company: true };
		case null:
			return scene;
	}
}
