import { Point, POINT_COUNT } from '../pose-points';
import type { Company, Landmark, Landmarks, MotionSample, Observation, PersonSeen } from '../types';

/** Made-up people for the tests, with known answers. */
export const FRAME = { width: 640, height: 480 } as const;

export interface Body {
	/** Middle of the shoulders, px. */
	x: number;
	y: number;
	/** Shoulder width, px. */
	size: number;
	/** How far the shoulders are pulled up, shoulder widths. */
	raise: number;
	/** How far the head hangs down, shoulder widths. */
	nod: number;
	/** Degrees, to the own left. */
	turn: number;
	tilt: number;
	/** How far the face looks down, degrees. */
	pitch: number;
	/** Where the own left and right hand are, shoulder widths as in `PLACES`; `null`: not in view. */
	hands: readonly [left: Place, right: Place] | null;
	visibility: number;
}

type Place = readonly [x: number, y: number];

export const CALM: Body = {
	x: 320,
	y: 300,
	size: 240,
	raise: 0,
	nod: 0,
	turn: 0,
	tilt: 0,
	pitch: 0,
	hands: null,
	visibility: 0.99
};

/** Places in shoulder widths from the middle of the shoulders: x to the own left, y down, z back. */
const PLACES: readonly (readonly [index: number, x: number, y: number, z: number])[] = [
	[Point.nose, 0, -0.6, -0.3],
	[Point.leftEye, 0.07, -0.68, -0.22],
	[Point.rightEye, -0.07, -0.68, -0.22],
	[Point.leftEar, 0.18, -0.62, 0],
	[Point.rightEar, -0.18, -0.62, 0],
	[Point.mouthLeft, 0.06, -0.5, -0.22],
	[Point.mouthRight, -0.06, -0.5, -0.22],
	[Point.leftShoulder, 0.5, 0, 0],
	[Point.rightShoulder, -0.5, 0, 0]
];
/** Height of the axis through the ears, about which the head nods. */
const EARS_Y = -0.62;
const HANDS = [
	[Point.leftWrist, Point.leftIndex, Point.leftThumb, Point.leftPinky],
	[Point.rightWrist, Point.rightIndex, Point.rightThumb, Point.rightPinky]
] as const;

export function landmarksOf(changes: Partial<Body> = {}): Landmarks {
	const body = { ...CALM, ...changes };
	const points: Landmark[] = Array.from({ length: POINT_COUNT }, () => ({
		x: body.x,
		y: body.y + body.size,
		z: 0,
		visibility: body.visibility
	}));
	const turn = (body.turn * Math.PI) / 180;
	const tilt = (body.tilt * Math.PI) / 180;
	for (const [index, x, y, z] of PLACES) {
		const isHead = y < -0.1;
		const pitch = isHead ? (body.pitch * Math.PI) / 180 : 0;
		const below = isHead ? y - EARS_Y : 0;
		const nodded = isHead ? EARS_Y + below * Math.cos(pitch) - z * Math.sin(pitch) : y;
		const depth = z * Math.cos(pitch) + below * Math.sin(pitch);
		const turnedX = x * Math.cos(turn) - depth * Math.sin(turn);
		const turnedZ = x * Math.sin(turn) + depth * Math.cos(turn);
		const height = nodded + (isHead ? body.nod : -body.raise);
		points[index] = {
			x: body.x + body.size * (turnedX * Math.cos(tilt) - height * Math.sin(tilt)),
			y: body.y + body.size * (turnedX * Math.sin(tilt) + height * Math.cos(tilt)),
			z: body.size * turnedZ,
			visibility: body.visibility
		};
	}
	if (body.hands !== null) addArms(points, body, body.hands);
	return points;
}

/** Hands as one place each, elbows beside the chest. */
function addArms(points: Landmark[], body: Body, hands: readonly [Place, Place]): void {
	const put = (index: number, [x, y]: Place) => {
		points[index] = {
			x: body.x + body.size * x,
			y: body.y + body.size * y,
			z: 0,
			visibility: body.visibility
		};
	};
	hands.forEach((place, side) => HANDS[side]!.forEach((index) => put(index, place)));
	put(Point.leftElbow, [0.6, 0.65]);
	put(Point.rightElbow, [-0.6, 0.65]);
}

/** The same pose in a mirror: left and right change places and names. */
export function mirrored(landmarks: Landmarks, width: number = FRAME.width): Landmarks {
	const other = landmarks.map((_, index) => index);
	for (const [name, index] of Object.entries(Point)) {
		const twin = name.startsWith('left')
			? name.replace('left', 'right')
			: name.startsWith('right')
				? name.replace('right', 'left')
				: name === 'mouthLeft'
					? 'mouthRight'
					: name === 'mouthRight'
						? 'mouthLeft'
						: name;
		other[index] = Point[twin as keyof typeof Point];
	}
	return landmarks.map((_, index) => {
		const twin = landmarks[other[index]!]!;
		return { ...twin, x: width - twin.x };
	});
}

export function observe(t: number, changes: Partial<Observation> = {}): Observation {
	return {
		t,
		width: FRAME.width,
		height: FRAME.height,
		gap: false,
		brightness: 120,
		contrast: 40,
		repeated: false,
		pose: { landmarks: landmarksOf() },
		motion: null,
		company: null,
		...changes
	};
}

export function sample(t: number, changes: Partial<MotionSample> = {}): MotionSample {
	return {
		t,
		lift: 0,
		// As the whole chest, unless it is said otherwise.
		leftLift: changes.lift ?? 0,
		rightLift: changes.lift ?? 0,
		expansion: 0,
		headLift: 0,
		sway: 0,
		headSway: 0,
		headScale: 0,
		backgroundLift: 0,
		backgroundSway: 0,
		backgroundHeadLift: 0,
		backgroundHeadSway: 0,
		backgroundScale: 0,
		residual: 0.2,
		cells: 60,
		mouth: null,
		restart: false,
		...changes
	};
}

/**
 * A tracker sample of somebody who breathes.
 * @param bpm breaths per minute
 * @param noise one random number per channel, 1/100 shoulder width
 */
export function breathing(t: number, bpm: number, noise: () => number = () => 0): MotionSample {
	const breath = 0.8 * Math.sin((2 * Math.PI * bpm * t) / 60_000);
	return sample(t, {
		lift: breath + noise(),
		expansion: 0.25 * breath + noise(),
		headLift: 0.5 * breath + noise(),
		sway: noise(),
		headSway: noise(),
		headScale: noise()
	});
}

export function person(changes: Partial<PersonSeen> = {}): PersonSeen {
	return { x: CALM.x, y: CALM.y, shoulderWidth: CALM.size, torsoColour: [0.33, 0.33], ...changes };
}

export function company(t: number, ...persons: PersonSeen[]): Company {
	return { t, persons };
}

/** Repeatable noise, about normal with standard deviation 1 (sum of uniform numbers). */
export function noiseFrom(seed: number): () => number {
	let state = seed >>> 0 || 1;
	const uniform = () => {
		// Mulberry32
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return () => Math.sqrt(4) * (uniform() + uniform() + uniform() - 1.5);
}
