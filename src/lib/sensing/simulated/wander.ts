import type { Random } from '../../signals/prng';

const WAVES = 6;

/**
 * A smooth random motion in time, standard deviation about 1: some sine waves of unrelated
 * frequencies. Being a formula it can be asked for any time, in any order.
 *
 * @param low,high band of frequencies, Hz
 * @param count waves: with few of them each stands out as a rhythm of its own
 * @returns value at time t, ms
 */
export function wander(
	random: Random,
	low: number,
	high: number,
	count = WAVES
): (t: number) => number {
	const waves = Array.from({ length: count }, () => ({
		// Radians per ms; equal shares per octave, so that slow motion is as large as fast motion.
		speed: (2 * Math.PI * low * (high / low) ** random.uniform()) / 1000,
		phase: 2 * Math.PI * random.uniform()
	}));
	const share = Math.sqrt(2 / count);
	return (t) =>
		share * waves.reduce((sum, { speed, phase }) => sum + Math.sin(speed * t + phase), 0);
}

/** 0 before `from`, 1 from `to` on, smooth in between (times in ms). */
export function ease(t: number, from: number, to: number): number {
	const x = Math.min(Math.max((t - from) / (to - from), 0), 1);
	return x * x * (3 - 2 * x);
}
