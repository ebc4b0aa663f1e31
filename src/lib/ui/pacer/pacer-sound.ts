/** Pitch with an empty and with a full chest, Hz: a fifth apart. */
const LOW_HZ = 196;
const HIGH_HZ = 294;
/** Loudness of a full chest, 0..1: under a voice in the same room. */
const LOUDEST = 0.12;
/** Above this the tone is dulled, Hz. */
const DULL_HZ = 700;
/** The tone glides to where it should be in about this time, s. */
const GLIDE_S = 0.08;

/** The tone that goes with a chest so full: it swells with the breath in and is silent at its end. @param fill 0..1 */
export function toneAt(fill: number): { hz: number; loudness: number } {
	return { hz: LOW_HZ * (HIGH_HZ / LOW_HZ) ** fill, loudness: LOUDEST * fill };
}

/** A soft tone that rises with the breath in and sinks with the breath out, made on this device. */
export class PacerSound {
	readonly #audio = new AudioContext();
	readonly #voice = new OscillatorNode(this.#audio, { type: 'triangle', frequency: LOW_HZ });
	readonly #loudness = new GainNode(this.#audio, { gain: 0 });

	constructor() {
		this.#voice
			.connect(new BiquadFilterNode(this.#audio, { type: 'lowpass', frequency: DULL_HZ }))
			.connect(this.#loudness)
			.connect(this.#audio.destination);
		this.#voice.start();
		document.addEventListener('visibilitychange', this.#pause);
	}

	/** @param fill of the chest, 0..1 */
	follow(fill: number) {
		const { hz, loudness } = toneAt(fill);
		const now = this.#audio.currentTime;
		this.#voice.frequency.setTargetAtTime(hz, now, GLIDE_S);
		this.#loudness.gain.setTargetAtTime(loudness, now, GLIDE_S);
	}

	close() {
		document.removeEventListener('visibilitychange', this.#pause);
		void this.#audio.close();
	}

	/** In a hidden tab the pacer stands still: one tone that goes on there would ask for a breath without end. */
	#pause = () => void (document.hidden ? this.#audio.suspend() : this.#audio.resume());
}
