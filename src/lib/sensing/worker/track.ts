import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { Box } from '../../signals/geometry';
import { Point } from '../../signals/pose-points';
import type { Landmark } from '../../signals/types';
import { sizeOf, type Picture } from '../picture';
import { BodyTracker } from '../tracker/body-tracker';
import { poseOf } from '../tracker/body-pose';
import { FrameAverager } from '../tracker/frame-averager';
import { createGrey, type GreyImage } from '../tracker/grey';
import { BlindWatch } from '../tracker/blind-watch';
import { GAP_MS } from '../frame-clock';
import { FrameReader } from './frame-reader';
import { toPixels, WorkerFault } from './landmarker';
import type { TrackedFrame } from './protocol';

/** The tracker's constants are for a picture of this width, px. */
const TRACKER_WIDTH = 640;
/** MediaPipe's clock must move on by at least this much or its graph dies for good, ms. */
const MIN_STEP_MS = 1;
/** The warm-up used times below this, ms. */
const FIRST_POSE_MS = 10;
/** Looks without anybody before the tracker lets go: one missed look is no absence. */
const MISSES_TO_LOSE = 3;
/** A nose seen worse than this is a guess: then there is no face to hold. */
const MIN_VISIBILITY = 0.5;

/** Follows one person: pose at its own pace, chest and head motion in every frame. */
export class TrackLoop {
	/** Pose sees only this part of the frame; `null`: all of it. Frame px. */
	focus: Box | null = null;
	/** Shortest time between two poses, ms of frame time. */
	poseIntervalMs: number;

	#landmarker: PoseLandmarker;
	#poseDueAt = -Infinity;
	#poseTime = FIRST_POSE_MS;
	#misses = 0;
	#averager = new FrameAverager();
	#tracker = new BodyTracker();
	#grey: GreyImage = createGrey(TRACKER_WIDTH, 1);
	#reader = new FrameReader();
	#pictures = new BlindWatch();
	#masked = new OffscreenCanvas(1, 1);

	constructor(landmarker: PoseLandmarker, poseIntervalMs: number) {
		this.#landmarker = landmarker;
		this.poseIntervalMs = poseIntervalMs;
	}

	/**
	 * @param picture the frame; stays open
	 * @param t its time, ms, increasing
	 * @param unseen the time before it was not seen
	 * @throws {WorkerFault} `graph-error`; the landmarker is dead after that
	 */
	async step(picture: Picture, t: number, unseen: boolean): Promise<TrackedFrame> {
		const start = performance.now();
		const { width, height } = sizeOf(picture);
		const brightness = await this.#luminance(picture);
		const { contrast, blank, repeated, sinceSeenMs } = this.#pictures.step(this.#grey, t);
		// While the picture stood still or showed nothing, nobody was seen either.
		const gap = unseen || (!repeated && !blank && sinceSeenMs > GAP_MS);
		if (gap) {
			this.#averager.reset();
			this.#tracker.lose();
			this.#poseDueAt = -Infinity;
		}

		let pose: TrackedFrame['pose'] = null;
		let poseMs = 0;
		if (!blank && t >= this.#poseDueAt) {
			this.#poseDueAt = t + this.poseIntervalMs;
			const poseStart = performance.now();
			pose = { landmarks: await this.#findPose(picture, t) };
			poseMs = performance.now() - poseStart;
			this.#place(pose.landmarks, TRACKER_WIDTH / width);
		}
		// A picture of nothing among others would only blur them.
		const slot = blank ? null : this.#averager.push(this.#grey, t);
		const trackerStart = performance.now();
		const motion = slot && this.#tracker.step(slot.image, slot.t);
		const now = performance.now();
		const trackerMs = slot ? now - trackerStart : 0;
		const workMs = now - start;
		const times = { workMs, poseMs, trackerMs };
		return { t, width, height, gap, brightness, contrast, repeated, pose, motion, ...times };
	}

	/** Makes the frame small and grey; gives its mean level, 0..255. */
	#luminance(picture: Picture): Promise<number> {
		const size = sizeOf(picture);
		const height = Math.round((size.height / size.width) * TRACKER_WIDTH);
		if (this.#grey.height !== height) this.#grey = createGrey(TRACKER_WIDTH, height);
		return this.#reader.grey(picture, this.#grey);
	}

	async #findPose(picture: Picture, t: number): Promise<Landmark[] | null> {
		this.#poseTime = Math.max(this.#poseTime + MIN_STEP_MS, FIRST_POSE_MS + t);
		try {
			const whole = await this.#reader.colour(picture);
			const seen = this.focus ? this.#mask(whole, this.focus) : whole;
			const [found] = this.#landmarker.detectForVideo(seen, this.#poseTime).landmarks;
			const { width, height } = sizeOf(picture);
			return found ? toPixels(found, width, height) : null;
		} catch (error) {
			throw new WorkerFault('graph-error', error);
		}
	}

	/** The frame with everything outside the box painted over. */
	#mask(picture: ImageBitmap | ImageData, box: Box): OffscreenCanvas {
		const { width, height } = picture;
		if (this.#masked.width !== width || this.#masked.height !== height) {
			this.#masked.width = width;
			this.#masked.height = height;
		}
		const context = this.#masked.getContext('2d', { alpha: false })!;
		context.fillRect(0, 0, width, height);
		const { x, y, width: w, height: h } = box;
		if ('data' in picture) context.putImageData(picture, 0, 0, x, y, w, h);
		else context.drawImage(picture, x, y, w, h, x, y, w, h);
		return this.#masked;
	}

	#place(landmarks: readonly Landmark[] | null, scale: number) {
		const nose = landmarks?.[Point.nose];
		if (!landmarks || !nose || nose.visibility < MIN_VISIBILITY) {
			if (++this.#misses >= MISSES_TO_LOSE) this.#tracker.lose();
			return;
		}
		this.#misses = 0;
		this.#tracker.place(
			poseOf((part) => ({
				x: landmarks[Point[part]]!.x * scale,
				y: landmarks[Point[part]]!.y * scale
			}))
		);
	}
}
