import type { MotionSample } from '../../signals/types';
import type { GreyImage } from './grey';
import { Term } from './motion-model';
import {
	placeHead,
	placeTorso,
	shoulderMiddle,
	shoulderWidth,
	type BodyPose,
	type Placement,
	type Point2
} from './placement';
import { Region } from './region';

/** The six numbers of a motion sample, 1/100 shoulder width. */
export type Channels = Pick<
	MotionSample,
	'lift' | 'expansion' | 'headLift' | 'sway' | 'headSway' | 'headScale'
>;

export const ZERO_CHANNELS: Channels = {
	lift: 0,
	expansion: 0,
	headLift: 0,
	sway: 0,
	headSway: 0,
	headScale: 0
};

/** One hold on a body: the references of torso and head taken from one picture, and the motion since. */
export class Hold {
	#torso: Region;
	#head: Region;
	#middle: Point2;
	#unit: number;

	private constructor(image: GreyImage, pose: BodyPose, torso: Placement, head: Placement) {
		this.#unit = shoulderWidth(pose);
		this.#middle = shoulderMiddle(pose);
		const region = ({ grid, model, centre }: Placement) =>
			new Region(image, grid, model, centre.x, centre.y, this.#unit / 2);
		this.#torso = region(torso);
		this.#head = region(head);
	}

	/**
	 * @param image blurred picture
	 * @param pose where the body is in it
	 * @returns null when too little of torso or head is in the picture
	 */
	static take(image: GreyImage, pose: BodyPose): Hold | null {
		const torso = placeTorso(pose, image.width, image.height);
		const head = placeHead(pose, image.width, image.height);
		return torso && head ? new Hold(image, pose, torso, head) : null;
	}

	/** Follows the body into the next blurred picture. */
	step(image: GreyImage): void {
		this.#torso.step(image);
		this.#head.step(image);
	}

	/** Shoulder width when the hold was taken, px. */
	get unit(): number {
		return this.#unit;
	}

	/** Median misfit of the torso cells, px. */
	get misfit(): number {
		return this.#torso.misfit;
	}

	/** Motion of the shoulder middle since the hold was taken, px. */
	get torsoShift(): Point2 {
		return { x: this.#torso.motion[Term.a0]!, y: this.#torso.motion[Term.b0]! };
	}

	/** Motion of the nose since the hold was taken, px. */
	get headShift(): Point2 {
		return { x: this.#head.motion[Term.a0]!, y: this.#head.motion[Term.b0]! };
	}

	/** Where the middle of the shoulders is now, px. */
	get middle(): Point2 {
		const { x, y } = this.torsoShift;
		return { x: this.#middle.x + x, y: this.#middle.y + y };
	}

	/** Shoulder width now by the tracked widening, px. */
	get shoulderWidth(): number {
		return this.#unit + 2 * this.#torso.motion[Term.a1]!;
	}

	/** `before` plus the motion since the hold was taken. */
	channels(before: Channels): Channels {
		const scale = 100 / this.#unit;
		const torso = this.#torso.motion;
		const head = this.#head.motion;
		return {
			lift: before.lift - scale * torso[Term.b0]!,
			expansion: before.expansion + scale * torso[Term.a1]!,
			headLift: before.headLift - scale * head[Term.b0]!,
			sway: before.sway + scale * torso[Term.a0]!,
			headSway: before.headSway + scale * head[Term.a0]!,
			headScale: before.headScale + scale * head[Term.a1]!
		};
	}
}
