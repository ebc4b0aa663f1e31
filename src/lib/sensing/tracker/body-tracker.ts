import type { MotionSample } from '../../signals/types';
import { Blur } from './blur';
import type { GreyImage } from './grey';
import { Hold, ZERO_CHANNELS, type Channels } from './hold';
import { MisfitWatch } from './misfit-watch';
import { shoulderMiddle, shoulderWidth, type BodyPose, type Point2 } from './body-pose';
import { Face } from './face';
import { PoseMemory } from './pose-memory';
import { RestWatch } from './rest-watch';

/** Motion after which a new reference is taken, values carried on: shoulder widths, and px at most. */
const TORSO_REACH = { widths: 0.06, px: 14 } as const;
const HEAD_REACH = { widths: 0.08, px: 24 } as const;
/** Change of size after which a new reference is taken, values carried on. */
const SIZE_REACH = 0.06;
/** Pose and tracker contradict each other beyond this distance, shoulder widths: the hold is lost. */
const MAX_APART = 0.25;
/** A hold this far from where pose sees the body was placed by a bad pose, shoulder widths ... */
const MISPLACED = 0.06;
/** ... or this ratio of sizes. */
const MISSIZED = 1.06;
/** Nobody moves so far between two pictures that this tracker could follow. Shoulder widths. */
const MAX_STEP = 0.25;

/** No motion yet. */
const STILL = { x: 0, y: 0 };

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
	#poses = new PoseMemory();
	#hold: Hold | null = null;
	#before: Channels = ZERO_CHANNELS;
	#watch = new MisfitWatch();
	#rest = new RestWatch();

	/** @param pose newest pose, px in the pictures given to `step` */
	place(pose: BodyPose): void {
		if (!(shoulderWidth(pose) > 0)) return;
		const hold = this.#hold;
		if (!hold) {
			// Where to begin is said by the newest pose: without a hold nothing ties it to older ones.
			this.#poses.clear();
			this.#poses.add(pose, STILL, STILL);
			return;
		}
		this.#poses.add(pose, hold.torsoShift, hold.headShift);
		// The values so far belong to something else: the next picture starts anew from the next pose.
		if (this.#poses.isFull && apart(hold, this.#poses.pose!, this.#size) > MAX_APART) this.lose();
	}

	/** Gives up the hold. The next sample comes after the next `place`, and says `restart`. */
	lose(): void {
		this.#hold = null;
		this.#poses.clear();
		this.#watch.reset();
		this.#rest.reset();
	}

	/**
	 * @param image grey picture, always of one size; 640x480 is what the constants are for
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
		const pose = this.#poses.pose;
		this.#hold = pose && Hold.take(image, pose);
		if (!this.#hold) {
			this.lose();
			return null;
		}
		this.#before = ZERO_CHANNELS;
		return {
			t,
			...ZERO_CHANNELS,
			mouth: null,
			residual: 0,
			cells: this.#hold.cells,
			restart: true
		};
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
		const mouth = hold.mouthWay;
		const rests = this.#rest.step(to.x / hold.unit, to.y / hold.unit, hold.misfit);
		if (farFromReference(hold) || rests || this.#isMisplaced(hold)) {
			this.#anchor(hold, channels, image);
		}
		return { t, ...channels, mouth, residual: hold.misfit, cells: hold.cells, restart: false };
	}

	/** Takes a new reference where the poses, moved on by what was tracked since, say. */
	#anchor(hold: Hold, channels: Channels, image: GreyImage) {
		const { torsoShift, headShift } = hold;
		this.#poses.rebase(torsoShift, headShift);
		this.#rest.reset();
		const pose = this.#poses.pose;
		this.#hold = pose && Hold.take(image, pose);
		this.#before = channels;
		if (!this.#hold) this.lose();
	}

	/** The hold was placed by a pose that later ones do not agree with. */
	#isMisplaced(hold: Hold): boolean {
		const pose = this.#poses.pose;
		if (!pose || !this.#poses.isFull) return false;
		return apart(hold, pose, this.#size) > MISPLACED || !isSameSize(hold, pose, this.#size);
	}
}

interface Size {
	width: number;
	height: number;
}

/**
 * Distance between where the hold was taken and where a pose places it, shoulder widths. Shoulders
 * beyond the edge of the picture are guesses that wander: then the face tells.
 */
function apart(hold: Hold, pose: BodyPose, picture: Size): number {
	const face = new Face(pose);
	const [seen, held] = seesShoulders(pose, picture)
		? [shoulderMiddle(pose), hold.taken]
		: [
				{ x: face.x, y: face.earY },
				{ x: hold.face.x, y: hold.face.earY }
			];
	return Math.hypot(seen.x - held.x, seen.y - held.y) / hold.unit;
}

function isSameSize(hold: Hold, pose: BodyPose, picture: Size): boolean {
	if (!seesShoulders(pose, picture)) return true;
	const ratio = shoulderWidth(pose) / hold.unit;
	return ratio <= MISSIZED && ratio >= 1 / MISSIZED;
}

function seesShoulders({ leftShoulder, rightShoulder }: BodyPose, { width, height }: Size) {
	return [leftShoulder, rightShoulder].every(
		({ x, y }) => x >= 0 && x < width && y >= 0 && y < height
	);
}

function farFromReference(hold: Hold): boolean {
	const beyond = ({ x, y }: Point2, { widths, px }: typeof TORSO_REACH | typeof HEAD_REACH) =>
		Math.hypot(x, y) > Math.min(widths * hold.unit, px);
	return (
		beyond(hold.torsoShift, TORSO_REACH) ||
		beyond(hold.headShift, HEAD_REACH) ||
		Math.abs(hold.shoulderWidth / hold.unit - 1) > SIZE_REACH
	);
}
