import type { Landmark } from '../../signals/types';

/** Where a simulated body is in one frame, without the jitter of a pose model. */
export interface Figure {
	/** Middle of the shoulders, px. */
	x: number;
	y: number;
	/** Shoulder width, px. */
	unit: number;
	/** Nose, px. */
	noseX: number;
	noseY: number;
	/** The head leans towards the camera by so much more than the chest, shoulder widths. */
	headForward: number;
	/** Head and torso turned to the own left, degrees. */
	turn: number;
	/** The face looks down, degrees. */
	pitch: number;
	/** Way of the right hand from the lap (0, out of view) to the chin (1). */
	hand: number;
}

/** One point of the seated figure. */
interface Joint {
	/** From the nose (head) or the middle of the shoulders (the rest), shoulder widths. */
	x: number;
	y: number;
	/** Depth from the hips, shoulder widths; nearer is smaller. */
	z: number;
	visibility: number;
	/** Standard deviation of its jitter in a pose model, px. */
	jitter: number;
	ofHead: boolean;
}

function head(x: number, y: number, z: number): Joint {
	return { x, y, z, visibility: 0.99, jitter: 0.7, ofHead: true };
}

function body(x: number, y: number, z: number, visibility: number, jitter: number): Joint {
	return { x, y, z, visibility, jitter, ofHead: false };
}

/** A point of the person's left, which is on the right of a picture that is not mirrored, and its twin. */
function pair(left: Joint): [Joint, Joint] {
	return [left, { ...left, x: -left.x }];
}

/** Someone at a desk, in the order of MediaPipe Pose: hips and legs are out of the picture. */
const JOINTS: readonly Joint[] = [
	head(0, 0, -0.8),
	// Eyes: inner, middle and outer corner, left then right.
	head(0.05, -0.1, -0.75),
	head(0.08, -0.1, -0.75),
	head(0.11, -0.1, -0.74),
	head(-0.05, -0.1, -0.75),
	head(-0.08, -0.1, -0.75),
	head(-0.11, -0.1, -0.74),
	...pair(head(0.2, -0.06, -0.45)),
	...pair(head(0.07, 0.11, -0.72)),
	...pair(body(0.5, 0, -0.3, 0.99, 1.2)),
	...pair(body(0.62, 0.72, -0.2, 0.8, 2)),
	...pair(body(0.42, 1, -0.6, 0.3, 4)),
	// Fingers: little finger, index finger, thumb.
	...pair(body(0.38, 1.06, -0.68, 0.2, 4)),
	...pair(body(0.35, 1.06, -0.7, 0.2, 4)),
	...pair(body(0.35, 1.03, -0.63, 0.2, 4)),
	...pair(body(0.3, 1.15, 0, 0.1, 4)),
	...pair(body(0.35, 1.5, -0.9, 0.02, 6)),
	...pair(body(0.35, 2.4, -0.7, 0.01, 6)),
	...pair(body(0.35, 2.5, -0.65, 0.01, 6)),
	...pair(body(0.37, 2.6, -0.9, 0.01, 6))
];

/** The axis through the ears, about which the head nods and turns, from the nose. */
const EARS = { y: -0.06, z: -0.45 };
/** The points of the right hand and its wrist, in the order of MediaPipe Pose. */
const RIGHT_HAND = new Set([16, 18, 20, 22]);
/** A hand at the chin, from the nose, shoulder widths. */
const CHIN = { x: -0.06, y: 0.2, z: -0.85 };
/** A hand is in the picture from here on its way up. */
const HAND_IN_VIEW = 0.5;

/**
 * The 33 landmarks of a figure as a pose model would give them.
 *
 * @param jitter standard normal numbers, a new one on each call
 */
export function landmarksOf(figure: Figure, jitter: () => number): Landmark[] {
	const { unit } = figure;
	return JOINTS.map((joint, index) => {
		const at = placeOf(joint, index, figure);
		const raised = RIGHT_HAND.has(index) && figure.hand >= HAND_IN_VIEW;
		return {
			x: at.x + joint.jitter * jitter(),
			y: at.y + joint.jitter * jitter(),
			// Depth is the weak side of a pose model.
			z: at.z * unit + 4 * joint.jitter * jitter(),
			visibility: raised ? 0.95 : joint.visibility
		};
	});
}

/** Where a point is without jitter: x and y in px, z in shoulder widths. */
function placeOf(joint: Joint, index: number, figure: Figure) {
	const { unit, x, y, noseX, noseY, headForward, hand } = figure;
	if (joint.ofHead) {
		const turned = nodAndTurn(joint, figure);
		return { x: noseX + turned.x * unit, y: noseY + turned.y * unit, z: turned.z - headForward };
	}
	const [sin, cos] = circle(figure.turn);
	const at = {
		x: x + (joint.x * cos + (joint.z + 0.3) * sin) * unit,
		y: y + joint.y * unit,
		z: joint.z + joint.x * sin
	};
	if (!RIGHT_HAND.has(index) || hand === 0) return at;
	const to = { x: noseX + CHIN.x * unit, y: noseY + CHIN.y * unit, z: CHIN.z };
	const between = (a: number, b: number) => a + hand * (b - a);
	return { x: between(at.x, to.x), y: between(at.y, to.y), z: between(at.z, to.z) };
}

/** A point of the head after nodding, then turning, from where the nose is at rest. */
function nodAndTurn({ x, y, z }: Joint, { turn, pitch }: Figure) {
	const up = y - EARS.y;
	const back = z - EARS.z;
	const [sinPitch, cosPitch] = circle(pitch);
	const nodded = { y: up * cosPitch - back * sinPitch, z: back * cosPitch + up * sinPitch };
	const [sinTurn, cosTurn] = circle(turn);
	return {
		x: x * cosTurn - nodded.z * sinTurn,
		y: EARS.y + nodded.y,
		z: EARS.z + nodded.z * cosTurn + x * sinTurn
	};
}

function circle(degrees: number): [sin: number, cos: number] {
	const radians = (degrees * Math.PI) / 180;
	return [Math.sin(radians), Math.cos(radians)];
}
