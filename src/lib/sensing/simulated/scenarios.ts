import { randomFor } from '../../signals/prng';
import { ease } from './wander';

/** What a simulated body can live through. */
export const SCENARIOS = [
	'calm',
	'rising',
	'held-breath',
	'slump',
	'leaving',
	'company',
	'talking',
	'frozen'
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What the script of a scenario asks of the body at one time. */
export interface BodyCue {
	/** Breaths per minute relative to the person's own calm rate; 0 while the breath is held. */
	rateFactor: number;
	/** Depth of a breath relative to calm. */
	depth: number;
	/** One deep breath that goes on now; `null`: the breath goes on as it does. */
	sigh: Sigh | null;
	/** Sway and fidgeting relative to calm. */
	movement: number;
	/**
	 * Jitter of the pose model's points relative to usual. A picture that hardly changes gives points that
	 * hardly do: of somebody who moves by nothing but the breath they tremble less.
	 */
	jitter: number;
	/** Shoulders pulled up, shoulder widths. */
	raise: number;
	/** Sunk into the chair, shoulder widths. */
	sink: number;
	/** Size in the picture relative to the start: leaning forward is above 1. */
	nearness: number;
	/** Way out of the picture: 0 in place, 1 a whole frame to the side. */
	aside: number;
	/** In view at all. */
	present: boolean;
	/** A second person is in view. */
	company: boolean;
	/** Head and torso turned to the own left, degrees. */
	turn: number;
	/** The face looks down, degrees. */
	pitch: number;
	/** Way of a hand to the face: 0 in the lap, out of view; 1 there. */
	hand: number;
	/** Quick movement of the whole body that goes with talking, standard deviation in px. */
	liveliness: number;
	/** Shaking of a laugh, px. */
	jolt: number;
	/** Spread of the breaths' lengths relative to calm. */
	unevenness: number;
	/** Share of a breath that goes in: short for who talks. */
	inhale: number;
	/** How much the mouth is at words: 0 silent, 1 speaking. */
	speech: number;
	/** Light relative to the start. */
	light: number;
	/** For so long the camera has shown the same picture, ms; 0: it works. */
	frozenMs: number;
	/** What comes instead of a picture of her: one shade, or hers in every second frame only. */
	blind: Blind | null;
}

/** A sigh at one time. */
export interface Sigh {
	/** How much of it is over, 0..1. */
	share: number;
	/** Depth relative to the breaths around it. */
	depth: number;
}

/** Ways in which a camera shows nobody although somebody sits there. */
export type Blind = 'black' | 'grey' | 'infrared';

/** A whole course of events: what happens at each time, ms. */
export type Script = (t: number) => BodyCue;

/** Sitting quietly. */
export const CALM: BodyCue = {
	rateFactor: 1,
	depth: 1,
	sigh: null,
	movement: 1,
	jitter: 1,
	raise: 0,
	sink: 0,
	nearness: 1,
	aside: 0,
	present: true,
	company: false,
	turn: 0,
	pitch: 0,
	hand: 0,
	liveliness: 0,
	jolt: 0,
	unevenness: 1,
	inhale: 0.4,
	speech: 0,
	light: 1,
	frozenMs: 0,
	blind: null
};

/** One hold of the breath in every period, ms. */
const HOLD_PERIOD = 45_000;
const HOLD_START = 30_000;
const HOLD_SHORTEST = 10_000;
const HOLD_LONGEST = 15_000;

/** Whether the breath is held at t: 10 to 15 s in every 45 s. */
function holding(t: number, seed: number): boolean {
	const period = Math.floor(t / HOLD_PERIOD);
	const length = HOLD_SHORTEST + (HOLD_LONGEST - HOLD_SHORTEST) * randomFor(seed, period).uniform();
	const since = t - period * HOLD_PERIOD - HOLD_START;
	return since >= 0 && since < length;
}

/** Words for half of every minute, from here to there, ms. */
const TALK = { period: 60_000, from: 30_000, to: 55_000, edge: 500 } as const;
/** The camera stands still once. ms */
const FREEZE = { from: 30_000, to: 45_000 } as const;

/** Who talks breathes in quickly and out unevenly, and the whole body goes along. */
function talk(t: number): BodyCue {
	const since = t % TALK.period;
	const share =
		ease(since, TALK.from, TALK.from + TALK.edge) - ease(since, TALK.to - TALK.edge, TALK.to);
	return {
		...CALM,
		unevenness: 1 + 5 * share,
		inhale: CALM.inhale - 0.18 * share,
		liveliness: share,
		speech: share
	};
}

const scripts: Record<Scenario, (t: number, seed: number) => BodyCue> = {
	calm: () => CALM,
	rising: (t) => {
		const rise = ease(t, 60_000, 80_000);
		return {
			...CALM,
			rateFactor: 1 + 0.55 * rise,
			depth: 1 - 0.4 * rise,
			movement: 1 + 2 * rise,
			raise: 0.06 * rise
		};
	},
	'held-breath': (t, seed) => ({ ...CALM, rateFactor: holding(t, seed) ? 0 : 1 }),
	slump: (t) => {
		const down = ease(t, 30_000, 210_000);
		// Far enough: sinking that coming nearer alone could explain does not count as a slump.
		return { ...CALM, sink: 0.24 * down, nearness: 1 + 0.06 * down };
	},
	leaving: (t) => ({
		...CALM,
		aside: t < 45_000 ? ease(t, 39_000, 40_000) : 1 - ease(t, 50_000, 51_000),
		present: t < 40_000 || t >= 50_000
	}),
	company: (t) => ({ ...CALM, company: t >= 30_000 && t < 50_000 }),
	talking: talk,
	frozen: (t) => ({
		...CALM,
		frozenMs: t >= FREEZE.from && t < FREEZE.to ? t - FREEZE.from : 0
	})
};

/** @param seed the same seed gives the same course of events */
export function scriptOf(scenario: Scenario, seed: number): Script {
	return (t) => scripts[scenario](t, seed);
}

/** The same course of events at another size in the picture. */
export function atSize(script: Script, size: number): Script {
	return (t) => {
		const scene = script(t);
		return { ...scene, nearness: scene.nearness * size };
	};
}
