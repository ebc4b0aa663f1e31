import { pacerAt } from '$lib/signals/pacing/pacer';
import type { CurvePoint } from '$lib/ui/measurement/curve-buffer';
import type { Sheet } from '../pictures/canvas';
import type { Practice } from './practice.svelte';

/** So much of the past and of what comes is in the picture, ms. */
const PAST_MS = 12_000;
const AHEAD_MS = 8_000;
/** Distance of two points of the pacer's line, ms. */
const STEP_MS = 100;
/** Room above and below the line, as a share of the height. */
const MARGIN = 0.16;
/** Least height of the breath, 1/100 shoulder width: stillness must look still. */
const MIN_HALF_RANGE = 0.6;

export interface PacerColours {
	pacer: string;
	now: string;
	breath: string;
}

/** One picture: the wide line of the pacer, known ahead, and the thin one of the breath up to now. */
export function drawPacer(
	{ context, width, height }: Sheet,
	practice: Practice,
	breath: readonly CurvePoint[],
	colours: PacerColours
) {
	const { elapsed, pattern } = practice;
	const x = (t: number) => ((t - elapsed + PAST_MS) / (PAST_MS + AHEAD_MS)) * width;
	const y = (fill: number) => height * (1 - MARGIN - fill * (1 - 2 * MARGIN));
	context.clearRect(0, 0, width, height);
	context.lineCap = context.lineJoin = 'round';

	context.strokeStyle = colours.pacer;
	context.lineWidth = height / 14;
	context.beginPath();
	// On multiples of the step, so that the line does not shimmer while it moves.
	const first = Math.max(0, Math.floor((elapsed - PAST_MS) / STEP_MS) * STEP_MS);
	for (let t = first; t <= elapsed + AHEAD_MS + STEP_MS; t += STEP_MS)
		context.lineTo(x(t), y(pacerAt(pattern, t).fill));
	context.stroke();

	let peak = MIN_HALF_RANGE;
	for (const point of breath) if (point.y !== null) peak = Math.max(peak, Math.abs(point.y));
	context.strokeStyle = colours.breath;
	context.lineWidth = Math.max(2, height / 70);
	context.beginPath();
	let drawing = false;
	for (const point of breath) {
		const t = practice.toPacer(point.x);
		if (point.y === null || t < elapsed - PAST_MS - 1000) drawing = false;
		else {
			const at = [x(t), y(0.5 + point.y / (2 * peak))] as const;
			if (drawing) context.lineTo(...at);
			else context.moveTo(...at);
			drawing = true;
		}
	}
	context.stroke();

	context.fillStyle = colours.now;
	context.beginPath();
	context.arc(x(elapsed), y(pacerAt(pattern, elapsed).fill), height / 16, 0, 2 * Math.PI);
	context.fill();
}
