import { beforeEach, expect, it } from 'vitest';
import { Narrator, sentencesOf } from './narrator';

let said: string[];
let hushed: number;
let done: () => void;
let narrator: Narrator;

beforeEach(() => {
	said = [];
	hushed = 0;
	narrator = new Narrator({
		read: (words, onDone = () => {}) => {
			said.push(words);
			done = onDone;
		},
		hush: () => void hushed++
	});
});

it('reads sentence by sentence', () => {
	narrator.say('Je belt aan. “Ja?” Niets.');
	done();
	done();
	done();
	expect(said).toEqual(['Je belt aan.', '“Ja?”', 'Niets.']);
});

it('ends its sentence when the next piece comes, and skips the rest of the old one', () => {
	narrator.say('Een. Twee. Drie.');
	narrator.say('Vier.');
	expect(said).toEqual(['Een.']);
	done();
	expect(said).toEqual(['Een.', 'Vier.']);
});

it('is cut off when it is a whole piece behind', () => {
	narrator.say('Een lange zin.');
	const late = done;
	narrator.say('Twee.');
	narrator.say('Drie.');
	expect(said).toEqual(['Een lange zin.', 'Drie.']);
	// The browser tells late that the first was cut off.
	late();
	expect(said).toHaveLength(2);
});

it('is silent while it is held, and then says the sentence again, also where the browser tells late', () => {
	narrator.say('Een. Twee.');
	const cut = done;
	narrator.hold();
	expect(hushed).toBe(1);
	narrator.goOn();
	cut();
	expect(said).toEqual(['Een.', 'Een.']);
	done();
	expect(said).toEqual(['Een.', 'Een.', 'Twee.']);
	narrator.end();
	done();
	expect(said).toHaveLength(3);
});

it('says a piece that came while it was held only afterwards', () => {
	narrator.hold();
	narrator.say('Een.');
	expect(said).toEqual([]);
	narrator.goOn();
	expect(said).toEqual(['Een.']);
});

it('keeps a closing quote with its sentence', () => {
	expect(sentencesOf("'Nee. Wacht.' Hij staat op…")).toEqual(["'Nee.", "Wacht.'", 'Hij staat op…']);
});
