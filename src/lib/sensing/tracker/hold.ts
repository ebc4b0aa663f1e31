import type { MotionSample } from '../../signals/types';
import type { GreyImage } from './grey';
import { Term } from './motion-model';
import { MouthWatch } from './mouth-watch';
import {
	placeBackground,
	placeHead,
	placeTorso,
	shoulderMiddle,
	shoulderWidth,
	type BodyPose,
	type Placement,
	type Point2
} from './placement';
import { Region } from './region';

/** The numbers of a motion sample, 1/100 shoulder width. */
export type Channels = Pick<
	MotionSample,
	| 'lift'
	| 'expansion'
	| 'headLift'
	| 'sway'
	| 'headSway'
	| 'headScale'
	| 'backgroundLift'
	| 'backgroundSway'
>;

export const ZERO_CHANNELS: Channels = {
	lift: 0,
	expansion: 0,
	headLift: 0,
	sway: 0,
	headSway: 0,
	headScale: 0,
	backgroundLift: 0,
	backgroundSway: 0
};

/** One hold on a body: the references of torso and head taken from one picture, and the motion since. */
export class Hold {
	#torso: Region;
	#head: Region;
	/** `null` when the person fills the picture. */
	#background: Region | null;
	/** `null` when pose does not see the mouth. */
	#mouth: MouthWatch | null;
	#mouthWay: number | null = null;
	#middle: Point2;
	#unit: number;

	private constructor(
		image: GreyImage,
		pose: BodyPose,
		torso: Placement,
		head: Placement,
		background: Placement | null
	) {
		this.#unit = shoulderWidth(pose);
		this.#middle = shoulderMiddle(pose);
		const region = ({ grid, model, centre }: Placement) =>
			new Region(image, grid, model, centre.x, centre.y, this.#unit / 2);
		this.#torso = region(torso);
		this.#head = region(head);
		this.#background = background && region(background);
		this.#mouth = MouthWatch.take(image, pose);
	}

	/**
	 * @param image blurred picture
	 * @param pose where the body is in it
	 * @returns null when too little of torso or head is in the picture
	 */
	static take(image: GreyImage, pose: BodyPose): Hold | null {
		const torso = placeTorso(pose, image.width, image.height);
		const head = placeHead(pose, image.width, image.height);
		const background = placeBackground(pose, image.width, image.height);
		return torso && head ? new Hold(image, pose, torso, head, background) : null;
	}

	/** Follows the body into the next blurred picture. */
	step(image: GreyImage): void {
		this.#torso.step(image);
		this.#head.step(image);
		this.#background?.step(image);
		this.#mouthWay = this.#mouth?.step(image, this.#head.motion) ?? null;
	}

	/** Way of the mouth in the last step, 1/100 mouth width; `null` when it was not seen. */
	get mouthWay(): number | null {
		return this.#mouthWay;
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

	/** Where the middle of the shoulders was when the hold was taken, px. */
	get taken(): Point2 {
		return this.#middle;
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
		const background = this.#background?.motion;
		return {
			lift: before.lift - scale * torso[Term.b0]!,
			expansion: before.expansion + scale * torso[Term.a1]!,
			headLift: before.headLift - scale * head[Term.b0]!,
			sway: before.sway + scale * torso[Term.a0]!,
			headSway: before.headSway + scale * head[Term.a0]!,
			headScale: before.headScale + scale * head[Term.a1]!,
			backgroundLift: before.backgroundLift - scale * (background?.[Term.b0] ?? 0),
			backgroundSway: before.backgroundSway + scale * (background?.[Term.a0] ?? 0)
		};
	}
}
