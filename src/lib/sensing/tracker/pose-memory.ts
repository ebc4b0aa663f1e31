import { median } from '../../signals/dsp/stats';
import { movePose, type BodyPose, type Point2 } from './placement';

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
		const middle = (points: readonly Point2[]) => ({
			x: median(points.map(({ x }) => x)),
			y: median(points.map(({ y }) => y))
		});
		const always = (part: 'nose' | 'leftShoulder' | 'rightShoulder') =>
			middle(this.#poses.map((pose) => pose[part]));
		const whenSeen = (part: 'mouthLeft' | 'mouthRight') => {
			const points = this.#poses.flatMap((pose) => pose[part] ?? []);
			return points.length > 0 ? { [part]: middle(points) } : {};
		};
		return {
			nose: always('nose'),
			leftShoulder: always('leftShoulder'),
			rightShoulder: always('rightShoulder'),
			...whenSeen('mouthLeft'),
			...whenSeen('mouthRight')
		};
	}
}

function opposite({ x, y }: Point2): Point2 {
	return { x: -x, y: -y };
}
