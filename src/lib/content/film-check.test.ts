import { describe, expect, it } from 'vitest';
import { readContentFiles, readDrawn } from '../../../scripts/content-files';
import { checkFilm, readFilm } from './film-check';
import type { FilmShape, FilmWords } from './film-model';
import type { ContentFiles } from './read-content';

const files = readContentFiles();
const { film: drawn } = readDrawn();

function faultsOf(changed: ContentFiles, drawings = drawn): string {
	const reading = readFilm({ ...files, ...changed });
	return [...reading.complaints, ...checkFilm(reading, drawings)].join('\n');
}

function afterShape(change: (film: FilmShape) => void): string {
	const film = structuredClone(files['intro/film.json']) as FilmShape;
	change(film);
	return faultsOf({ 'intro/film.json': film });
}

function afterWords(change: (words: FilmWords) => void, language = 'nl'): string {
	const path = `intro/film.${language}.json`;
	const words = structuredClone(files[path]) as FilmWords;
	change(words);
	return faultsOf({ [path]: words });
}

describe('the check of the film', () => {
	it('finds nothing wrong with ours', () => {
		expect(faultsOf({})).toBe('');
	});

	it.each<[string, (film: FilmShape) => void, string]>([
		['a film that is too long', ({ shots }) => (shots[0]!.seconds += 60), 'lasts 179.8 s'],
		['too few shots', ({ shots }) => shots.splice(1, 3), 'has 8 shots'],
		['a shot without a drawing', ({ shots }) => (shots[0]!.id = 'other'), 'no drawing of it'],
		['chapters out of order', ({ chapters }) => chapters.reverse(), 'not in order'],
		[
			'a caption that runs on',
			({ shots }) => (shots[0]!.captions[0]!.for = 5),
			'visit takes too long'
		],
		['one that outlasts its shot', ({ shots }) => (shots[0]!.seconds = 9), 'wait takes too long'],
		['too little time to read', ({ shots }) => (shots[0]!.captions[0]!.for = 2), 'letters in 2 s'],
		['a part that is not drawn', ({ shots }) => (shots[0]!.moves[0]!.part = 'cat'), 'has no cat'],
		['one that never moves', ({ shots }) => shots[0]!.moves.pop(), 'nothing ever happens to'],
		['moves in disorder', ({ shots }) => shots[0]!.moves.reverse(), 'not in order of time'],
		['a move after the end', ({ shots }) => (shots[0]!.moves[0]!.at = 10), 'moves when it is over'],
		['a move of nothing', ({ shots }) => (shots[0]!.moves[0]!.for = 0), 'moves.0.for'],
		['an unknown pivot', ({ shots }) => (shots[0]!.pivots.cat = [0, 0]), 'has no cat']
	])('finds %s', (_what, change, fault) => {
		expect(afterShape(change)).toContain(fault);
	});

	it.each<[string, (words: FilmWords) => void, string]>([
		['words that are missing', ({ captions }) => delete captions.wait, 'has no words for wait'],
		['words too many', ({ seen }) => (seen.cat = 'Een kat.'), 'there is no cat'],
		['a claim without a source', ({ sources }) => sources.pop(), 'nothing says where tools'],
		['a source of nothing', ({ story }) => story.push('cat'), 'there is no cat'],
		['a source that names no place', ({ sources }) => (sources[0]!.from = []), 'sources.0.from'],
		['a long sentence', (words) => (words.title = 'en nog een '.repeat(6).trim()), 'of 18 words'],
		['policy words', (words) => (words.title = 'Een adequate interventie'), 'zeg wat je doet'],
		['marks of a typewriter', (words) => (words.title = "'Hoi'"), 'typewriter']
	])('finds %s', (_what, change, fault) => {
		expect(afterWords(change)).toContain(fault);
	});

	it('reads English along, and looks at each drawing', () => {
		expect(afterWords(({ captions }) => (captions.wait = 'a '.repeat(16).trim()), 'en')).toContain(
			'film.en.json: wait: hard to read'
		);
		const more = new Map([...drawn, ['cat', '<svg/>']]);
		const shifted = drawn.get('bell')!.replace('"camera"', '"camera" transform="scale(2)"');
		expect(faultsOf({}, new Map([...drawn, ['bell', shifted]]))).toContain(
			'camera stands elsewhere'
		);
		expect(faultsOf({}, more)).toContain('nothing shows cat');
		expect(faultsOf({}, more)).toContain('drawing cat: is no svg of 0 0 640 360');
	});
});
