import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadPlate } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import PlaceBody from './PlaceBody.svelte';
import { PlateReader } from './plate-reader.svelte';
import { PlateTable } from './plate-table.svelte';
import { SheetShelf } from './sheet-shelf.svelte';
import WritingBody from './WritingBody.svelte';

/** The utterance that the voice of this device was given last. */
let spoken: SpeechSynthesisUtterance;

beforeEach(() => {
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => [{ lang: 'nl-NL', localService: true, name: 'own' }],
		addEventListener: () => {},
		removeEventListener: () => {},
		cancel: () => {},
		speak: (utterance: SpeechSynthesisUtterance) => (spoken = utterance)
	});
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			constructor(readonly text: string) {}
		}
	);
});
/** What such a voice tells when it begins a word. */
const word = (charIndex: number) =>
	spoken.onboundary?.({ name: 'word', charIndex } as SpeechSynthesisEvent);
const done = () => spoken.onend?.({} as SpeechSynthesisEvent);

async function bench() {
	const plate = await loadPlate('neighbourhood', 'nl');
	const table = new PlateTable(plate, 'client');
	const place = plate.places.find(({ id }) => id === 'bench')!;
	return { place, table, shelf: new SheetShelf('neighbourhood') };
}

it('what is read lights up: the word, or the sentence while the voice tells no words', async () => {
	const reader = new PlateReader();
	reader.listen('nl');
	const { place, table, shelf } = await bench();
	await render(PlaceBody, { place, table, shelf, reader });
	const lit = page.getByTestId('lit');
	await page.getByTestId('read-aloud').click();
	await expect.element(lit).toHaveTextContent(place.seen);
	word(place.seen.indexOf('mensen'));
	await expect.element(lit).toHaveTextContent('mensen');
	done();
	await expect.element(page.getByTestId('plate-question').getByTestId('lit')).toBeVisible();
	expect(spoken.text).toBe(place.client.question);
	await page.getByTestId('lighter').click();
	await expect.element(lit).not.toBeInTheDocument();
	await expect.element(page.getByTestId('plate-question')).toHaveTextContent(place.client.lighter);
});

it('who says to be here is here until it is said again', async () => {
	const { place, table, shelf } = await bench();
	await render(PlaceBody, { place, table, shelf, reader: new PlateReader() });
	const star = page.getByRole('button', { name: m.plate_marker_star() });
	await star.click();
	await expect.element(star).toHaveAttribute('aria-pressed', 'true');
	await star.click();
	await expect.element(star).toHaveAttribute('aria-pressed', 'false');
});

it('words that do not fit in their box are kept, and it is said that they do not fit', async () => {
	const { table, shelf } = await bench();
	const box = table.plate.writing[0]!;
	await render(WritingBody, { box, shelf, measure: (text: string) => 0.5 * text.length });
	const field = page.getByRole('textbox', { name: box.name });
	await field.fill('Kom je zitten?');
	await expect.element(page.getByTestId('too-long')).not.toBeInTheDocument();
	const long = 'zitten en wachten '.repeat(8).trim();
	await field.fill(long);
	await expect.element(page.getByTestId('too-long')).toBeVisible();
	expect(shelf.sheet.words[box.id]).toBe(long);
});
