import { Latch } from '../dsp/latch';
import { shouldersOf } from '../geometry';
import { Point } from '../pose-points';
import { UNSURE_REASONS } from '../types';
import type { Landmarks, Observation, UnsureReason } from '../types';
import { HOLD, MIN_VISIBILITY, SLOW_FRAMES, TOO_DARK, TOO_FAR } from './constants';
import { FramePace } from './frame-pace';

type Watched = 'no-person' | 'too-dark' | 'too-far' | 'slow-frames';

const newLatches = (): Record<Watched, Latch> => ({
	'no-person': new Latch(HOLD.noPerson.on, HOLD.noPerson.off),
	'too-dark': new Latch(HOLD.tooDark.on, HOLD.tooDark.off),
	'too-far': new Latch(HOLD.tooFar.on, HOLD.tooFar.off),
	'slow-frames': new Latch(HOLD.slowFrames.on, HOLD.slowFrames.off)
});

/** Decides from the stream of frames whether one person can be measured, and if not, why. */
export class PersonQuality {
	#latches = newLatches();
	#pace = new FramePace();
	#everSeen = false;

	/**
	 * @param observation the next frame, later than the one before
	 * @returns the first reason that holds, `settling` while nobody has been looked for yet, or `null`
	 */
	step(observation: Observation): UnsureReason | null {
		if (observation.gap) this.#restart();
		const { t, brightness, pose } = observation;
		this.#latches['too-dark'].step(t, brightness < TOO_DARK.enter, brightness < TOO_DARK.leave);
		const interval = this.#pace.step(t) ?? 0;
		this.#latches['slow-frames'].step(
			t,
			interval > SLOW_FRAMES.enter,
			interval > SLOW_FRAMES.leave
		);
		if (pose !== null) this.#look(observation, pose.landmarks);

		const reason = UNSURE_REASONS.find((name) => isWatched(name) && this.#latches[name].on);
		return reason ?? (this.#everSeen ? null : 'settling');
	}

	#look({ t, width }: Observation, landmarks: Landmarks | null): void {
		const shoulders = shouldersOf(landmarks);
		const present = shoulders !== null && landmarks !== null && isPerson(landmarks);
		this.#latches['no-person'].step(t, !present);
		if (!present) return;
		this.#everSeen = true;
		const share = shoulders.width / width;
		this.#latches['too-far'].step(t, share < TOO_FAR.enter, share < TOO_FAR.leave);
	}

	#restart(): void {
		this.#latches = newLatches();
		this.#pace = new FramePace();
		this.#everSeen = false;
	}
}

function sides(landmarks: Landmarks) {
	return [landmarks[Point.leftShoulder]!, landmarks[Point.rightShoulder]!];
}

/** Something of a person is surely in view; MediaPipe can hold on to an empty chair for a while. */
function isPerson(landmarks: Landmarks): boolean {
	return [landmarks[Point.nose]!, ...sides(landmarks)].some(
		({ visibility }) => visibility >= MIN_VISIBILITY
	);
}

function isWatched(reason: UnsureReason): reason is Watched {
	return (
		reason === 'no-person' ||
		reason === 'too-dark' ||
		reason === 'too-far' ||
		reason === 'slow-frames'
	);
}
