import { Latch } from '../dsp/latch';
import { shouldersOf } from '../geometry';
import { Point } from '../pose-points';
import { PICTURE_FAULTS, UNSURE_REASONS } from '../types';
import type { Landmarks, Observation, UnsureReason } from '../types';
import {
	BLANK,
	CHEST_IN_VIEW,
	CLOSE,
	REASON_HOLD,
	MIN_VISIBILITY,
	SLOW_FRAMES,
	TOO_DARK,
	TOO_FAR,
	UNFOLLOWED_MS
} from './constants';
import { FlickerWatch } from './flicker-watch';
import { FramePace } from './frame-pace';

const WATCHED = [
	...PICTURE_FAULTS,
	'no-person',
	'too-dark',
	'too-close',
	'too-close-upright',
	'too-far',
	'chest-hidden',
	'slow-frames'
] as const satisfies UnsureReason[];
type Watched = (typeof WATCHED)[number];

const newLatches = (): Record<Watched, Latch> => ({
	'no-person': new Latch(REASON_HOLD.noPerson.on, REASON_HOLD.noPerson.off),
	'too-dark': new Latch(REASON_HOLD.tooDark.on, REASON_HOLD.tooDark.off),
	'camera-black': new Latch(REASON_HOLD.blank.on, REASON_HOLD.blank.off),
	'camera-blank': new Latch(REASON_HOLD.blank.on, REASON_HOLD.blank.off),
	'camera-flickers': new Latch(REASON_HOLD.flickers.on, REASON_HOLD.flickers.off),
	'camera-frozen': new Latch(REASON_HOLD.frozen.on, REASON_HOLD.frozen.off),
	'too-close': new Latch(REASON_HOLD.tooClose.on, REASON_HOLD.tooClose.off),
	'too-close-upright': new Latch(REASON_HOLD.tooClose.on, REASON_HOLD.tooClose.off),
	'too-far': new Latch(REASON_HOLD.tooFar.on, REASON_HOLD.tooFar.off),
	'chest-hidden': new Latch(REASON_HOLD.chestHidden.on, REASON_HOLD.chestHidden.off),
	'slow-frames': new Latch(REASON_HOLD.slowFrames.on, REASON_HOLD.slowFrames.off)
});

/** Decides from the stream of frames whether one person can be measured, and if not, why. */
export class PersonQuality {
	#latches = newLatches();
	#pace = new FramePace();
	#flicker = new FlickerWatch();
	/** Usual time between two new pictures; 0 while it is not known, ms. */
	#interval = 0;
	#everSeen = false;
	/** When the tracker last followed the chest, or the person came into view, ms. */
	#followedAt: number | null = null;

	/**
	 * @param observation the next frame, later than the one before
	 * @returns the first reason that holds, `settling` while nobody has been looked for yet, or `null`
	 */
	step(observation: Observation): UnsureReason | null {
		if (observation.gap) this.#restart();
		const { pose, motion } = observation;
		this.#watchPicture(observation);
		if (motion !== null) this.#followedAt = motion.t;
		if (pose !== null) this.#look(observation, pose.landmarks);

		const reason = UNSURE_REASONS.find((name) => isWatched(name) && this.#latches[name].on);
		return reason ?? (this.#everSeen ? null : 'settling');
	}

	#watchPicture(observation: Observation): void {
		const { t, brightness, contrast, repeated } = observation;
		const latches = this.#latches;
		const blank = contrast < BLANK.enter;
		if (!blank) latches['camera-frozen'].step(t, repeated);
		const black = brightness < TOO_DARK.enter;
		latches['camera-black'].step(t, black && blank, black && contrast < BLANK.leave);
		latches['camera-blank'].step(t, !black && blank, !black && contrast < BLANK.leave);
		// What was there already is no new picture, and one of nothing is none, however fast the stream.
		if (!repeated && !blank) this.#watchNew(t, brightness);
		latches['slow-frames'].step(
			t,
			this.#interval > SLOW_FRAMES.enter,
			this.#interval > SLOW_FRAMES.leave
		);
	}

	/** A picture in which something new is to be seen. */
	#watchNew(t: number, brightness: number): void {
		const latches = this.#latches;
		this.#interval = this.#pace.step(t) ?? 0;
		latches['camera-flickers'].step(t, this.#flicker.step(t, brightness));
		latches['too-dark'].step(t, brightness < TOO_DARK.enter, brightness < TOO_DARK.leave);
	}

	#look({ t, width, height }: Observation, landmarks: Landmarks | null): void {
		const shoulders = shouldersOf(landmarks);
		const present = shoulders !== null && landmarks !== null && isPerson(landmarks);
		this.#latches['no-person'].step(t, !present);
		if (!present) {
			this.#followedAt = null;
			return;
		}
		this.#everSeen = true;
		const share = shoulders.width / width;
		this.#latches['too-far'].step(t, share < TOO_FAR.enter, share < TOO_FAR.leave);
		const below = (height - shoulders.y) / shoulders.width;
		const close = share > CLOSE && below < CHEST_IN_VIEW;
		this.#watchTracker(t, close, height > width);
	}

	/**
	 * What can be seen decides, not where it is: only a person of whom the tracker finds nothing to follow
	 * has her chest hidden. Who fills the picture is too close for it; of a tablet that stands upright that is
	 * not her doing.
	 */
	#watchTracker(t: number, close: boolean, upright: boolean): void {
		this.#followedAt ??= t;
		const unfollowed = t - this.#followedAt > UNFOLLOWED_MS;
		this.#latches['too-close'].step(t, unfollowed && close && !upright);
		this.#latches['too-close-upright'].step(t, unfollowed && close && upright);
		this.#latches['chest-hidden'].step(t, unfollowed && !close);
	}

	/** How fast pictures come is known of the stream, not of what was seen: where each comes after a gap,
	 * that is what must be said. */
	#restart(): void {
		this.#latches = { ...newLatches(), 'slow-frames': this.#latches['slow-frames'] };
		this.#flicker = new FlickerWatch();
		this.#everSeen = false;
		this.#followedAt = null;
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
	return WATCHED.some((watched) => watched === reason);
}
