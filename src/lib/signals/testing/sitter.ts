import { BaselineBuilder } from '../posture/baseline';
import { BASELINE } from '../posture/constants';
import { measuresOf } from '../posture/measures';
import { PostureMonitor } from '../posture/posture-monitor';
import { WHOLE_VIEW } from '../posture/view';
import type { View } from '../posture/view';
import type { Baseline, MotionSample, PostureReading, PostureWord } from '../types';
import { FRAME, landmarksOf, observe } from './body';
import type { Body } from './body';

/**
 * The baseline of a made-up person who sat still for a minute.
 * @param view what the picture held in that minute
 */
export function baselineOf(body: Partial<Body> = {}, view: View = WHOLE_VIEW): Baseline {
	const builder = new BaselineBuilder(BASELINE.duration);
	for (let t = 0; t <= 61_000; t += 200) {
		builder.add({
			t,
			measures: measuresOf(landmarksOf(body), FRAME.width, view),
			movement: 0.02,
			rate: 14,
			depth: 0.8,
			colour: [0.3, 0.4]
		});
	}
	return builder.build()!;
}

/** Poses at the rate of the app, ms. */
const POSE_MS = 125;

/** Shows a made-up person to a posture monitor, and remembers what it said. */
export class Sitter {
	readonly readings: { t: number; reading: PostureReading }[] = [];
	#t = 0;

	constructor(
		readonly baseline: Baseline = baselineOf(),
		readonly monitor = new PostureMonitor()
	) {}

	/**
	 * @param bodyAt the body after so many ms of these seconds
	 * @param more samples at a time (ms of the whole), if any
	 */
	show(
		seconds: number,
		bodyAt: (ms: number) => Partial<Body>,
		more: (t: number) => { motion?: MotionSample } = () => ({})
	): PostureReading {
		const start = this.#t;
		for (; this.#t < start + 1000 * seconds; this.#t += POSE_MS) {
			const pose = { landmarks: landmarksOf(bodyAt(this.#t - start)) };
			const observation = observe(this.#t, { pose, ...more(this.#t) });
			const reading = this.monitor.step(observation, this.baseline);
			this.readings.push({ t: this.#t, reading });
		}
		return this.readings.at(-1)!.reading;
	}

	/** All words that were ever said, but for those about movement. */
	get positions(): PostureWord[] {
		const said = this.readings.flatMap(({ reading }) => reading.words);
		return [...new Set(said)].filter((word) => word !== 'fidgeting' && word !== 'very-still');
	}

	/** How often a word came. */
	timesSaid(word: PostureWord): number {
		return this.readings.filter(
			({ reading }, i) =>
				reading.words.includes(word) && !this.readings[i - 1]?.reading.words.includes(word)
		).length;
	}

	/** When a word first came, ms. */
	firstSaid(word: PostureWord): number | null {
		return this.readings.find(({ reading }) => reading.words.includes(word))?.t ?? null;
	}
}

/** A movement of so many ms from 0 to 1, smooth at both ends. */
export function glide(ms: number, duration: number): number {
	const share = Math.min(1, Math.max(0, ms / duration));
	return share * share * (3 - 2 * share);
}
