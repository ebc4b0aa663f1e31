import { Point } from '$lib/signals/pose-points';
import type { Landmark, Landmarks } from '$lib/signals/types';

/** Lines to draw across the picture, frame px: from where a raise or a slump counts. */
export interface LimitLines {
	raise: number;
	slump: number;
}

export interface OverlayColours {
	line: string;
	soft: string;
	limit: string;
}

interface Drawing {
	context: CanvasRenderingContext2D;
	/** Frame px -> canvas px. */
	scale: number;
	colours: OverlayColours;
}

/** Below this a point is a guess and is not drawn. */
const MIN_VISIBILITY = 0.4;

/**
 * Draws what Luwte looks at: head, shoulders and the chest, in light lines.
 * @param asShape the picture is hidden: draw a filled, friendly shape instead of a thin overlay
 */
export function drawBody(drawing: Drawing, landmarks: Landmarks, asShape: boolean) {
	const { context, scale, colours } = drawing;
	const seen = (index: number): Landmark | null => {
		const p = landmarks[index];
		return p && p.visibility >= MIN_VISIBILITY ? p : null;
	};
	const left = seen(Point.leftShoulder);
	const right = seen(Point.rightShoulder);
	const nose = seen(Point.nose);
	if (!left || !right) return;
	const width = Math.hypot(left.x - right.x, left.y - right.y);
	context.save();
	context.scale(scale, scale);
	context.lineCap = context.lineJoin = 'round';

	if (nose) drawHead(context, nose, width, asShape ? colours.soft : null, colours.line);
	drawChest(context, left, right, width, asShape, colours);

	context.strokeStyle = colours.line;
	context.lineWidth = Math.max(3, width * 0.022);
	context.beginPath();
	context.moveTo(left.x, left.y);
	context.lineTo(right.x, right.y);
	context.stroke();
	for (const shoulder of [left, right]) {
		context.fillStyle = colours.line;
		context.beginPath();
		context.arc(shoulder.x, shoulder.y, Math.max(5, width * 0.035), 0, 2 * Math.PI);
		context.fill();
	}
	context.restore();
}

function drawHead(
	context: CanvasRenderingContext2D,
	nose: Landmark,
	shoulderWidth: number,
	fill: string | null,
	line: string
) {
	context.beginPath();
	context.ellipse(
		nose.x,
		nose.y - 0.05 * shoulderWidth,
		0.25 * shoulderWidth,
		0.34 * shoulderWidth,
		0,
		0,
		7
	);
	if (fill) {
		context.fillStyle = fill;
		context.fill();
	}
	context.strokeStyle = line;
	context.globalAlpha = 0.55;
	context.lineWidth = 2;
	context.stroke();
	context.globalAlpha = 1;
}

/** The part of the chest whose motion is read as breath. */
function drawChest(
	context: CanvasRenderingContext2D,
	left: Landmark,
	right: Landmark,
	width: number,
	filled: boolean,
	colours: OverlayColours
) {
	const x = (left.x + right.x) / 2;
	const y = (left.y + right.y) / 2;
	context.beginPath();
	context.roundRect(x - 0.65 * width, y - 0.1 * width, 1.3 * width, 0.75 * width, 0.2 * width);
	if (filled) {
		context.fillStyle = colours.soft;
		context.fill();
	}
	context.strokeStyle = colours.line;
	context.globalAlpha = 0.45;
	context.setLineDash([2, 7]);
	context.lineWidth = 2;
	context.stroke();
	context.setLineDash([]);
	context.globalAlpha = 1;
}

/** Dotted lines across the picture: shoulders beyond them will count. */
export function drawLimits({ context, scale, colours }: Drawing, lines: LimitLines, width: number) {
	context.save();
	context.scale(scale, scale);
	context.strokeStyle = colours.limit;
	context.lineWidth = 2;
	context.setLineDash([3, 8]);
	context.lineCap = 'round';
	for (const y of [lines.raise, lines.slump]) {
		context.beginPath();
		context.moveTo(0.08 * width, y);
		context.lineTo(0.92 * width, y);
		context.stroke();
	}
	context.restore();
}
