/** Pitch of the tone, Hz, and how long it takes to fade, s. */
const PITCH = 392;
const FADE = 1.6;
const LOUDNESS = 0.18;
/** ms */
const VIBRATION = 250;

/** Tells somebody with her eyes closed that the minute is over: a soft tone if she wants it, a short tremble. */
export class EndSignal {
	#audio: AudioContext | null = null;

	/** In a tap or a key press: browsers let a page sound only after one. @param tone she wants to hear it */
	prepare(tone: boolean) {
		if (!tone || !('AudioContext' in globalThis)) return;
		this.#audio ??= new AudioContext();
		void this.#audio.resume();
	}

	give(tone: boolean) {
		// Absent on most computers.
		navigator.vibrate?.(VIBRATION);
		if (tone && this.#audio) this.#sound(this.#audio);
	}

	close() {
		void this.#audio?.close();
		this.#audio = null;
	}

	#sound(audio: AudioContext) {
		const now = audio.currentTime;
		const loudness = new GainNode(audio, { gain: 0 });
		loudness.gain.linearRampToValueAtTime(LOUDNESS, now + 0.05);
		loudness.gain.exponentialRampToValueAtTime(0.001, now + FADE);
		const note = new OscillatorNode(audio, { type: 'sine', frequency: PITCH });
		note.connect(loudness).connect(audio.destination);
		note.start(now);
		note.stop(now + FADE);
	}
}
