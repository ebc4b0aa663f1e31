import { Latch } from '../dsp/latch';
import { shouldersOf } from '../geometry';
import type { Shoulders } from '../geometry';
import { Point } from '../pose-points';
import { UNSURE_REASONS } from '../types';
import type { Landmarks, Observation, UnsureReason } from '../types';
import {
	CHEST_BELOW,
	HOLD,
	MIN_VISIBILITY,
	SLOW_FRAMES,
	TOO_CLOSE,
	TOO_DARK,
	TOO_FAR
} from './constants';
import { FramePace } from './frame-pace';

type Watched =
	| 'no-person'
	| 'too-dark'
	| 'camera-frozen'
	| 'too-close'
	| 'too-far'
	| 'chest-hidden'
	| 'slow-frames';

const newLatches = (): Record<Watched, Latch> => ({
	'no-person': new Latch(HOLD.noPerson.on, HOLD.noPerson.off),
	'too-dark': new Latch(HOLD.tooDark.on, HOLD.tooDark.off),
	'camera-frozen': new Latch(HOLD.frozen.on, HOLD.frozen.off),
	'too-close': new Latch(HOLD.tooClose.on, HOLD.tooClose.off),
	'too-far': new Latch(HOLD.tooFar.on, HOLD.tooFar.off),
	'chest-hidden': new Latch(HOLD.chestHidden.on, HOLD.chestHidden.off),
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
		const { t, brightness, repeated, pose } = observation;
		this.#latches['camera-frozen'].step(t, repeated);
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

	#look({ t, width, height }: Observation, landmarks: Landmarks | null): void {
		const shoulders = shouldersOf(landmarks);
		const present = shoulders !== null && landmarks !== null && isPerson(landmarks);
		this.#latches['no-person'].step(t, !present);
		if (!present) return;
		this.#everSeen = true;
		this.#placeAndSize(t, shoulders, landmarks, width);
		this.#chest(t, shoulders, landmarks, height);
	}

	#placeAndSize(t: number, shoulders: Shoulders, landmarks: Landmarks, width: number): void {
		const share = shoulders.width / width;
		const outside = sides(landmarks).some(({ x }) => x < 0 || x > width);
		this.#latches['too-close'].step(
			t,
			outside || share > TOO_CLOSE.enter,
			outside || share > TOO_CLOSE.leave
		);
		this.#latches['too-far'].step(t, share < TOO_FAR.enter, share < TOO_FAR.leave);
	}

	#chest(t: number, shoulders: Shoulders, landmarks: Landmarks, height: number): void {
		const below = (height - shoulders.y) / shoulders.width;
		const unseen = sides(landmarks).some(({ visibility }) => visibility < MIN_VISIBILITY);
		this.#latches['chest-hidden'].step(
			t,
			unseen || below < CHEST_BELOW.enter,
			unseen || below < CHEST_BELOW.leave
		);
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
		reason === 'camera-frozen' ||
		reason === 'too-close' ||
		reason === 'too-far' ||
		reason === 'chest-hidden' ||
		reason === 'slow-frames'
	);
}
