import type { Company, MotionSample, Observation, PersonSeen } from '../../signals/types';
import { GAP_MS } from '../frame-clock';
import { SLOT } from '../tracker/frame-averager';
import {
	FRAME_HEIGHT,
	FRAME_WIDTH,
	SimulatedPerson,
	UNIT,
	CHEST_WIDENING,
	type BodyState
} from './body';
import { landmarksOf } from './figure';
import { mulberry32, randomFor } from '../../signals/prng';
import { scriptOf, type Scenario, type Script } from './scenarios';
import { wander } from './wander';

export { SCENARIOS, type Scenario, type Script } from './scenarios';

export interface SimulationOptions {
	/** One of ours by its name, or any other course of events. */
	scenario: Scenario | Script;
	/** The same seed gives the same person and the same noise. */
	seed: number;
	/** Frames per second of the simulated camera. */
	fps?: number;
}

/** What is really going on in a simulated body. */
export interface Truth {
	/** Breaths per minute; 0 while the breath is held. */
	rate: number;
	present: boolean;
	/** A second person is in view. */
	company: boolean;
}

/** Time between two poses and two looks for company, ms. */
const POSE_SLOT = 1000 / 15;
const COMPANY_SLOT = 1000;
/** Cameras are not punctual: half the range of the frame times, ms. */
const UNPUNCTUAL = 2;
/** Standard deviation of the tracker's noise, 1/100 shoulder width (0.06 px at 640x480). */
const TRACKER_NOISE = 0.025;
/** Cells of the chest that are followed, as on a good picture. */
const CELLS = 90;

/** Spread of the luminance of a person in a room, and of nothing but a sensor's noise, 0..127. */
const CONTRAST = 45;
const NOISE = 0.3;

/** Way of a mouth between two samples, 1/100 mouth width: as in recordings (docs/speech.md). */
const MOUTH = { silent: 0.2, speaking: 4 } as const;

const CLOTHES: readonly [number, number] = [0.4, 0.32];
const VISITOR: PersonSeen = { x: 545, y: 265, shoulderWidth: 150, torsoColour: [0.27, 0.34] };

/** A body without a camera: endless, and any frame can be asked for at any time. */
export class SimulatedBody implements Iterable<Observation> {
	readonly fps: number;
	#seed: number;
	#person: SimulatedPerson;
	#light: (t: number) => number;

	constructor({ scenario, seed, fps = 30 }: SimulationOptions) {
		this.fps = fps;
		this.#seed = seed;
		const script = typeof scenario === 'string' ? scriptOf(scenario, seed) : scenario;
		this.#person = new SimulatedPerson(script, seed);
		this.#light = wander(mulberry32(seed ^ 0x2545f491), 0.005, 0.05);
	}

	/** @param i number of the frame, from 0 */
	observationAt(i: number): Observation {
		const t = this.#time(i);
		const state = this.#person.at(t);
		return {
			t,
			width: FRAME_WIDTH,
			height: FRAME_HEIGHT,
			// What a frozen camera hid was not seen.
			gap: state.frozenMs === 0 && this.#stoodAt(i - 1) > GAP_MS,
			...this.#picture(i, t, state),
			pose: this.#isFirstIn(POSE_SLOT, i) ? this.#pose(i, state) : null,
			motion: this.#isFirstIn(SLOT, i) ? this.#motion(i - 1) : null,
			company: this.#isFirstIn(COMPANY_SLOT, i) ? company(t, state) : null
		};
	}

	/** @param t ms */
	truthAt(t: number): Truth {
		const { present, company } = this.#person.at(t);
		return { rate: this.#person.breath.rateAt(t), present, company };
	}

	/** From t on another script holds, ms; frames from before are as they were. */
	forgetFrom(t: number) {
		this.#person.forgetFrom(t);
	}

	/** The first frame that is not before t, ms. */
	frameFrom(t: number): number {
		let i = Math.max(0, Math.floor((t / 1000) * this.fps) - 1);
		while (this.#time(i) < t) i++;
		return i;
	}

	/** When frame i is taken, ms. */
	timeOf(i: number): number {
		return this.#time(i);
	}

	/** All frames from the first on; never ends. */
	*[Symbol.iterator](): Generator<Observation, never> {
		for (let i = 0; ; i++) yield this.observationAt(i);
	}

	#time(i: number): number {
		if (i <= 0) return 0;
		return (i * 1000) / this.fps + UNPUNCTUAL * (2 * randomFor(this.#seed, i).uniform() - 1);
	}

	/** For how long the picture had stood at frame i, ms. */
	#stoodAt(i: number): number {
		return this.#person.at(this.#time(i)).frozenMs;
	}

	/** Whether frame i is the first in its slot of `length` ms. */
	#isFirstIn(length: number, i: number): boolean {
		return i === 0 || this.#slot(length, i) !== this.#slot(length, i - 1);
	}

	#slot(length: number, i: number): number {
		return Math.floor(this.#time(i) / length);
	}

	/** A lens that is covered or in one shade still has its noise, and no two pictures are equal. */
	#picture(i: number, t: number, { light, frozenMs, blind }: BodyState) {
		const repeated = frozenMs > 0;
		if (blind === 'black') return { brightness: 4, contrast: NOISE, repeated };
		if (blind === 'grey') return { brightness: 128, contrast: NOISE, repeated };
		const dark = blind === 'infrared' && i % 2 === 1;
		const brightness = light * (dark ? 0.1 : 1) * (120 + 3 * this.#light(t - frozenMs));
		return { brightness, contrast: CONTRAST * light * (dark ? 0.1 : 1), repeated };
	}

	#pose(i: number, state: BodyState): Observation['pose'] {
		if (isCovered(state)) return null;
		if (!state.present) return { landmarks: null };
		const random = randomFor(this.#seed ^ 0x68e31da4, i);
		return { landmarks: landmarksOf(state.figure, () => state.jitter * random.normal()) };
	}

	/** Sample of the slot that ends with frame `last`, as tracker and averager would give it. */
	#motion(last: number): MotionSample | null {
		if (last < 0) return null;
		const first = this.#firstOfSlot(last);
		const t = this.#meanTime(first, last);
		const state = this.#person.at(t);
		if (!canHold(state)) return null;
		const restart = first === 0 || !this.#hadMotion(first - 1);
		return { ...this.#channels(state, last), t, restart };
	}

	#firstOfSlot(last: number): number {
		let first = last;
		while (!this.#isFirstIn(SLOT, first)) first--;
		return first;
	}

	#meanTime(first: number, last: number): number {
		let sum = 0;
		for (let i = first; i <= last; i++) sum += this.#time(i);
		return sum / (last - first + 1);
	}

	#hadMotion(last: number): boolean {
		return canHold(this.#person.at(this.#meanTime(this.#firstOfSlot(last), last)));
	}

	#channels(
		{ figure, breath, speech }: BodyState,
		frame: number
	): Omit<MotionSample, 't' | 'restart'> {
		const random = randomFor(this.#seed ^ 0x1b56c4e9, frame);
		const noise = () => TRACKER_NOISE * random.normal();
		const hundredths = (px: number) => (100 * px) / UNIT + noise();
		// A scale shows as displacement at half a shoulder width from the centre.
		const growth = (figure.unit - UNIT) / 2;
		const lift = () => hundredths(FRAME_HEIGHT - figure.y);
		const mouth = MOUTH.silent + speech * (MOUTH.speaking - MOUTH.silent);
		return {
			lift: lift(),
			leftLift: lift(),
			rightLift: lift(),
			expansion: hundredths(growth + CHEST_WIDENING * breath * UNIT),
			headLift: hundredths(FRAME_HEIGHT - figure.noseY),
			sway: hundredths(figure.x),
			headSway: hundredths(figure.noseX),
			headScale: hundredths(growth),
			backgroundLift: 0,
			backgroundSway: 0,
			backgroundHeadLift: 0,
			backgroundHeadSway: 0,
			backgroundScale: 0,
			residual: 0.06 + 0.02 * random.uniform(),
			cells: CELLS,
			mouth: mouth * Math.abs(random.normal())
		};
	}
}

/** A simulated person in front of a simulated camera. */
export function simulateBody(options: SimulationOptions): SimulatedBody {
	return new SimulatedBody(options);
}

/** The tracker needs both shoulders in the picture. */
function canHold(state: BodyState): boolean {
	const { figure, present } = state;
	return present && !isCovered(state) && figure.x + figure.unit / 2 < FRAME_WIDTH;
}

/** In a picture of nothing nobody is looked for. */
function isCovered({ blind }: BodyState): boolean {
	return blind === 'black' || blind === 'grey';
}

function company(t: number, state: BodyState): Company {
	if (isCovered(state)) return { t, persons: [] };
	const { figure, present, company } = state;
	const self: PersonSeen = {
		x: figure.x,
		y: figure.y,
		shoulderWidth: figure.unit,
		torsoColour: CLOTHES
	};
	return { t, persons: [...(present ? [self] : []), ...(company ? [VISITOR] : [])] };
}
