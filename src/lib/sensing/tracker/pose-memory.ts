import { median } from '../../signals/dsp/stats';
import { movePose, poseOf, type BodyPose, type Point2 } from './body-pose';

/** So many poses are remembered: at eight a second, a little over half a second. */
const LENGTH = 5;

/**
 * The last few poses, each where it would be had the body not moved since the hold was taken. One pose
 * jitters by as much as a breath, and the first ones of a measurement can be off by a tenth of the
 * shoulder width; the middle of several is steady.
 */
export class PoseMemory {
	#poses: BodyPose[] = [];

	/**
	 * @param pose newest pose, px
	 * @param torso,head what the hold had moved when it was seen, px
	 */
	add(pose: BodyPose, torso: Point2, head: Point2): void {
		this.#poses.push(movePose(pose, opposite(torso), opposite(head)));
		if (this.#poses.length > LENGTH) this.#poses.shift();
	}

	/** A new hold begins, from which motion counts anew. */
	rebase(torso: Point2, head: Point2): void {
		this.#poses = this.#poses.map((pose) => movePose(pose, torso, head));
	}

	clear(): void {
		this.#poses = [];
	}

	/** Enough poses for one of them to be wrong. */
	get isFull(): boolean {
		return this.#poses.length === LENGTH;
	}

	/** Middle of the poses, where the hold was taken; `null` before the first. */
	get pose(): BodyPose | null {
		if (this.#poses.length === 0) return null;
		return poseOf((part) => ({
			x: median(this.#poses.map((pose) => pose[part].x)),
			y: median(this.#poses.map((pose) => pose[part].y))
		}));
	}
}

function opposite({ x, y }: Point2): Point2 {
	return { x: -x, y: -y };
}
