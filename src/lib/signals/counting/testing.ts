/** Made-up counts with known answers; only tests import it. */
import type { CountedMinute, SecondSaid } from './minute-log';

/** Moments at an even pace, ms. @param bpm per minute */
export function evenly(bpm: number, first: number, lengthMs: number): number[] {
	const step = 60_000 / bpm;
	const count = Math.floor((lengthMs - first) / step) + 1;
	return Array.from({ length: count }, (_, i) => Math.round(first + i * step));
}

export const SILENT: SecondSaid = {
	rate: null,
	windowMs: null,
	onset: null,
	unsure: 'not-breath'
};

/**
 * What Luwte would say of somebody who breathes evenly.
 * @param bpm what it says, breaths per minute
 * @param first when a breath began, ms
 * @param saysAt whether it says anything in a second
 */
export function saidOf(
	bpm: number,
	first: number,
	saysAt: (second: number) => boolean = () => true
): SecondSaid[] {
	const step = 60_000 / bpm;
	return Array.from({ length: 60 }, (_, second) => {
		if (!saysAt(second)) return SILENT;
		// The newest breath that is over by the end of this second.
		const number = Math.floor(((second + 1) * 1000 - first) / step) - 1;
		return {
			rate: bpm,
			windowMs: 25_000,
			onset: Math.round(first + number * step),
			unsure: null
		};
	});
}

export function minuteOf(taps: readonly number[], seconds: readonly SecondSaid[]): CountedMinute {
	return { lengthMs: 60_000, taps, seconds };
}
