import { middle, shoulderWidth, type BodyPose } from './body-pose';
import type { Box } from '../../signals/geometry';
import { FacePatch } from './face-patch';
import type { GreyImage } from './grey';

/** Mouth and chin: from above the upper lip to the chin, in mouth widths around the mouth. */
const MOUTH = { left: -0.65, top: -0.35, width: 1.3, height: 1.25 } as const;
/**
 * Nose and cheeks, in mouth widths around the tip of the nose: below the eyes, which blink, and above
 * the lips. It moves with the head, and hardly with the mouth.
 */
const CHEEKS = { left: -0.9, top: -0.5, width: 1.8, height: 0.6 } as const;
/** A mouth seen from the side or pursed is narrow: its box is never made for less, shoulder widths. */
const MIN_MOUTH = 0.12;
/** A mouth narrower than this is too few px to tell from noise. px */
const MIN_MOUTH_PX = 16;
/** Distance of the boxes from the border of the picture, px. */
const MARGIN = 3;
/**
 * What the cheeks change by noise and by motion that was not followed, the mouth may change as well, and
 * this much more: two samples of noise are not equal.
 */
const NOISE_MARGIN = 1.3;
/**
 * The cheeks changed as if they had slipped by more than this, mouth widths: the head was not followed, or
 * it is too dark to see a face. Nothing can be said of the mouth.
 */
const MAX_SLIP = 0.06;
/** Noise alone changes a picture as if it slipped by two px, whatever the size of the mouth: this is less. */
const MAX_SLIP_PX = 1.5;

/**
 * How much mouth and chin move by themselves. From one averaged picture to the next the picture of the
 * mouth is compared where the head's motion took it; what nose and cheeks change as well is noise,
 * compression or a turn of the head, and is taken off. Divided by its contrast the change becomes a way:
 * so far would the mouth have moved as a whole to change that much.
 */
export class MouthWatch {
	#mouth: FacePatch;
	#cheeks: FacePatch;
	#centre: { x: number; y: number };
	#unit: number;
	#width: number;

	private constructor(
		image: GreyImage,
		pose: BodyPose,
		boxes: { mouth: Box; cheeks: Box },
		width: number
	) {
		this.#mouth = new FacePatch(image, boxes.mouth);
		this.#cheeks = new FacePatch(image, boxes.cheeks);
		this.#centre = pose.nose;
		this.#unit = shoulderWidth(pose) / 2;
		this.#width = width;
	}

	/**
	 * @param image blurred picture
	 * @param pose where the body is in it
	 * @returns null when the mouth is not whole in the picture, or too small
	 */
	static take(image: GreyImage, pose: BodyPose): MouthWatch | null {
		const { mouthLeft, mouthRight, nose } = pose;
		const across = Math.hypot(mouthLeft.x - mouthRight.x, mouthLeft.y - mouthRight.y);
		const width = Math.max(across, MIN_MOUTH * shoulderWidth(pose));
		if (!(width >= MIN_MOUTH_PX)) return null;
		const mouth = boxAt(image, middle(mouthLeft, mouthRight), MOUTH, width);
		const cheeks = boxAt(image, nose, CHEEKS, width);
		return mouth && cheeks ? new MouthWatch(image, pose, { mouth, cheeks }, width) : null;
	}

	/**
	 * @param image next blurred picture
	 * @param field motion of the head since `take`, px (see `motion-model.ts`)
	 * @returns way of mouth and chin since the picture before, 1/100 mouth width; `null` when it cannot
	 * be told
	 */
	step(image: GreyImage, field: ArrayLike<number>): number | null {
		const motion = { field, centreX: this.#centre.x, centreY: this.#centre.y, unit: this.#unit };
		const mouth = this.#mouth.change(image, motion);
		const cheeks = this.#cheeks.change(image, motion);
		const contrast = this.#mouth.contrast;
		const least = Math.min(contrast, this.#cheeks.contrast);
		const slip = Math.min(MAX_SLIP * this.#width, MAX_SLIP_PX);
		if (!(cheeks <= slip * least)) return null;
		// Where the mouth has more contrast than the cheeks, the same slip changes it more.
		const ratio = Math.max(1, contrast / this.#cheeks.contrast);
		const own = mouth ** 2 - NOISE_MARGIN * (ratio * cheeks) ** 2;
		return (100 * Math.sqrt(Math.max(0, own))) / contrast / this.#width;
	}
}

function boxAt(
	image: GreyImage,
	at: { x: number; y: number },
	place: { left: number; top: number; width: number; height: number },
	unit: number
): Box | null {
	const box = {
		x: Math.round(at.x + place.left * unit),
		y: Math.round(at.y + place.top * unit),
		width: Math.round(place.width * unit),
		height: Math.round(place.height * unit)
	};
	const isInside =
		box.x >= MARGIN &&
		box.y >= MARGIN &&
		box.x + box.width <= image.width - MARGIN &&
		box.y + box.height <= image.height - MARGIN;
	return isInside ? box : null;
}
