import {
	FramingCoach,
	NOTHING_YET,
	type FramingSaid,
	type FramingVerdict,
	type Place
} from '$lib/signals/framing';
import type { Landmarks, Observation } from '$lib/signals/types';
import { knowsCamera, recallPlace, rememberPlace } from './places';

/** A framing that has been good for so long is remembered as good, ms. */
const PROVED_MS = 3000;
/** Where one has sat before, the check mark stays for a moment, ms. */
const MARK_MS = 4000;

/** What is on screen: sentence and buttons, or a mark in the corner of the mirror only. */
export type FramingView = 'off' | 'panel' | 'mark';

interface Figure {
	landmarks: Landmarks;
	/** Picture, px. */
	width: number;
	height: number;
}

/**
 * The framing coach of one measurement. It looks while a mirror is on screen and until it is told to
 * stop; measuring goes on behind it all the while.
 */
export class Framing {
	view = $state<FramingView>('off');
	said = $state.raw<FramingSaid>(NOTHING_YET);
	/** The person as she is seen now, to be drawn; `null`: nobody. */
	figure = $state.raw<Figure | null>(null);

	#coach: FramingCoach | null = null;
	#camera: string | null = null;
	#size = { width: 0, height: 0 };
	/** The place has been looked up. */
	#met = false;
	#goodSince: number | null = null;
	#proved = false;
	#markUntil = Infinity;

	/** A camera or a file begins. */
	begin() {
		this.end();
		this.#coach = new FramingCoach();
	}

	/** Nothing is said any more in this measurement. */
	end() {
		this.#coach = null;
		this.#camera = null;
		this.#met = false;
		this.#goodSince = null;
		this.#proved = false;
		this.#markUntil = Infinity;
		this.view = 'off';
		this.said = NOTHING_YET;
		this.figure = null;
	}

	/**
	 * @param camera its own name
	 * @param read a breathing rate is on screen
	 */
	step(observation: Observation, read: boolean, camera: string) {
		const coach = this.#coach;
		if (!coach) return;
		const { t, width, height, pose } = observation;
		if (this.#camera === null) {
			this.#camera = camera;
			this.view = knowsCamera(camera) ? 'mark' : 'panel';
		}
		this.#size = { width, height };
		if (pose) this.figure = pose.landmarks && { landmarks: pose.landmarks, width, height };
		const said = coach.step(observation, read);
		const { verdict, advice } = this.said;
		if (said.verdict !== verdict || said.advice !== advice) this.said = said;
		if (said.verdict === 'looking') return;
		if (!this.#met) this.#meet(t, said.verdict);
		this.#prove(t, said.verdict);
		if (t > this.#markUntil) this.end();
	}

	/** Of how she sits nothing is known now; what was said of it holds no longer. */
	wait() {
		if (!this.#coach) return;
		this.#coach = new FramingCoach();
		this.#goodSince = null;
		this.figure = null;
		if (this.said !== NOTHING_YET) this.said = NOTHING_YET;
	}

	/** Enough: she begins as she sits now. What cannot be read is spoken of again next time. */
	goOn() {
		const { verdict } = this.said;
		if (verdict === 'good' || verdict === 'fair') this.#remember(verdict);
		this.end();
	}

	/** Not here any more. */
	hush() {
		this.#remember('quiet');
		this.end();
	}

	/** Somebody sits: does one know this place? */
	#meet(t: number, verdict: FramingVerdict) {
		this.#met = true;
		const place = this.#place;
		const known = place && recallPlace(place);
		if (known === 'quiet') this.end();
		else if (known !== null && verdict !== 'poor') {
			this.view = 'mark';
			this.#markUntil = t + MARK_MS;
		} else this.view = 'panel';
	}

	#prove(t: number, verdict: FramingVerdict) {
		if (verdict !== 'good') {
			this.#goodSince = null;
			return;
		}
		this.#goodSince ??= t;
		if (this.#proved || t - this.#goodSince < PROVED_MS) return;
		this.#proved = true;
		this.#remember('good');
	}

	#remember(word: 'fair' | 'good' | 'quiet') {
		const place = this.#place;
		if (place) rememberPlace(place, word);
	}

	get #place(): Place | null {
		const framing = this.#coach?.framing;
		if (!framing || this.#camera === null) return null;
		const { shoulderShare: share, shoulderLine: line } = framing;
		return { camera: this.#camera, ...this.#size, share, line };
	}
}
