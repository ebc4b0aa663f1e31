import type { Playable } from './playable';
import { readSubtitles, subtitleAt, type Subtitle } from './subtitles';

/** A file larger than this holds no subtitles, bytes. */
const MOST_SUBTITLES = 5_000_000;

/** Whether a file can be shown: `broken` for what is no film, or one that this browser cannot play. */
export type OwnFilmState = 'opening' | 'ready' | 'broken';

/** A film file of this device. It is opened where it lies: never copied, kept or sent. */
export class OwnFilm implements Playable {
	readonly address: string;
	readonly name: string;
	state = $state<OwnFilmState>('opening');
	/** The file with subtitles held none. */
	noSubtitles = $state(false);
	#now = $state(0);
	#length = $state(0);
	#playing = $state(false);
	#over = $state(false);
	#speed = $state(1);
	#subtitles = $state.raw<readonly Subtitle[]>([]);
	#video: HTMLVideoElement | null = null;

	constructor(file: File) {
		this.name = file.name;
		this.address = URL.createObjectURL(file);
	}

	get now(): number {
		return this.#now;
	}

	get length(): number {
		return this.#length;
	}

	get playing(): boolean {
		return this.#playing;
	}

	get over(): boolean {
		return this.#over;
	}

	get caption(): string {
		return subtitleAt(this.#subtitles, this.#now);
	}

	get subtitled(): boolean {
		return this.#subtitles.length > 0;
	}

	get speed(): number {
		return this.#speed;
	}

	set speed(speed: number) {
		this.#speed = speed;
		if (this.#video) this.#video.playbackRate = speed;
	}

	/** The element that shows it. @returns lets go of it, and of the file */
	show(video: HTMLVideoElement): () => void {
		this.#video = video;
		const follow = () => {
			this.#now = video.currentTime;
			this.#playing = !video.paused && !video.ended;
			this.#over = video.ended;
			// Some files tell only while they play how long they are.
			this.#length = Number.isFinite(video.duration) ? video.duration : 0;
		};
		const loaded = () => {
			// A sound file loads without an error and has no picture.
			this.state = video.videoWidth > 0 ? 'ready' : 'broken';
			follow();
		};
		const broken = () => (this.state = 'broken');
		const moves = ['timeupdate', 'play', 'pause', 'ended', 'seeked', 'durationchange'] as const;
		for (const event of moves) video.addEventListener(event, follow);
		video.addEventListener('loadeddata', loaded);
		video.addEventListener('error', broken);
		video.src = this.address;
		return () => {
			for (const event of moves) video.removeEventListener(event, follow);
			video.removeEventListener('loadeddata', loaded);
			video.removeEventListener('error', broken);
			video.pause();
			video.removeAttribute('src');
			this.#video = null;
			URL.revokeObjectURL(this.address);
		};
	}

	play() {
		// The browser says so itself when it cannot, by an error of the element.
		void this.#video?.play().catch(() => {});
	}

	pause() {
		this.#video?.pause();
	}

	seek(time: number) {
		if (!this.#video) return;
		this.#video.currentTime = Math.max(0, Math.min(this.#length || Infinity, time));
		this.#now = this.#video.currentTime;
	}

	/** Subtitles that belong to it, from a file. */
	async addSubtitles(file: File) {
		const read = file.size > MOST_SUBTITLES ? [] : readSubtitles(await file.text());
		this.noSubtitles = read.length === 0;
		if (read.length > 0) this.#subtitles = read;
	}
}
