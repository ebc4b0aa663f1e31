import { Breath } from './breath';
import type { Figure } from './figure';
import { mulberry32 } from '../../signals/prng';
import { sceneAt, type Scenario } from './scenarios';
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
/** Share of a breath that widens the chest. */
export const WIDENING = 0.25;

/** One simulated body at one time. */
export interface BodyState {
	figure: Figure;
	/** Rise of the chest by breath, shoulder widths. */
	breath: number;
	present: boolean;
	company: boolean;
}

/** The whole simulated person: script, breath and restlessness together. */
export class SimulatedPerson {
	readonly breath: Breath;
	#scenario: Scenario;
	#seed: number;
	#sway: (t: number) => number;
	#bob: (t: number) => number;
	#turn: (t: number) => number;
	#nod: (t: number) => number;

	constructor(scenario: Scenario, seed: number) {
		this.#scenario = scenario;
		this.#seed = seed;
		this.breath = new Breath(scenario, seed);
		const random = mulberry32(seed ^ 0x5bd1e995);
		this.#sway = wander(random, 0.02, 0.4);
		this.#bob = wander(random, 0.02, 0.4);
		this.#turn = wander(random, 0.05, 0.8);
		this.#nod = wander(random, 0.05, 0.8);
	}

	/** @param t ms */
	at(t: number): BodyState {
		const scene = sceneAt(this.#scenario, t, this.#seed);
		const breath = LIFT * scene.depth * this.breath.fillAt(t);
		const unit = UNIT * scene.nearness;
		const sway = SWAY * scene.movement;
		const nod = NOD * scene.movement;

		const x = X + scene.aside * FRAME_WIDTH + sway * this.#sway(t);
		// Up and down a body at rest hardly moves but by its breath.
		const seatY = Y + SEAT * UNIT + 0.1 * sway * this.#bob(t);
		const spine = SEAT - scene.sink;
		const y = seatY - unit * (spine + breath + scene.raise);
		const noseX = x + nod * this.#turn(t);
		const noseY =
			seatY -
			unit * (SEAT - HEAD_SINK * scene.sink + NECK + HEAD_LIFT * breath) +
			nod * this.#nod(t);
		const figure = { x, y, unit, noseX, noseY, headForward: 3 * (scene.nearness - 1) };
		return { figure, breath, present: scene.present, company: scene.company };
	}
}
