import { beforeEach, expect, it } from 'vitest';
import { LitReading, litWithin } from './lit-reading.svelte';

const TEXT = 'Een auto staat stil. Waar gaan we heen?';

let said: string[];
let done: () => void;
let word: (index: number) => void;
let reading: LitReading;

const lit = () => reading.lit && TEXT.slice(reading.lit.start, reading.lit.end);

beforeEach(() => {
	said = [];
	reading = new LitReading({
		read: (text, onDone = () => {}, onWord = () => {}) => {
			said.push(text);
			done = onDone;
			word = onWord;
		},
		hush: () => {}
	});
	reading.read('car', TEXT);
});

it('lights sentence by sentence for a voice that tells of no words, and nothing afterwards', () => {
	expect([reading.of, lit()]).toEqual(['car', 'Een auto staat stil.']);
	done();
	expect(lit()).toBe('Waar gaan we heen?');
	done();
	expect([reading.of, lit()]).toEqual([null, null]);
	expect(said).toEqual(['Een auto staat stil.', 'Waar gaan we heen?']);
});

it('lights word by word for a voice that tells', () => {
	word(4);
	expect(lit()).toBe('auto');
	done();
	word(13);
	expect(lit()).toBe('heen?');
});

it('is dark when it stops, whatever the voice still tells', () => {
	const [late, lateWord] = [done, word];
	reading.stop();
	lateWord(4);
	late();
	expect([reading.of, lit()]).toEqual([null, null]);
	expect(said).toHaveLength(1);
});

it('a text that is read instead is not lit by the one before it', () => {
	const late = word;
	reading.read('bench', TEXT);
	late(4);
	expect(lit()).toBe('Een auto staat stil.');
});

it('a part of the whole is found again in a piece of it', () => {
	expect(litWithin({ start: 22, end: 26 }, 20, 10)).toEqual({ start: 2, end: 6 });
	expect(litWithin({ start: 0, end: 20 }, 20, 10)).toBeNull();
	expect(litWithin({ start: 30, end: 35 }, 20, 10)).toBeNull();
	expect(litWithin({ start: 0, end: 40 }, 20, 10)).toEqual({ start: 0, end: 10 });
	expect(litWithin(null, 0, 10)).toBeNull();
});
