import type { MotionSample } from '../../signals/types';
import { shoulderMiddle, shoulderWidth, type BodyPose, type Point2 } from './body-pose';
import { CameraField } from './camera-field';
import { Face } from './face';
import type { GreyImage } from './grey';
import { placeBackground } from './background';
import { Term } from './motion-model';
import { placeHead, placeTorso, type Placement } from './placement';
import { MouthWatch } from './mouth-watch';
import { Region } from './region';

/** The numbers of a motion sample, 1/100 shoulder width. */
export type Channels = Pick<
	MotionSample,
	| 'lift'
	| 'leftLift'
	| 'rightLift'
	| 'expansion'
	| 'headLift'
	| 'sway'
	| 'headSway'
	| 'headScale'
	| 'backgroundLift'
	| 'backgroundSway'
	| 'backgroundHeadLift'
	| 'backgroundHeadSway'
	| 'backgroundScale'
>;

export const ZERO_CHANNELS: Channels = {
	lift: 0,
	leftLift: 0,
	rightLift: 0,
	expansion: 0,
	headLift: 0,
	sway: 0,
	headSway: 0,
	headScale: 0,
	backgroundLift: 0,
	backgroundSway: 0,
	backgroundHeadLift: 0,
	backgroundHeadSway: 0,
	backgroundScale: 0
};

/** Fewest cells that make a side of the chest. */
const MIN_SIDE_CELLS = 3;

const STILL: Point2 = { x: 0, y: 0 };

/** One hold on a body: the references of torso and head taken from one picture, and the motion since. */
export class Hold {
	/** Middle of the shoulders when the hold was taken, px. */
	readonly taken: Point2;
	/** Where the face was then. */
	readonly face: Face;
	/** Shoulder width then, px. */
	readonly unit: number;

	#picture: { width: number; height: number };
	#torso: Region;
	/** Middle of its cells when the hold was taken, px. */
	#chest: Point2;
	#head: Region;
	/** `null` when the person fills the picture, or stands before a blank wall. */
	#background: Region | null;
	/** Cells on the left and the right of the picture; none where a side has too few. */
	#left: readonly number[];
	#right: readonly number[];
	/** `null` when the mouth is not whole in the picture. */
	#mouth: MouthWatch | null;
	#mouthWay: number | null = null;

	private constructor(
		image: GreyImage,
		pose: BodyPose,
		torso: Placement,
		head: Placement,
		background: Placement | null
	) {
		this.#picture = { width: image.width, height: image.height };
		this.unit = shoulderWidth(pose);
		this.taken = shoulderMiddle(pose);
		this.face = new Face(pose);
		const region = (placement: Placement) => new Region(image, placement, this.unit / 2);
		this.#torso = region(torso);
		this.#chest = torso.centre;
		this.#head = region(head);
		this.#background = background && region(background);
		const side = (isLeft: boolean) => cellsBeside(torso, this.face.x, isLeft);
		this.#left = side(true);
		this.#right = side(false);
		this.#mouth = MouthWatch.take(image, pose);
	}

	/**
	 * @param image blurred picture
	 * @param pose where the body is in it
	 * @returns null when too little of torso or head can be followed
	 */
	static take(image: GreyImage, pose: BodyPose): Hold | null {
		const torso = placeTorso(image, pose);
		const head = placeHead(image, pose);
		return torso && head ? new Hold(image, pose, torso, head, placeBackground(image, pose)) : null;
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

	/** Cells of the chest that are followed. */
	get cells(): number {
		return this.#torso.cells;
	}

	/** Median misfit of the torso cells, px. */
	get misfit(): number {
		return this.#torso.misfit;
	}

	/** Motion of the chest since the hold was taken, px. */
	get torsoShift(): Point2 {
		return { x: this.#torso.motion[Term.a0]!, y: this.#torso.motion[Term.b0]! };
	}

	/** Motion of the nose since the hold was taken, px. */
	get headShift(): Point2 {
		return { x: this.#head.motion[Term.a0]!, y: this.#head.motion[Term.b0]! };
	}

	/** Shoulder width now by the tracked widening, px. */
	get shoulderWidth(): number {
		return this.unit + 2 * this.#torso.motion[Term.a1]!;
	}

	/** Half shoulder widths from the middle of the picture. */
	#fromCentre({ x, y }: Point2): Point2 {
		return {
			x: (2 * x - this.#picture.width) / this.unit,
			y: (2 * y - this.#picture.height) / this.unit
		};
	}

	/** `before` plus the motion since the hold was taken. */
	channels(before: Channels): Channels {
		const scale = 100 / this.unit;
		const torso = this.#torso.motion;
		const head = this.#head.motion;
		const side = (cells: readonly number[], was: number | null) =>
			cells.length === 0 ? null : (was ?? before.lift) - scale * this.#torso.downOf(cells);
		// What the camera alone did to the picture, at the places of chest and head.
		const camera = this.#background && new CameraField(this.#background.motion);
		const field = (at: Point2) => camera?.at(this.#fromCentre(at)) ?? STILL;
		const atTorso = field(this.#chest);
		const atHead = field(this.face.nose);
		return {
			lift: before.lift - scale * torso[Term.b0]!,
			leftLift: side(this.#left, before.leftLift),
			rightLift: side(this.#right, before.rightLift),
			expansion: before.expansion + scale * torso[Term.a1]!,
			headLift: before.headLift - scale * head[Term.b0]!,
			sway: before.sway + scale * torso[Term.a0]!,
			headSway: before.headSway + scale * head[Term.a0]!,
			headScale: before.headScale + scale * head[Term.a1]!,
			backgroundLift: before.backgroundLift - scale * atTorso.y,
			backgroundSway: before.backgroundSway + scale * atTorso.x,
			backgroundHeadLift: before.backgroundHeadLift - scale * atHead.y,
			backgroundHeadSway: before.backgroundHeadSway + scale * atHead.x,
			backgroundScale: before.backgroundScale + scale * (camera?.widening ?? 0)
		};
	}
}

function cellsBeside({ grid }: Placement, x: number, isLeft: boolean): number[] {
	const cells = Array.from(grid.left.keys()).filter(
		(cell) => grid.left[cell]! + grid.cellWidth / 2 <= x === isLeft
	);
	return cells.length < MIN_SIDE_CELLS ? [] : cells;
}
