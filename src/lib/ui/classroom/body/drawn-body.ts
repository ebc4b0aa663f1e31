/**
 * From what a made-up body does to the numbers of its drawing. Lengths are units of the drawing: as many
 * make a shoulder as the camera of the simulation has px, so that both are moved alike.
 */
import { UNIT, type BodyState } from '$lib/sensing/simulated/body';
import { randomFor } from '$lib/signals/prng';

/**
 * So many times larger than life the drawing moves, so that it is seen from five metres. A calm breath
 * lifts the shoulders by about 4 mm: on a screen that shows a body in full size that is less than a
 * millimetre for who holds it at arm's length. The other movements are larger by themselves.
 */
export const LARGER_THAN_LIFE = {
	breath: 4,
	shoulders: 1.6,
	lean: 1.4,
	turn: 1,
	motion: 2
} as const;

/** A chest that fills widens, too; forward it does so more, and that is not seen from the front. */
const WIDENING = 0.6;
/** The head goes along with a breath, and with shoulders that are pulled up, by these shares. */
const HEAD_TAKEN = { breath: 0.3, shoulders: 0.12 } as const;
/** A jolt of so many px is a laugh in full. */
const FULL_JOLT = 2.5;
/** Syllables come about so often a second. */
const SYLLABLES_HZ = 4.3;
/** Eyes close once in so long, for so long, ms. */
const BLINK = { every: 4000, lasts: 160 } as const;

/** All that is drawn of a body at one time. */
export interface DrawnBody {
	/** The whole body, from where it sits: to the right, down; and how large, about the seat. */
	x: number;
	y: number;
	size: number;
	/** Rise of the shoulders, all in all. */
	shoulders: number;
	/** Of the chest by breath alone, and to each side. */
	chest: number;
	wide: number;
	/** The head, from where the shoulders carry it. */
	head: { x: number; y: number; size: number };
	/** Head and trunk turned to the own left, which is the right of the drawing: -1..1, as a sine. */
	turn: number;
	/** Way of the right hand to the face, 0..1. */
	hand: number;
	/** How far the hands in the lap are from where they rest. */
	fidget: { x: number; y: number };
	/** How far the mouth is open, and how much it laughs, 0..1. */
	mouth: number;
	laugh: number;
	/** How far the eyes are open, 0..1. */
	eyes: number;
}

/**
 * @param state what the camera sees
 * @param t by the same clock, ms
 * @param seed of the person
 */
export function drawnBody(state: BodyState, t: number, seed: number): DrawnBody {
	const { figure, moved, speech } = state;
	const chest = LARGER_THAN_LIFE.breath * state.breath * UNIT;
	const pulled = LARGER_THAN_LIFE.shoulders * state.raise * UNIT;
	const nearer = figure.unit / UNIT - 1;
	const laugh = Math.min(1, state.jolt / FULL_JOLT);
	const shift = (px: number) => LARGER_THAN_LIFE.motion * px;
	return {
		x: shift(moved.x),
		y: shift(moved.y),
		size: 1 + LARGER_THAN_LIFE.lean * nearer,
		shoulders: chest + pulled,
		chest,
		wide: WIDENING * chest,
		head: {
			x: shift(moved.headX),
			// Shoulders come up to the ears: the head stays nearly where it is.
			y: shift(moved.headY) - HEAD_TAKEN.breath * chest - HEAD_TAKEN.shoulders * pulled,
			// It comes nearer than the trunk.
			size: 1 + 0.5 * LARGER_THAN_LIFE.lean * nearer
		},
		turn: Math.sin((LARGER_THAN_LIFE.turn * figure.turn * Math.PI) / 180),
		hand: figure.hand,
		fidget: { x: shift(moved.headX - 0.6 * moved.x), y: shift(0.5 * moved.headY) },
		mouth: speech * syllable(t),
		laugh,
		eyes: eyesAt(t, seed)
	};
}

/** How far a mouth that speaks is open, 0..1: no two syllables alike. */
function syllable(t: number): number {
	const s = t / 1000;
	const open = Math.sin(Math.PI * SYLLABLES_HZ * s) ** 2;
	const word = 0.55 + 0.45 * Math.sin(2 * Math.PI * 0.83 * s + Math.sin(2 * Math.PI * 0.31 * s));
	return open * word;
}

function eyesAt(t: number, seed: number): number {
	const slot = Math.floor(t / BLINK.every);
	const at = (BLINK.every - BLINK.lasts) * randomFor(seed, slot).uniform();
	const since = t - slot * BLINK.every - at;
	if (since < 0 || since > BLINK.lasts) return 1;
	return Math.abs(1 - (2 * since) / BLINK.lasts);
}
