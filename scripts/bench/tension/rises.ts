import { randomFor } from '../../../src/lib/signals/prng';
import type { BodyCue } from '../../../src/lib/sensing/simulated/scenarios';
import { mix, type Episode } from './episodes';

/** Ways in which tension shows in a body. */
export const RISES = [
	'breath',
	'breath-and-shoulders',
	'shoulders',
	'freezing',
	'restless'
] as const;
export type Rise = (typeof RISES)[number];

export const STRENGTHS = { mild: 0.5, clear: 1 } as const;
export type Strength = keyof typeof STRENGTHS;

/** How long a rise takes to be there in full, ms. */
const EDGE = 5000;

const changes: Readonly<
	Record<Rise, (s: number, share: number, scene: BodyCue) => Partial<BodyCue>>
> = {
	breath: (s, share, scene) => ({
		rateFactor: scene.rateFactor * (1 + 0.7 * s * share),
		depth: scene.depth * (1 - 0.4 * s * share)
	}),
	'breath-and-shoulders': (s, share, scene) => ({
		rateFactor: scene.rateFactor * (1 + 0.55 * s * share),
		depth: scene.depth * (1 - 0.3 * s * share),
		raise: 0.06 * s * share
	}),
	shoulders: (s, share, scene) => ({
		raise: 0.08 * s * share,
		nearness: scene.nearness * (1 + 0.1 * s * share)
	}),
	freezing: (s, share, scene) => ({
		raise: 0.06 * s * share,
		movement: scene.movement * mix(1, 0.15, share),
		liveliness: scene.liveliness * (1 - share),
		depth: scene.depth * (1 - 0.5 * s * share)
	}),
	restless: (s, share, scene) => ({
		rateFactor: scene.rateFactor * (1 + 0.45 * s * share),
		liveliness: scene.liveliness + 5 * s * share,
		raise: 0.05 * s * share
	})
};

/** @param from,to ms */
export function riseEpisode(rise: Rise, strength: Strength, from: number, to: number): Episode {
	const s = STRENGTHS[strength];
	const change = (scene: BodyCue, share: number) => ({
		...scene,
		...changes[rise](s, share, scene)
	});
	return { from, to, edge: EDGE, change };
}

/** When the rise of a run begins: anywhere in its middle part, ms. */
export function onsetOf(seed: number, from: number, to: number): number {
	return from + (to - from) * randomFor(seed, 77).uniform();
}
