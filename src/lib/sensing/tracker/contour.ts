import { shoulderWidth, type BodyPose } from './body-pose';
import type { Face } from './face';

/** So much of the bottom of the picture is always looked at, px at 640x480: pose puts shoulders that it
 * cannot see too low. */
const ALWAYS_SEEN = 96;

/**
 * Height of the upper edge of the clothing across the picture: from the arm over the shoulder to the
 * collar and down again. Only a place to begin looking: texture decides where there is something to
 * follow.
 * @param height of the picture, px
 * @returns y of that edge at x, px
 */
export function shoulderContour(pose: BodyPose, face: Face, height: number): (x: number) => number {
	const width = shoulderWidth(pose);
	const [left, right] = [pose.leftShoulder, pose.rightShoulder].sort((a, b) => a.x - b.x);
	const above = 0.1 * width;
	const collar = Math.min(
		face.mouthY + 0.5 * face.size,
		Math.min(left!.y, right!.y) - above,
		height - ALWAYS_SEEN
	);
	const inView = (y: number) => Math.min(y, height - ALWAYS_SEEN);
	const points = [
		{ x: left!.x - 0.3 * width, y: left!.y + 0.35 * width },
		{ x: left!.x - 0.05 * width, y: inView(left!.y - above) },
		{ x: face.x - 0.45 * face.size, y: collar },
		{ x: face.x + 0.45 * face.size, y: collar },
		{ x: right!.x + 0.05 * width, y: inView(right!.y - above) },
		{ x: right!.x + 0.3 * width, y: right!.y + 0.35 * width }
	];
	return (x) => interpolate(points, x);
}

/** Linear between points that go from left to right; level beyond them. */
function interpolate(points: readonly { x: number; y: number }[], x: number): number {
	const next = points.findIndex((point) => point.x > x);
	if (next === 0) return points[0]!.y;
	if (next === -1) return points.at(-1)!.y;
	const [from, to] = [points[next - 1]!, points[next]!];
	return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}
