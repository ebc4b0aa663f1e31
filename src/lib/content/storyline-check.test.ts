import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../scripts/content-files';
import { MAX_CHANGES } from '../classroom';
import { STORYLINE_IDS } from './ids';
import type { ContentFiles } from './read-content';
import { checkStorylines, readStorylines } from './storyline-check';
import { playedChanges, type StorylineShape, type StorylineWords } from './storyline-model';

const files = readContentFiles();
const shapeOf = (id: string) => structuredClone(files[`storylines/${id}.json`]) as StorylineShape;

function faultsOf(changed: ContentFiles, ids: readonly string[] = STORYLINE_IDS): string {
	const reading = readStorylines({ ...files, ...changed }, ids);
	return [...reading.complaints, ...checkStorylines(reading)].join('\n');
}

function afterShape(change: (storyline: StorylineShape) => void, id = 'door'): string {
	const shape = shapeOf(id);
	change(shape);
	return faultsOf({ [`storylines/${id}.json`]: shape });
}

function afterWords(change: (words: StorylineWords) => void, language = 'nl'): string {
	const path = `storylines/door.${language}.json`;
	const words = structuredClone(files[path]) as StorylineWords;
	change(words);
	return faultsOf({ [path]: words });
}

const sigh = { change: 'sigh', after: 1, for: 4, strength: 1, over: 0.5 } as const;

describe('the check of the storylines', () => {
	it('finds nothing wrong with ours', () => {
		expect(faultsOf({})).toBe('');
	});

	it.each<[string, (storyline: StorylineShape) => void, string]>([
		['one that is too long', (it) => (it.seconds = 200), 'lasts 200 s'],
		['a late first beat', ({ beats }) => (beats[0]!.at = 1), 'does not begin with it'],
		['beats in disorder', ({ beats }) => (beats[2]!.at = 5), 'wait is not in order'],
		[
			'a beat after the end',
			({ beats }) => (beats.at(-1)!.at = 112),
			'leave comes when it is over'
		],
		['a question before anything', ({ stops }) => (stops[0]!.at = 10), 'before there is anything'],
		['a name that is there twice', ({ stops }) => (stops[0]!.id = 'bell'), 'bell is there twice'],
		['a restless beginning', ({ beats }) => (beats[0]!.body = [sigh]), 'too soon'],
		[
			'what begins at the end',
			({ beats }) => (beats.at(-1)!.body = [{ ...sigh, after: 18 }]),
			'nearly over'
		],
		[
			'what outlasts it',
			({ beats }) => (beats[2]!.body![0]!.for = 90),
			'lasts longer than the storyline'
		],
		[
			'what passes before it is there',
			({ beats }) => (beats[2]!.body![0]!.for = 2),
			'passes before it is there'
		],
		[
			'the same twice at once',
			({ beats }) => beats[2]!.body!.push({ ...beats[2]!.body![0]!, after: 9 }),
			'begins again before'
		],
		['an unknown change', ({ beats }) => (beats[2]!.body![0]!.change = 'dance' as never), 'body'],
		['the same person twice', (it) => (it.seed = shapeOf('letter').seed), 'seed 37'],
		['a quiet one that is not', (it) => (it.kind = 'quiet'), 'is quiet, and has shoulders-up'],
		['a clear one that is called doubt', (it) => (it.kind = 'doubt'), 'nothing in it is hard']
	])('finds %s', (_what, change, fault) => {
		expect(afterShape(change)).toContain(fault);
	});

	it('wants more than a sigh where the body is to show something', () => {
		expect(afterShape((it) => (it.kind = 'clear'), 'silence')).toContain('hardly anything happens');
	});

	it('wants enough of them, of each kind, and all that a body can do', () => {
		const faults = faultsOf({}, ['door', 'letter', 'colleague']);
		expect(faults).toContain('there are only 3');
		expect(faults).toContain('only 1 are quiet');
		expect(faults).toContain('only 1 are doubt');
		expect(faults).toContain('none has laughing');
	});

	it.each<[string, (words: StorylineWords) => void, string]>([
		['a beat without words', ({ beats }) => delete beats.bell, 'has no words for bell'],
		['words of no beat', ({ beats }) => (beats.cat = beats.bell!), 'there is no cat'],
		['a stop without a question', ({ stops }) => delete stops.look, 'has no words for look'],
		['a question that is none', ({ stops }) => (stops.look!.question = 'Kijk.'), 'not a question'],
		[
			'a caption that is too long to read',
			({ beats }) => (beats.bell!.caption = 'En dan gaat de bel nog eens. '.repeat(6).trim()),
			'a caption of'
		],
		[
			'one that is gone too soon',
			({ beats }) => (beats.bell!.caption = 'En dan gaat de bel nog eens. '.repeat(6).trim()),
			'letters in 14 s'
		],
		['a long sentence', (words) => (words.title = 'en nog een '.repeat(6).trim()), 'of 18 words'],
		['policy words', (words) => (words.goodFor = 'Een adequate interventie'), 'zeg wat je doet'],
		['marks of a typewriter', (words) => (words.title = "'Hoi'"), 'typewriter'],
		['the same said twice', (words) => (words.goodFor = words.title), 'said before'],
		['a claim without a source', (words) => (words.sources[0]!.from = []), 'sources.0.from']
	])('finds %s', (_what, change, fault) => {
		expect(afterWords(change)).toContain(fault);
	});

	it('reads English along', () => {
		expect(afterWords(({ beats }) => delete beats.bell, 'en')).toContain(
			'door.en.json: beats: has no words for bell'
		);
	});
});

describe('what the body is made to do', () => {
	it('is by its own clock, in order, and over when the storyline is', () => {
		for (const id of STORYLINE_IDS) {
			const shape = shapeOf(id);
			const changes = playedChanges(shape);
			expect(changes.length).toBeLessThan(MAX_CHANGES);
			expect(changes.map(({ from }) => from)).toEqual(
				changes.map(({ from }) => from).sort((a, b) => a - b)
			);
			for (const { from } of changes) expect(from).toBeLessThan(shape.seconds * 1000);
		}
		expect(playedChanges(shapeOf('door'))[0]).toEqual({
			change: 'breath-faster',
			from: 35_000,
			until: 92_000,
			strength: 0.55,
			over: 5000
		});
	});
});
