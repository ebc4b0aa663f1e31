import type { Film } from '$lib/content';
import { captionsOf, chaptersOf, filmAt, filmLength, type TimedChapter } from './film-time';
import type { Playable } from './playable';

/** After so long without a step the device slept, or the page was busy elsewhere, s. */
const LONGEST_STEP = 1;

/** Our film while it is played or leafed through. Somebody steps it. */
export class DrawnFilm implements Playable {
	readonly length: number;
	readonly chapters: readonly TimedChapter[];
	speed = $state(1);
	#now = $state(0);
	#playing = $state(false);
	/** Still pictures to leaf through, one for each thing that is said. */
	#leafing = $state(false);
	readonly #captions;

	constructor(readonly film: Film) {
		this.length = filmLength(film.shape);
		this.chapters = chaptersOf(film.shape);
		this.#captions = captionsOf(film.shape);
	}

	readonly moment = $derived.by(() => filmAt(this.film.shape, this.#now));

	get now(): number {
		return this.#now;
	}

	get playing(): boolean {
		return this.#playing;
	}

	get over(): boolean {
		return this.#leafing ? this.leaf === this.leaves - 1 : this.#now >= this.length;
	}

	/** Before it begins: its title. */
	get caption(): string {
		const { caption } = this.moment;
		const { title, captions } = this.film.words;
		if (caption === null) return this.#now === 0 ? title : '';
		return captions[caption]!;
	}

	/** What the picture shows, for who cannot see it. */
	get seen(): string {
		return this.film.words.seen[this.moment.shot.id]!;
	}

	get leafing(): boolean {
		return this.#leafing;
	}

	/** How many still pictures there are. */
	get leaves(): number {
		return this.#captions.length;
	}

	/** Which still picture this is, from 0. */
	get leaf(): number {
		return Math.max(
			0,
			this.#captions.findLastIndex(({ from }) => from <= this.#now)
		);
	}

	play() {
		if (this.over) this.#now = 0;
		this.#leafing = false;
		this.#playing = true;
	}

	pause() {
		this.#playing = false;
	}

	seek(time: number) {
		this.#now = Math.max(0, Math.min(this.length, time));
		if (this.#leafing) this.turnTo(this.leaf);
		else if (this.#now >= this.length) this.#playing = false;
	}

	/** From moving to still pictures, or back; at the same place in the story. */
	leafThrough(leafing: boolean) {
		this.pause();
		this.#leafing = leafing;
		if (leafing) this.turnTo(this.leaf);
	}

	/** To a still picture; before the first and after the last there is none. */
	turnTo(leaf: number) {
		this.#now = this.#captions[Math.max(0, Math.min(leaf, this.leaves - 1))]!.still;
	}

	/** Time goes by. @param seconds since the last step */
	step(seconds: number) {
		if (!this.#playing) return;
		if (seconds > LONGEST_STEP) this.pause();
		else this.seek(this.#now + seconds * this.speed);
	}
}
