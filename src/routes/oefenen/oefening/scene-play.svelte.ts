import {
	asPlayed,
	beatAt,
	sceneLength,
	type Beat,
	type FeltMark,
	type FeltWay,
	type PlayedScene,
	type Scene
} from '$lib/course';
import { SessionClock } from '$lib/ui/session/session-clock';
import type { ScenePause } from './without-pauses';

/** More often than this a held slider says nothing new, ms. */
const HOLD_STEP_MS = 200;
/** So long it shows that a mark was taken, ms of scene time. */
const ANSWER_MS = 1500;

/** Marks so soon after a choice are the second half of a double click, ms of real time. */
const CHOOSING_MS = 500;

/** When nobody stepped it for longer, the device slept, ms of real time. */
const SLEPT_MS = 5000;

/** Why a scene stands still: she wished it, its page was out of sight, or it asks what she does. */
export type PauseCause = 'wish' | 'hidden' | 'choice';

/**
 * One scene while it plays. Somebody steps it; its clock goes on by itself, but for pauses. Where it asks
 * what she does it stands still until she chose.
 */
export class ScenePlay {
	beat = $state.raw<Beat | null>(null);
	/** Share that is over, 0..1. */
	share = $state(0);
	over = $state(false);
	marks = $state.raw<readonly FeltMark[]>([]);
	/** The newest mark while it is fresh: somebody who marks sees that it was taken. */
	fresh = $state.raw<FeltMark | null>(null);
	/** Why it stands still now; `null`: it goes on. */
	paused = $state<PauseCause | null>(null);

	/** What she chose; `null`: nothing yet. */
	taken = $state<string | null>(null);

	readonly #clock: SessionClock;
	/** Where it began: at its beginning, or where it asks, ms of scene time. */
	readonly #begin: number;
	/** With the way that was taken. */
	#played: PlayedScene;
	/** When it was stepped last, by the clock that never stops, ms. */
	#steppedAt = 0;
	/** When the pause of now began, by the clock that never stops, ms. */
	#stoodAt = 0;
	#pauses: readonly ScenePause[] = [];
	/** No marks before this time of the scene, ms. */
	#marksFrom = 0;

	constructor(
		private readonly scene: Scene,
		private readonly way: FeltWay,
		private readonly speed: number,
		/** She goes back to where it asked, and takes this way. */
		back: string | null = null
	) {
		this.#clock = new SessionClock(speed);
		this.#begin = back === null ? 0 : sceneLength(scene);
		this.taken = back;
		this.#played = asPlayed(scene, back);
		this.step();
	}

	/** Time of the scene, ms: pauses do not count, and it does not go beyond the end. */
	get now(): number {
		const passed = this.paused ? this.#stoodAt : this.#clock.now;
		const now = this.#begin + passed - this.#pausedMs;
		return Math.max(0, Math.min(this.#length, Math.round(now)));
	}

	/** As far as it is known by now. */
	get played(): PlayedScene {
		return this.#played;
	}

	/** All pauses so far, also one that is still going on. */
	get pauses(): readonly ScenePause[] {
		return this.paused ? [...this.#pauses, this.#pauseOfNow] : this.#pauses;
	}

	step() {
		if (this.over || this.paused) return;
		if (this.#slept) {
			this.pause('hidden');
			return;
		}
		this.#steppedAt = this.#clock.now;
		const { now } = this;
		const { beat } = beatAt(this.#played, now);
		if (beat !== this.beat) this.beat = beat;
		this.share = now / this.#longest;
		if (this.fresh && now - this.fresh.t >= ANSWER_MS) this.fresh = null;
		if (now < this.#length) return;
		if (this.#asks) this.#ask();
		else this.over = true;
	}

	/** Time, marks and all that moves stand still. What is held is let go: the hand goes elsewhere. */
	pause(cause: PauseCause) {
		if (this.over || this.paused) return;
		if (this.way === 'hold' && (this.marks.at(-1)?.strength ?? 0) > 0) this.mark(0);
		this.#stoodAt = this.#slept ? this.#steppedAt : this.#clock.now;
		this.paused = cause;
	}

	/** From where it was. */
	goOn() {
		if (!this.paused || (this.paused === 'choice' && this.#asks)) return;
		this.#pauses = this.pauses;
		this.paused = null;
		this.#steppedAt = this.#clock.now;
	}

	/** What she does, where it asks. @param way by its name */
	choose(way: string) {
		if (this.paused !== 'choice') return;
		this.taken = way;
		this.#played = asPlayed(this.scene, way);
		this.goOn();
		this.#marksFrom = this.now + CHOOSING_MS * this.speed;
	}

	/** @param strength 1..10, or 0 when a hold is let go */
	mark(strength: number) {
		if (this.over || this.paused || this.now < this.#marksFrom) return;
		const mark: FeltMark = { t: this.now, strength, way: this.way };
		if (strength > 0) this.fresh = mark;
		const last = this.marks.at(-1);
		if (this.way === 'hold' && last) {
			if (last.strength === strength) return;
			// While the slider moves, the newest place is enough.
			const busy = mark.t - last.t < HOLD_STEP_MS && strength > 0 && last.strength > 0;
			if (busy) {
				this.marks = [...this.marks.slice(0, -1), { ...last, strength }];
				return;
			}
		}
		this.marks = [...this.marks, mark];
	}

	get #length(): number {
		return sceneLength(this.#played);
	}

	/** Before she chose: as long as it can become. */
	get #longest(): number {
		const ways = this.#asks ? (this.scene.choice?.ways ?? []) : [];
		return Math.max(this.#length, ...ways.map(({ id }) => sceneLength(asPlayed(this.scene, id))));
	}

	get #asks(): boolean {
		return this.scene.choice !== undefined && this.taken === null;
	}

	/** From the end of its last beat on, however late that was seen. */
	#ask() {
		this.pause('choice');
		this.#stoodAt = this.#length - this.#begin + this.#pausedMs;
	}

	/** A laptop that was shut: no time of the scene. */
	get #slept(): boolean {
		return this.#clock.now - this.#steppedAt > SLEPT_MS * this.speed;
	}

	get #pauseOfNow(): ScenePause {
		return { at: this.now, lengthMs: this.#clock.now - this.#stoodAt };
	}

	get #pausedMs(): number {
		return this.#pauses.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
	}
}
