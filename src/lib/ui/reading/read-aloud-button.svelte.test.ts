import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ReadAloudButton from './ReadAloudButton.svelte';

const voice = (lang: string, localService: boolean, name: string) => ({ lang, localService, name });

interface Said {
	text: string;
	voice: { name: string };
	onend?: () => void;
}

const spies = { cancel: vi.fn(), last: null as Said | null };

/** What a page notices of a tab that is put behind another, or comes back. */
function turn(hidden: boolean) {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
	document.dispatchEvent(new Event('visibilitychange'));
}

/** A browser with these voices; what it was asked to say. */
function withVoices(...voices: ReturnType<typeof voice>[]): string[] {
	const spoken: string[] = [];
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		addEventListener: () => {},
		removeEventListener: () => {},
		cancel: spies.cancel,
		speak: (said: Said) => {
			spies.last = said;
			spoken.push(`${said.voice.name}: ${said.text}`);
		}
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

it('a voice of this device reads the question, a voice of a server never', async () => {
	const spoken = withVoices(voice('nl-NL', false, 'server'), voice('nl-NL', true, 'own'));
	await render(ReadAloudButton, { text: 'Wat eet je graag?' });
	await button.click();
	expect(spoken).toEqual(['own: Wat eet je graag?']);
});

it('out of sight nothing is read; back in sight it is read again, unless it was read to its end', async () => {
	const spoken = withVoices(voice('nl-NL', true, 'own'));
	const { cancel } = spies;
	await render(ReadAloudButton, { text: 'Wat eet je graag?' });
	await button.click();
	const before = cancel.mock.calls.length;
	turn(true);
	expect(cancel.mock.calls.length).toBe(before + 1);
	expect(spoken).toHaveLength(1);
	turn(false);
	expect(spoken).toEqual(Array(2).fill('own: Wat eet je graag?'));
	spies.last?.onend?.();
	turn(true);
	turn(false);
	expect(spoken).toHaveLength(2);
});

it('there is no button where no voice is on the device', async () => {
	withVoices(voice('nl-NL', false, 'server'), voice('de-DE', true, 'other language'));
	await render(ReadAloudButton, { text: 'Wat eet je graag?' });
	await expect.element(button).not.toBeInTheDocument();
});
