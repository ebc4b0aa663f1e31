import type { ClipOptions } from './options';

/** Shares of one breath: in, out, and the rest is a pause. */
const IN = 0.4;
const OUT = 0.45;

/** Where the clip begins within a breath; not at an onset, as no real recording does. */
const FIRST_PHASE = 0.2;

/** From 0 to 1 with level ends. */
export function smoothStep(x: number): number {
	const t = Math.min(1, Math.max(0, x));
	return t * t * (3 - 2 * t);
}

/** How full the lungs are: 0 empty, 1 full. @param phase breaths since an onset */
function fullness(phase: number): number {
	const within = phase - Math.floor(phase);
	return within < IN ? smoothStep(within / IN) : 1 - smoothStep((within - IN) / OUT);
}

/** How full the lungs are at a time, s. */
export function breathAt({ rateBpm }: ClipOptions, t: number): number {
	return fullness(FIRST_PHASE + (t * rateBpm) / 60);
}

/** Times at which a breath in begins, s. */
export function breathOnsets({ rateBpm, seconds }: ClipOptions): number[] {
	const breaths = Math.round((seconds * rateBpm) / 60);
	return Array.from({ length: breaths }, (_, i) => ((i + 1 - FIRST_PHASE) * 60) / rateBpm);
}

/** Sideways place of the body at a time, s; in px. */
export function swayAt({ swayPx, swayHz }: ClipOptions, t: number): number {
	return swayPx * Math.sin(2 * Math.PI * swayHz * t);
}
