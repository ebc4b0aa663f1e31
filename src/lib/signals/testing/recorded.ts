import { Point, POINT_COUNT } from '../pose-points';
import type { Landmark, MotionSample, Observation } from '../types';

/** The landmarks that a recording holds; hands and hips of our clips are out of the picture. */
export const KEPT_POINTS = [
	Point.nose,
	Point.leftEye,
	Point.rightEye,
	Point.leftEar,
	Point.rightEar,
	Point.mouthLeft,
	Point.mouthRight,
	Point.leftShoulder,
	Point.rightShoulder
] as const;

/** The numbers of a motion sample that a recording holds. */
const CHANNELS = [
	'lift',
	'leftLift',
	'rightLift',
	'expansion',
	'headLift',
	'sway',
	'headSway',
	'headScale',
	'backgroundLift',
	'backgroundSway',
	'backgroundHeadLift',
	'backgroundHeadSway',
	'backgroundScale'
] as const;

/** What a worker saw in a clip, thinned: numbers only. Times in ms. */
export interface Recorded {
	width: number;
	height: number;
	/** Time, then x and y of each kept point, then z of both shoulders; px. */
	poses: number[][];
	/** Time, the channels (1/100 shoulder width) in the order of `CHANNELS`, restart (0 or 1). */
	motion: number[][];
}

export function thinned(observations: readonly Observation[], toMs: number): Recorded {
	const until = observations.filter(({ t }) => t <= toMs);
	const px = (value: number) => Math.round(value * 10) / 10;
	const fine = (value: number) => Math.round(value * 1000) / 1000;
	const poses = until.flatMap(({ t, pose }) => {
		const landmarks = pose?.landmarks;
		if (!landmarks) return [];
		const places = KEPT_POINTS.flatMap((index) => [landmarks[index]!.x, landmarks[index]!.y]);
		const depths = [Point.leftShoulder, Point.rightShoulder].map((index) => landmarks[index]!.z);
		return [[t, ...places, ...depths].map(px)];
	});
	const motion = until.flatMap(({ motion }) => {
		if (motion === null) return [];
		const channels = CHANNELS.map((name) => fine(motion[name] ?? motion.lift));
		return [[Math.round(motion.t), ...channels, +motion.restart]];
	});
	return { width: observations[0]!.width, height: observations[0]!.height, poses, motion };
}

/** The observations of a recording, in order of time. */
export function* observationsOf({
	width,
	height,
	poses,
	motion
}: Recorded): Generator<Observation> {
	const light = { brightness: 120, contrast: 40, repeated: false };
	const rest = { width, height, gap: false, ...light, company: null };
	const seen: Observation[] = poses.map((row) => ({
		...rest,
		t: row[0]!,
		pose: { landmarks: landmarksFrom(row) },
		motion: null
	}));
	// A sample is there a little after its own time; never on the very moment of a pose.
	const felt: Observation[] = motion.map((row) => ({
		...rest,
		t: row[0]! + 67.25,
		pose: null,
		motion: motionFrom(row)
	}));
	yield* [...seen, ...felt].sort((a, b) => a.t - b.t);
}

function landmarksFrom(row: readonly number[]): Landmark[] {
	const unseen: Landmark = { x: 0, y: 0, z: 0, visibility: 0 };
	const landmarks = Array.from({ length: POINT_COUNT }, () => unseen);
	KEPT_POINTS.forEach((index, i) => {
		landmarks[index] = { x: row[1 + 2 * i]!, y: row[2 + 2 * i]!, z: 0, visibility: 0.99 };
	});
	const [leftZ, rightZ] = row.slice(-2) as [number, number];
	landmarks[Point.leftShoulder] = { ...landmarks[Point.leftShoulder]!, z: leftZ };
	landmarks[Point.rightShoulder] = { ...landmarks[Point.rightShoulder]!, z: rightZ };
	return landmarks;
}

function motionFrom([t, ...values]: readonly number[]): MotionSample {
	const restart = values.pop() === 1;
	const channels = Object.fromEntries(CHANNELS.map((name, i) => [name, values[i] ?? 0]));
	return {
		...(channels as Record<(typeof CHANNELS)[number], number>),
		t: t!,
		mouth: null,
		residual: 0,
		cells: 60,
		restart
	};
}
