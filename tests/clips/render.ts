import { breathAt, swayAt } from './breath';
import { Noise } from './noise';
import { type ClipOptions, HEIGHT, WIDTH } from './options';
import { sample } from './resample';
import { type Plane, SCALE, type Scene } from './scene';

const BLACK = 16;
const GREY = 128;

/**
 * The frames of a clip, one after another, as I420: brightness, then the two colour differences at
 * half the size. Every frame is resampled once, straight from the still picture, so that a movement
 * is exact to a small part of a pixel. The same buffer is handed out each time.
 */
export function* renderFrames(scene: Scene, options: ClipOptions): Generator<Uint8Array> {
	const frame = new Uint8Array(WIDTH * HEIGHT * 1.5);
	const noise = new Noise(options.seed, options.noise);
	const [brightness, blue, red] = [
		new Channel(scene, scene.brightness, 1, BLACK, options.gain),
		new Channel(scene, scene.blue, 2, GREY, options.gain),
		new Channel(scene, scene.red, 2, GREY, options.gain)
	];
	for (let i = 0; i < Math.round(options.fps * options.seconds); i++) {
		const t = i / options.fps;
		// Around the middle, so that the clip's mean picture is the photo.
		const up = options.amplitudePx * (breathAt(options, t) - 0.5);
		const right = swayAt(options, t);
		store(brightness.moved(up, right), frame, 0, noise);
		store(blue.moved(up, right), frame, WIDTH * HEIGHT, null);
		store(red.moved(up, right), frame, WIDTH * HEIGHT * 1.25, null);
		yield frame;
	}
}

/** One channel of the clip, and which of its pixels move at all. */
class Channel {
	readonly #values: Float32Array;
	readonly #moving: number[] = [];
	readonly #width: number;

	/**
	 * @param step clip pixels per pixel of this channel
	 * @param zero the value that means no light or no colour
	 */
	constructor(
		private readonly scene: Scene,
		private readonly source: Plane,
		private readonly step: number,
		private readonly zero: number,
		private readonly gain: number
	) {
		this.#width = WIDTH / step;
		this.#values = new Float32Array((this.#width * HEIGHT) / step);
		for (let i = 0; i < this.#values.length; i++) {
			const at = this.#inClip(i);
			if (scene.lift[at] || scene.body[at]) this.#moving.push(i);
			this.#draw(i, 0, 0);
		}
	}

	/** @param up of the shoulders, px @param right of the body, px */
	moved(up: number, right: number): Float32Array {
		for (const i of this.#moving) this.#draw(i, up, right);
		return this.#values;
	}

	#draw(i: number, up: number, right: number) {
		const { scene, step, zero, gain } = this;
		const at = this.#inClip(i);
		// The middle of the pixel in the clip, then in the enlarged picture.
		const x = ((i % this.#width) + 0.5) * step - right * (scene.body[at] ?? 0);
		const y = (Math.floor(i / this.#width) + 0.5) * step + up * (scene.lift[at] ?? 0);
		const value = sample(this.source, x * SCALE - 0.5, y * SCALE - 0.5);
		this.#values[i] = zero + gain * (value - zero);
	}

	/** A pixel of this channel as a pixel of the clip. */
	#inClip(i: number): number {
		const { step } = this;
		return Math.floor(i / this.#width) * step * WIDTH + (i % this.#width) * step;
	}
}

/** Puts a channel into a frame as bytes, with noise if it has any. */
function store(values: Float32Array, frame: Uint8Array, start: number, noise: Noise | null) {
	const place = noise?.place() ?? 0;
	for (let i = 0; i < values.length; i++) {
		const value = (values[i] ?? 0) + (noise?.at(place + i) ?? 0);
		frame[start + i] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
	}
}
