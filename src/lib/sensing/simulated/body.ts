import { SimulatedBreath } from './breath';
import type { Figure } from './figure';
import { mulberry32 } from '../../signals/prng';
import type { Blind, Script } from './scenarios';
import { wander } from './wander';

/** Frame, px. */
export const FRAME_WIDTH = 640;
export const FRAME_HEIGHT = 480;
/** Shoulder width at the start, px. */
export const UNIT = 220;
/** Middle of the shoulders at the start, px. */
const X = 320;
const Y = 300;
/** The nose above the shoulder line, shoulder widths. */
const NECK = 0.6;
/** A leaning body turns about its seat, so far below the shoulders. Shoulder widths. */
const SEAT = 1.3;
/** Rise of the shoulders in a calm breath, shoulder widths (about 2.5 px). */
const LIFT = 0.0115;
/** The head takes part in a breath, and in a sinking back, by these shares. */
const HEAD_LIFT = 0.3;
const HEAD_SINK = 1.3;
/** Calm sway of the whole body, and motion of the head on top of it: standard deviation, px. */
const SWAY = 0.8;
const NOD = 0.5;
/** A laugh shakes this often a second. */
const LAUGH_HZ = 4.5;
/** Share of a breath that widens the chest. */
export const CHEST_WIDENING = 0.25;

/** One simulated body at one time. */
export interface BodyState {
	figure: Figure;
	/** Rise of the chest by breath, shoulder widths. */
	breath: number;
	present: boolean;
	company: boolean;
	/** How much the mouth is at words, 0..1. */
	speech: number;
	/** Shoulders pulled up, shoulder widths. */
	raise: number;
	/** How far a laugh shakes it, px. */
	jolt: number;
	/** How far it is from where it rests, px; the head from where the trunk has taken it. */
	moved: { x: number; y: number; headX: number; headY: number };
	/** Of the pose model's points, relative to usual. */
	jitter: number;
	/** Relative to the start. */
	light: number;
	/** For so long this is what the camera shows, ms. */
	frozenMs: number;
	blind: Blind | null;
}

/** The whole simulated person: script, breath and restlessness together. */
export class SimulatedPerson {
	readonly breath: SimulatedBreath;
	#script: Script;
	#sway: (t: number) => number;
	#bob: (t: number) => number;
	#turn: (t: number) => number;
	#nod: (t: number) => number;
	#livelyX: (t: number) => number;
	#livelyY: (t: number) => number;

	constructor(script: Script, seed: number) {
		this.#script = script;
		this.breath = new SimulatedBreath(script, seed);
		const random = mulberry32(seed ^ 0x5bd1e995);
		this.#sway = wander(random, 0.02, 0.4);
		this.#bob = wander(random, 0.02, 0.4);
		this.#turn = wander(random, 0.05, 0.8);
		this.#nod = wander(random, 0.05, 0.8);
		const lively = mulberry32(seed ^ 0x1f83d9ab);
		this.#livelyX = wander(lively, 0.3, 1.5);
		this.#livelyY = wander(lively, 0.3, 1.5);
	}

	/**
	 * What the camera shows: of a frozen one, what was there when it stopped.
	 * @param t ms
	 */
	at(t: number): BodyState {
		const { frozenMs } = this.#script(t);
		return frozenMs === 0 ? this.#bodyAt(t) : { ...this.#bodyAt(t - frozenMs), frozenMs };
	}

	/** From t on another script holds, ms. */
	forgetFrom(t: number) {
		this.breath.forgetFrom(t);
	}

	#bodyAt(t: number): BodyState {
		const scene = this.#script(t);
		const breath = LIFT * scene.depth * this.breath.fillAt(t);
		const unit = UNIT * scene.nearness;
		const sway = SWAY * scene.movement;
		const nod = NOD * scene.movement;

		const lively = scene.liveliness;
		const shake = scene.jolt * Math.sin((2 * Math.PI * LAUGH_HZ * t) / 1000);
		const moved = {
			x: sway * this.#sway(t) + lively * this.#livelyX(t),
			// Up and down a body at rest hardly moves but by its breath.
			y: 0.1 * sway * this.#bob(t) + 0.4 * lively * this.#livelyY(t) + shake,
			headX: nod * this.#turn(t),
			headY: nod * this.#nod(t)
		};
		const x = X + scene.aside * FRAME_WIDTH + moved.x;
		const seatY = Y + SEAT * UNIT + moved.y;
		const spine = SEAT - scene.sink;
		const y = seatY - unit * (spine + breath + scene.raise);
		const noseX = x + moved.headX;
		const noseY =
			seatY - unit * (SEAT - HEAD_SINK * scene.sink + NECK + HEAD_LIFT * breath) + moved.headY;
		const { turn, pitch, hand, present, company, speech, raise, jolt, jitter, light, blind } =
			scene;
		const headForward = 3 * (scene.nearness - 1);
		const figure = { x, y, unit, noseX, noseY, headForward, turn, pitch, hand };
		const seen = { present, company, speech, raise, jolt, jitter, light, blind };
		return { figure, breath, moved, frozenMs: 0, ...seen };
	}
}
