import type { MotionSample } from '../../signals/types';
import { Blur } from './blur';
import type { GreyImage } from './grey';
import { Hold, ZERO_CHANNELS, type Channels } from './hold';
import { MisfitWatch } from './misfit-watch';
import { movePose, shoulderMiddle, shoulderWidth, type BodyPose, type Point2 } from './placement';

/** Motion after which a new reference is taken, values carried on. Shoulder widths. */
const TORSO_REACH = 0.06;
const HEAD_REACH = 0.08;
/** Change of size after which a new reference is taken, values carried on. */
const SIZE_REACH = 0.06;
/** Pose and tracker contradict each other beyond this distance (shoulder widths) ... */
const MAX_APART = 0.25;
/** ... or this ratio of sizes. */
const MAX_RATIO = 1.1;
/** One pose in a row may be wrong; this many are not. */
const CONTRADICTIONS = 3;
/** Nobody moves so far between two pictures that this tracker could follow. Shoulder widths. */
const MAX_STEP = 0.25;

/** A pose, and what the hold had moved when it was seen. */
interface Seen {
	pose: BodyPose;
	torso: Point2;
	head: Point2;
}

const STILL: Point2 = { x: 0, y: 0 };

/**
 * Follows chest and head of one person, ten times a second, to a few hundredths of a pixel.
 *
 * Pose says where the body is, with a jitter as large as a breath; so it only places the hold. What
 * is measured is the motion of the picture under it. Feed it with `place` (each new pose), `step`
 * (each averaged picture) and `lose` (pose found nobody, or time went by unseen).
 */
export class BodyTracker {
	#blur: Blur | null = null;
	#size = { width: 0, height: 0 };
	#seen: Seen | null = null;
	#hold: Hold | null = null;
	#before: Channels = ZERO_CHANNELS;
	#contradictions = 0;
	#watch = new MisfitWatch();

	/** @param pose newest pose, px in the pictures given to `step` */
	place(pose: BodyPose): void {
		if (!(shoulderWidth(pose) > 0)) return;
		const hold = this.#hold;
		if (hold && this.#contradicts(hold, pose)) {
			// The values so far belong to something else: the next picture starts anew from here.
			if (++this.#contradictions < CONTRADICTIONS) return;
			this.lose();
		}
		this.#contradictions = 0;
		this.#seen = {
			pose,
			torso: this.#hold?.torsoShift ?? STILL,
			head: this.#hold?.headShift ?? STILL
		};
	}

	/** Gives up the hold. The next sample comes after the next `place`, and says `restart`. */
	lose(): void {
		this.#hold = null;
		this.#seen = null;
		this.#contradictions = 0;
		this.#watch.reset();
	}

	/**
	 * @param image grey picture, always of one size; 320x240 is what the constants are for
	 * @param t its time, ms
	 * @returns null while there is no hold, or when too little of the torso is in the picture
	 */
	step(image: GreyImage, t: number): MotionSample | null {
		const blurred = this.#prepare(image);
		if (!this.#hold) return this.#start(blurred, t);
		return this.#follow(this.#hold, blurred, t);
	}

	#prepare(image: GreyImage): GreyImage {
		const { width, height } = image;
		if (!this.#blur || width !== this.#size.width || height !== this.#size.height) {
			if (this.#hold) this.lose();
			this.#blur = new Blur(width, height);
			this.#size = { width, height };
		}
		return this.#blur.apply(image);
	}

	#start(image: GreyImage, t: number): MotionSample | null {
		this.#hold = this.#seen && Hold.take(image, this.#seen.pose);
		if (!this.#hold) {
			this.lose();
			return null;
		}
		this.#before = ZERO_CHANNELS;
		return { t, ...ZERO_CHANNELS, residual: 0, restart: true };
	}

	#follow(hold: Hold, image: GreyImage, t: number): MotionSample | null {
		const from = hold.torsoShift;
		hold.step(image);
		const to = hold.torsoShift;
		const step = Math.hypot(to.x - from.x, to.y - from.y);
		// Written so that a step that is not a number is too large as well.
		const followed = step <= MAX_STEP * hold.unit;
		if (!followed || this.#watch.step(hold.misfit, Math.hypot(to.x, to.y), t)) {
			this.lose();
			return null;
		}
		const channels = hold.channels(this.#before);
		if (farFromReference(hold)) this.#anchor(hold, channels, image);
		return { t, ...channels, residual: hold.misfit, restart: false };
	}

	/** Takes a new reference where the newest pose, moved on by what was tracked since, says. */
	#anchor(hold: Hold, channels: Channels, image: GreyImage) {
		if (!this.#seen) return;
		const { pose, torso, head } = this.#seen;
		const moved = movePose(pose, minus(hold.torsoShift, torso), minus(hold.headShift, head));
		this.#hold = Hold.take(image, moved);
		this.#before = channels;
		this.#seen = { pose: moved, torso: STILL, head: STILL };
		if (!this.#hold) this.lose();
	}

	#contradicts(hold: Hold, pose: BodyPose): boolean {
		const seen = shoulderMiddle(pose);
		const tracked = hold.middle;
		const apart = Math.hypot(seen.x - tracked.x, seen.y - tracked.y);
		const ratio = shoulderWidth(pose) / hold.shoulderWidth;
		return apart > MAX_APART * hold.unit || ratio > MAX_RATIO || ratio < 1 / MAX_RATIO;
	}
}

function farFromReference(hold: Hold): boolean {
	const torso = hold.torsoShift;
	const head = hold.headShift;
	return (
		Math.hypot(torso.x, torso.y) > TORSO_REACH * hold.unit ||
		Math.hypot(head.x, head.y) > HEAD_REACH * hold.unit ||
		Math.abs(hold.shoulderWidth / hold.unit - 1) > SIZE_REACH
	);
}

function minus(one: Point2, other: Point2): Point2 {
	return { x: one.x - other.x, y: one.y - other.y };
}
