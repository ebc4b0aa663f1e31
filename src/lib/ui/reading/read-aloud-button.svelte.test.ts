import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ReadAloudButton from './ReadAloudButton.svelte';

const voice = (lang: string, localService: boolean, name: string) => ({ lang, localService, name });

/** A browser with these voices; what it was asked to say. */
function withVoices(...voices: ReturnType<typeof voice>[]): string[] {
	const spoken: string[] = [];
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		addEventListener: () => {},
		removeEventListener: () => {},
		cancel: () => {},
		speak: ({ text, voice }: { text: string; voice: { name: string } }) =>
			spoken.push(`${voice.name}: ${text}`)
	});
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			constructor(readonly text: string) {}
		}
	);
	return spoken;
}

const button = page.getByTestId('read-aloud');

afterEach(() => vi.unstubAllGlobals());

it('a voice of this device reads the question, a voice of a server never', async () => {
	const spoken = withVoices(voice('nl-NL', false, 'server'), voice('nl-NL', true, 'own'));
	await render(ReadAloudButton, { text: 'Wat eet je graag?' });
	await button.click();
	expect(spoken).toEqual(['own: Wat eet je graag?']);
});

it('there is no button where no voice is on the device', async () => {
	withVoices(voice('nl-NL', false, 'server'), voice('de-DE', true, 'other language'));
	await render(ReadAloudButton, { text: 'Wat eet je graag?' });
	await expect.element(button).not.toBeInTheDocument();
});
