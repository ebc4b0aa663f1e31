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

/**
 * The 33 landmarks of a figure as a pose model would give them.
 *
 * @param jitter standard normal numbers, a new one on each call
 */
export function landmarksOf(figure: Figure, jitter: () => number): Landmark[] {
	const { unit } = figure;
	return JOINTS.map((joint) => {
		const x = joint.ofHead ? figure.noseX : figure.x;
		const y = joint.ofHead ? figure.noseY : figure.y;
		const z = joint.ofHead ? joint.z - figure.headForward : joint.z;
		return {
			x: x + joint.x * unit + joint.jitter * jitter(),
			y: y + joint.y * unit + joint.jitter * jitter(),
			// Depth is the weak side of a pose model.
			z: z * unit + 4 * joint.jitter * jitter(),
			visibility: joint.visibility
		};
	});
}
