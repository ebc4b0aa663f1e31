/**
 * Reads a text aloud, with a voice that lives on this device. Other voices would send the text to
 * somebody's server; where there is no local one, nothing is read.
 */
export class ReadAloud {
	#voice = $state.raw<SpeechSynthesisVoice | null>(null);
	/** Held on to: some browsers never tell that it is over when nobody does. */
	#utterance: SpeechSynthesisUtterance | null = null;

	get possible(): boolean {
		return this.#voice !== null;
	}

	/** Looks for a voice now and whenever the browser finds more. Returns how to stop. */
	listen(language: string): () => void {
		if (typeof speechSynthesis === 'undefined') return () => {};
		const look = () => (this.#voice = localVoice(speechSynthesis.getVoices(), language));
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
		return () => {
			speechSynthesis.removeEventListener('voiceschanged', look);
			speechSynthesis.cancel();
		};
	}

	/**
	 * Instead of what is being read.
	 * @param onDone it was read to its end, or cut off
	 * @param onWord a word begins at this index; only some voices tell
	 */
	read(text: string, onDone: () => void = () => {}, onWord: (index: number) => void = () => {}) {
		if (!this.#voice) return;
		speechSynthesis.cancel();
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = this.#voice;
		utterance.lang = this.#voice.lang;
		utterance.rate = 0.9;
		utterance.onend = utterance.onerror = onDone;
		utterance.onboundary = ({ name, charIndex }) => {
			if (name === 'word') onWord(charIndex);
		};
		this.#utterance = utterance;
		speechSynthesis.speak(this.#utterance);
	}

	/** Nothing is read any more. */
	hush() {
		if (this.#utterance) speechSynthesis.cancel();
		this.#utterance = null;
	}
}

/** A voice of this device for a language; `localService` is false for voices of a server. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
	voices: readonly Voice[],
	language: string
): Voice | null {
	const speaks = ({ lang }: Voice) => lang.toLowerCase().split(/[-_]/)[0] === language;
	return voices.find((voice) => voice.localService === true && speaks(voice)) ?? null;
}
