import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { Point } from '../../signals/pose-points';
import type { Company, Landmark, PersonSeen } from '../../signals/types';
import { sizeOf, type Picture } from '../picture';
import { torsoColour } from '../tracker/luminance';
import { FrameReader } from './frame-reader';
import { toPixels, WorkerFault } from './landmarker';

/** Below this a shoulder is a guess, and a guess is no second person. */
const MIN_VISIBILITY = 0.5;
/** Colours need no detail: this many px across. */
const COLOUR_WIDTH = 160;

/** The look for a second person: who is in view, where, how big and in what colour. */
export class CompanyLook {
	#landmarker: PoseLandmarker;
	#reader = new FrameReader();
	#canvas = new OffscreenCanvas(COLOUR_WIDTH, 1);

	constructor(landmarker: PoseLandmarker) {
		this.#landmarker = landmarker;
	}

	/**
	 * @param picture the frame; stays open
	 * @param t its time, ms
	 * @throws {WorkerFault} `graph-error`
	 */
	async step(picture: Picture, t: number): Promise<Company> {
		let poses;
		try {
			poses = this.#landmarker.detect(await this.#reader.colour(picture)).landmarks;
		} catch (error) {
			throw new WorkerFault('graph-error', error);
		}
		const { width, height } = sizeOf(picture);
		const persons = poses
			.map((pose) => toPixels(pose, width, height))
			.filter((p) => visible(p[Point.leftShoulder]) && visible(p[Point.rightShoulder]))
			.map((p) => this.#seen(p, picture));
		return { t, persons };
	}

	#seen(landmarks: readonly Landmark[], picture: Picture): PersonSeen {
		const left = landmarks[Point.leftShoulder]!;
		const right = landmarks[Point.rightShoulder]!;
		const x = (left.x + right.x) / 2;
		const y = (left.y + right.y) / 2;
		const shoulderWidth = Math.hypot(left.x - right.x, left.y - right.y);

		const { width, height } = sizeOf(picture);
		const scale = COLOUR_WIDTH / width;
		this.#canvas.height = Math.round(height * scale);
		const context = this.#canvas.getContext('2d', { willReadFrequently: true })!;
		context.drawImage(picture, 0, 0, this.#canvas.width, this.#canvas.height);
		const small = context.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
		const colour = torsoColour(small, {
			x: (x - 0.35 * shoulderWidth) * scale,
			y: (y + 0.1 * shoulderWidth) * scale,
			width: 0.7 * shoulderWidth * scale,
			height: 0.5 * shoulderWidth * scale
		});
		return { x, y, shoulderWidth, torsoColour: colour };
	}
}

function visible(point: Landmark | undefined): boolean {
	return point !== undefined && point.visibility >= MIN_VISIBILITY;
}
