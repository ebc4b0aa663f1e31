import { mulberry32, type Random } from '../../../src/lib/signals/prng';
import type { BodyCue } from '../../../src/lib/sensing/simulated/scenarios';
import { ease } from '../../../src/lib/sensing/simulated/wander';

/** Something that a person in a conversation does for a while. Times in ms. */
export interface Episode {
	from: number;
	to: number;
	/** How long it takes to begin and to end. */
	edge: number;
	/** @param share how far it is under way, 0..1 */
	change: (scene: BodyCue, share: number) => BodyCue;
}

/** What people do while they talk, none of which is tension. */
export const HABITS = [
	'calm',
	'small-talk',
	'laughing',
	'drinking',
	'writing',
	'looking-away',
	'mixed'
] as const;
export type Habit = (typeof HABITS)[number];

interface Pattern {
	/** Shortest and longest, ms. */
	lasts: readonly [number, number];
	pause: readonly [number, number];
	edge: number;
	change: (random: Random) => Episode['change'];
}

const between = (random: Random, [low, high]: readonly [number, number]) =>
	low + (high - low) * random.uniform();

/** Breath of who talks: quick in, long and uneven out, and a body that goes along. */
const TALK: Pattern = {
	lasts: [4000, 15_000],
	pause: [5000, 20_000],
	edge: 500,
	change: (random) => {
		const rateFactor = between(random, [0.8, 1.05]);
		const liveliness = between(random, [0.5, 1.5]);
		return (scene, share) => ({
			...scene,
			rateFactor: scene.rateFactor * mix(1, rateFactor, share),
			unevenness: mix(scene.unevenness, 6, share),
			inhale: mix(scene.inhale, 0.22, share),
			liveliness: scene.liveliness + liveliness * share
		});
	}
};

const GESTURES: Pattern = {
	lasts: [2000, 8000],
	pause: [8000, 30_000],
	edge: 400,
	change: (random) => {
		const liveliness = between(random, [3, 8]);
		return (scene, share) => ({ ...scene, liveliness: scene.liveliness + liveliness * share });
	}
};

const LAUGHS: Pattern = {
	lasts: [2000, 6000],
	pause: [20_000, 60_000],
	edge: 300,
	change: (random) => {
		const jolt = between(random, [1, 3]);
		return (scene, share) => ({
			...scene,
			jolt: jolt * share,
			liveliness: scene.liveliness + 3 * share,
			rateFactor: scene.rateFactor * mix(1, 1.4, share),
			depth: scene.depth * mix(1, 1.3, share)
		});
	}
};

const SIPS: Pattern = {
	lasts: [4000, 8000],
	pause: [30_000, 80_000],
	edge: 1000,
	change: () => (scene, share) => ({ ...scene, hand: share, pitch: scene.pitch - 8 * share })
};

const NOTES: Pattern = {
	lasts: [15_000, 60_000],
	pause: [20_000, 60_000],
	edge: 1500,
	change: (random) => {
		const nearness = between(random, [1.06, 1.13]);
		const pitch = between(random, [18, 32]);
		return (scene, share) => ({
			...scene,
			nearness: scene.nearness * mix(1, nearness, share),
			pitch: scene.pitch + pitch * share,
			liveliness: scene.liveliness + 0.8 * share
		});
	}
};

const GLANCES: Pattern = {
	lasts: [3000, 30_000],
	pause: [10_000, 40_000],
	edge: 700,
	change: (random) => {
		const turn = between(random, [15, 40]) * (random.uniform() < 0.5 ? -1 : 1);
		return (scene, share) => ({ ...scene, turn: scene.turn + turn * share });
	}
};

const PATTERNS: Readonly<Record<Habit, readonly Pattern[]>> = {
	calm: [],
	'small-talk': [TALK, GESTURES],
	laughing: [TALK, LAUGHS],
	drinking: [TALK, SIPS],
	writing: [TALK, NOTES],
	'looking-away': [TALK, GLANCES],
	mixed: [TALK, GESTURES, LAUGHS, SIPS, NOTES, GLANCES]
};

/** What one person does of a habit between two moments; the same seed does the same. */
export function episodesOf(habit: Habit, seed: number, from: number, to: number): Episode[] {
	return PATTERNS[habit].flatMap((pattern, index) => {
		const random = mulberry32(seed * 31 + index);
		const episodes: Episode[] = [];
		for (let t = from + between(random, pattern.pause) / 2; t < to;) {
			const end = t + between(random, pattern.lasts);
			episodes.push({ from: t, to: end, edge: pattern.edge, change: pattern.change(random) });
			t = end + between(random, pattern.pause);
		}
		return episodes;
	});
}

/** The scene at a time, ms, with all episodes that are under way. */
export function withEpisodes(scene: BodyCue, episodes: readonly Episode[], t: number): BodyCue {
	let now = scene;
	for (const { from, to, edge, change } of episodes) {
		if (t <= from || t >= to + edge) continue;
		const share = Math.min(ease(t, from, from + edge), 1 - ease(t, to, to + edge));
		now = change(now, share);
	}
	return now;
}

export function mix(a: number, b: number, share: number): number {
	return a + (b - a) * share;
}
