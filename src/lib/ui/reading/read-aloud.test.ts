import { expect, it } from 'vitest';
import { localVoice } from './read-aloud.svelte';

const voices = [
	{ lang: 'nl-NL', localService: false },
	{ lang: 'en-GB', localService: true },
	{ lang: 'nl_BE', localService: true }
];

it('takes a voice of this device in the language of the page, and no other', () => {
	expect(localVoice(voices, 'nl')).toBe(voices[2]);
	expect(localVoice(voices, 'en')).toBe(voices[1]);
	expect(localVoice(voices, 'de')).toBeNull();
	expect(localVoice(voices.slice(0, 1), 'nl')).toBeNull();
});
