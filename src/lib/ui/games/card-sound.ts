let audio: AudioContext | null = null;

/** How long it is heard, s. */
const LASTS = 0.09;
/** Softer than a card on a real table. */
const LOUDNESS = 0.16;

/** A card laid on a table: a breath of noise, dull and short. Call in a tap or a key press. */
export function layCard() {
	if (!('AudioContext' in globalThis)) return;
	audio ??= new AudioContext();
	void audio.resume();
	const noise = audio.createBuffer(1, Math.ceil(LASTS * audio.sampleRate), audio.sampleRate);
	const samples = noise.getChannelData(0);
	for (let i = 0; i < samples.length; i++) {
		const fades = (1 - i / samples.length) ** 3;
		samples[i] = (2 * Math.random() - 1) * fades;
	}
	const source = new AudioBufferSourceNode(audio, { buffer: noise });
	const dull = new BiquadFilterNode(audio, { type: 'lowpass', frequency: 900 });
	const gain = new GainNode(audio, { gain: LOUDNESS });
	source.connect(dull).connect(gain).connect(audio.destination);
	source.start();
}
