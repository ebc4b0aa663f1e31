/**
 * Reads a text aloud, with a voice that lives on this device. Other voices would send the text to
 * somebody's server; where there is no local one, nothing is read.
 */
export class ReadAloud {
	#voice = $state.raw<SpeechSynthesisVoice | null>(null);
	/** Held on to: some browsers never tell that it is over when nobody does. */
	#utterance: SpeechSynthesisUtterance | null = null;
	/** Says once more what was being said when the page went out of sight; `null`: nothing was. */
	#again: (() => void) | null = null;
	#speaking: (() => void) | null = null;

	get possible(): boolean {
		return this.#voice !== null;
	}

	/** Looks for a voice now and whenever the browser finds more. Returns how to stop. */
	listen(language: string): () => void {
		if (typeof speechSynthesis === 'undefined') return () => {};
		const look = () => (this.#voice = localVoice(speechSynthesis.getVoices(), language));
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
		document.addEventListener('visibilitychange', this.#turn);
		return () => {
			document.removeEventListener('visibilitychange', this.#turn);
			this.hush();
			speechSynthesis.removeEventListener('voiceschanged', look);
			speechSynthesis.cancel();
		};
	}

	/**
	 * Instead of what is being read.
	 * @param onDone it was read to its end, or could not be; not when something else took its place
	 * @param onWord a word begins at this index; only some voices tell
	 */
	read(text: string, onDone: () => void = () => {}, onWord: (index: number) => void = () => {}) {
		if (!this.#voice) return;
		speechSynthesis.cancel();
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = this.#voice;
		utterance.lang = this.#voice.lang;
		utterance.rate = 0.9;
		utterance.onend = utterance.onerror = () => {
			// Cut off: what took its place, or nobody, goes on.
			if (this.#utterance !== utterance) return;
			this.#speaking = null;
			onDone();
		};
		utterance.onboundary = ({ name, charIndex }) => {
			if (name === 'word') onWord(charIndex);
		};
		this.#utterance = utterance;
		this.#speaking = () => this.read(text, onDone, onWord);
		this.#again = null;
		speechSynthesis.speak(this.#utterance);
	}

	/** Nothing is read any more. */
	hush() {
		if (this.#utterance) speechSynthesis.cancel();
		this.#utterance = this.#speaking = this.#again = null;
	}

	/** Out of sight nothing is read; back in sight, the same text from its beginning. */
	#turn = () => {
		if (document.hidden) {
			const speaking = this.#speaking;
			this.hush();
			this.#again = speaking;
		} else this.#again?.();
	};
}

/** A voice of this device for a language; `localService` is false for voices of a server. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
	voices: readonly Voice[],
	language: string
): Voice | null {
	const speaks = ({ lang }: Voice) => lang.toLowerCase().split(/[-_]/)[0] === language;
	return voices.find((voice) => voice.localService === true && speaks(voice)) ?? null;
}
