import { limits } from '$lib/signals';
import { Point } from '$lib/signals/pose-points';
import type { Baseline, Landmarks } from '$lib/signals/types';
import type { LimitLines } from './overlay';

/** From where a raise or a slump counts, shoulder widths. */
type Limits = ReturnType<typeof limits>;

/**
 * Heights in the picture, px, beyond which the shoulders count as raised or slumped; `null` when they
 * are not known.
 * @param growing of a minute of sitting that runs: around the shoulders of now
 * @param baseline in use: around its shoulders, when no minute runs
 */
export function limitLines(
	{ landmarks, width }: { landmarks: Landmarks | null; width: number },
	growing: Limits | null,
	baseline: Baseline | null
): LimitLines | null {
	if (growing) {
		const left = landmarks?.[Point.leftShoulder];
		const right = landmarks?.[Point.rightShoulder];
		if (!left || !right) return null;
		const unit = Math.hypot(left.x - right.x, left.y - right.y);
		return linesAround((left.y + right.y) / 2, unit, growing);
	}
	const shoulderY = baseline?.posture['shoulderY'];
	if (!baseline || !shoulderY) return null;
	const unit = baseline.shoulderWidth * width;
	return linesAround(shoulderY.centre * width, unit, limits(baseline));
}

/** @param y shoulder line, px @param unit shoulder width, px */
function linesAround(y: number, unit: number, { raise, slump }: Limits): LimitLines {
	return { raise: y - raise * unit, slump: y + slump * unit };
}
