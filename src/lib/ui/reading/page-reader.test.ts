import { expect, it } from 'vitest';
import { PageReader } from './page-reader.svelte';
import type { ReadAloud } from './read-aloud.svelte';

const TEXTS = ['Een LVB', 'Denken kost moeite. Soms veel.', 'Wat helpt'];

function open() {
	const said: string[] = [];
	let done = () => {};
	const voice = {
		read: (text: string, onDone: () => void) => {
			said.push(text);
			done = onDone;
		},
		hush: () => {}
	} as unknown as ReadAloud;
	const reader = new PageReader(voice);
	const lit = () =>
		TEXTS.map((text) => {
			const part = reader.litOf(text);
			return part && text.slice(part.start, part.end);
		});
	return { reader, said, lit, next: () => done() };
}

it('reads a page from its heading on, sentence by sentence, and lights what is said where it stands', () => {
	const { reader, said, lit, next } = open();
	reader.read(TEXTS);
	expect(lit()).toEqual(['Een LVB', null, null]);
	next();
	expect(lit()).toEqual([null, 'Denken kost moeite.', null]);
	next();
	next();
	expect(lit()).toEqual([null, null, 'Wat helpt']);
	expect(said).toEqual(['Een LVB.', 'Denken kost moeite.', 'Soms veel.', 'Wat helpt.']);
	next();
	expect(reader.reading).toBe(false);
});

it('falls silent when asked, and nothing is lit', () => {
	const { reader, said, lit, next } = open();
	reader.read(TEXTS);
	reader.stop();
	next();
	expect([reader.reading, lit(), said.length]).toEqual([false, [null, null, null], 1]);
});
