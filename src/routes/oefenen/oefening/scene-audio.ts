import type { SceneSound } from '$lib/course';

/** One struck or humming tone. */
interface Stroke {
	/** When, s after the sound begins. */
	at: number;
	/** From one pitch to another, Hz. */
	pitch: readonly [number, number];
	/** How long, s. */
	lasts: number;
	/** Part of it in which it fades, s. */
	fades: number;
	/** 0..1 */
	loudness: number;
	wave: OscillatorType;
}

/** What is struck fades at once; deeper and longer is heavier. */
const struck = (
	at: number,
	pitch: readonly [number, number],
	lasts: number,
	loudness: number,
	wave: OscillatorType = 'sine'
): Stroke => ({ at, pitch, lasts, fades: lasts, loudness, wave });

/** Made here, from tones alone: soft, and over within two seconds. */
const SOUNDS: Record<SceneSound, readonly Stroke[]> = {
	buzz: [0, 0.7].map((at) => ({
		...{ at, pitch: [152, 148], lasts: 0.42 },
		...{ fades: 0.06, loudness: 0.05, wave: 'sawtooth' }
	})),
	bell: [struck(0, [659, 657], 1, 0.12), struck(0.55, [523, 522], 1.2, 0.12)],
	knock: [0, 0.24, 0.48].flatMap((at) => [
		struck(at, [240, 95], 0.11, 0.4),
		struck(at, [900, 300], 0.03, 0.05, 'triangle')
	]),
	thud: [struck(0, [120, 42], 0.4, 0.5), struck(0, [420, 120], 0.05, 0.08, 'triangle')],
	door: [
		struck(0, [1300, 700], 0.03, 0.05, 'triangle'),
		struck(0.09, [105, 48], 0.45, 0.4),
		struck(0.1, [480, 160], 0.06, 0.07, 'triangle')
	],
	steps: [0, 0.55, 1.1, 1.65].map((at, i) => struck(at, [i % 2 ? 118 : 134, 58], 0.12, 0.3)),
	clink: [0, 0.16].flatMap((at) => [
		struck(at, [2140, 2120], 0.35, 0.05),
		struck(at, [3310, 3290], 0.2, 0.025)
	])
};

/** The sounds of a scene, without a single audio file. */
export class SceneAudio {
	#audio: AudioContext | null = null;

	/** In a tap or a key press: browsers let a page sound only after one. */
	prepare() {
		if (!('AudioContext' in globalThis)) return;
		this.#audio ??= new AudioContext();
		void this.#audio.resume();
	}

	play(sound: SceneSound) {
		const audio = this.#audio;
		if (audio) SOUNDS[sound].forEach((stroke) => strike(audio, stroke));
	}

	/** What sounds stops in the middle, and goes on from there. */
	hold() {
		void this.#audio?.suspend();
	}

	goOn() {
		void this.#audio?.resume();
	}

	close() {
		void this.#audio?.close();
		this.#audio = null;
	}
}

function strike(audio: AudioContext, { at, pitch, lasts, fades, loudness, wave }: Stroke) {
	const from = audio.currentTime + at;
	const gain = new GainNode(audio, { gain: 0 });
	gain.gain.setValueAtTime(0, from);
	gain.gain.linearRampToValueAtTime(loudness, from + 0.006);
	gain.gain.setValueAtTime(loudness, from + Math.max(0.006, lasts - fades));
	gain.gain.exponentialRampToValueAtTime(0.0001, from + lasts);
	const tone = new OscillatorNode(audio, { type: wave });
	tone.frequency.setValueAtTime(pitch[0], from);
	tone.frequency.exponentialRampToValueAtTime(pitch[1], from + lasts);
	tone.connect(gain).connect(audio.destination);
	tone.start(from);
	tone.stop(from + lasts);
}
