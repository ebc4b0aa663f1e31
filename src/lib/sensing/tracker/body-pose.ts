/** px in the picture that is tracked, not mirrored. */
export interface Point2 {
	x: number;
	y: number;
}

/** Points of a pose that go with the head, and those that go with the chest. */
export const HEAD_POINTS = ['nose', 'leftEar', 'rightEar', 'mouthLeft', 'mouthRight'] as const;
export const SHOULDERS = ['leftShoulder', 'rightShoulder'] as const;

/**
 * Where pose sees the body. Left is the person's own. A shoulder beyond the edge of the picture is a
 * guess of the pose model.
 */
export type BodyPose = Readonly<
	Record<(typeof HEAD_POINTS)[number] | (typeof SHOULDERS)[number], Point2>
>;

/** Shoulder width of a pose, px. */
export function shoulderWidth({ leftShoulder, rightShoulder }: BodyPose): number {
	return Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
}

/** Midpoint of the shoulders, px. */
export function shoulderMiddle({ leftShoulder, rightShoulder }: BodyPose): Point2 {
	return middle(leftShoulder, rightShoulder);
}

/** A pose made point by point. */
export function poseOf(at: (part: keyof BodyPose) => Point2): BodyPose {
	const entries = [...HEAD_POINTS, ...SHOULDERS].map((part) => [part, at(part)] as const);
	return Object.fromEntries(entries) as BodyPose;
}

/** The same pose after the shoulders and the head moved, px. */
export function movePose(pose: BodyPose, torso: Point2, head: Point2): BodyPose {
	const isShoulder = (part: keyof BodyPose) => SHOULDERS.some((shoulder) => shoulder === part);
	return poseOf((part) => {
		const shift = isShoulder(part) ? torso : head;
		return { x: pose[part].x + shift.x, y: pose[part].y + shift.y };
	});
}

/** Point halfway, px. */
export function middle(one: Point2, other: Point2): Point2 {
	return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
