/** A pacer for the breath: what it asks at which time. */

/** What the pacer asks for. `sip` is the second, short breath in on top of the first. */
export type PacerAction = 'in' | 'sip' | 'out';

export interface PacerPart {
	action: PacerAction;
	/** ms, above 0 */
	ms: number;
	/** Fill of the chest at its end, 0 (breathed out) to 1. */
	fill: number;
}

/** One breath, which is repeated. It begins and ends breathed out. */
export type PacerPattern = readonly PacerPart[];

/** Of the whole breath in, the first of the two takes so much: the second is a top-up. */
const BEFORE_SIP = 0.75;

/** @param seconds in, an own second breath in (0: none), and out */
export function pacerPattern(seconds: { in: number; sip: number; out: number }): PacerPattern {
	const out: PacerPart = { action: 'out', ms: 1000 * seconds.out, fill: 0 };
	if (seconds.sip === 0) return [{ action: 'in', ms: 1000 * seconds.in, fill: 1 }, out];
	return [
		{ action: 'in', ms: 1000 * seconds.in, fill: BEFORE_SIP },
		{ action: 'sip', ms: 1000 * seconds.sip, fill: 1 },
		out
	];
}

/** Length of one breath of the pacer, ms. */
export function cycleMs(pattern: PacerPattern): number {
	return pattern.reduce((sum, { ms }) => sum + ms, 0);
}

export interface PacerMoment {
	/** Which part of the pattern. */
	index: number;
	action: PacerAction;
	/** Time left of this part, ms. */
	leftMs: number;
	/** Fill of the chest that goes with it, 0..1. */
	fill: number;
}

/** What the pacer asks at time t. @param t ms since its start; before that it waits breathed out */
export function pacerAt(pattern: PacerPattern, t: number): PacerMoment {
	let into = t <= 0 ? 0 : t % cycleMs(pattern);
	let from = 0;
	let index = 0;
	while (index < pattern.length - 1 && into >= pattern[index]!.ms) {
		into -= pattern[index]!.ms;
		from = pattern[index]!.fill;
		index++;
	}
	const { action, ms, fill } = pattern[index]!;
	// A breath begins and ends gently: half a cosine from the one level to the other.
	const share = 0.5 - 0.5 * Math.cos((Math.PI * into) / ms);
	return { index, action, leftMs: ms - into, fill: from + (fill - from) * share };
}
