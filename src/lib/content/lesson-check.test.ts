import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../scripts/content-files';
import { readCourse } from './check';
import { RECORDING_IDS, STORYLINE_IDS } from './ids';
import { checkLessons, readLessons } from './lesson-check';
import type { Lesson } from './lesson-schema';

const files = readContentFiles();
const targets = {
	course: readCourse(files).found,
	storylines: new Set<string>(STORYLINE_IDS),
	recordings: new Set<string>(RECORDING_IDS)
};

function faultsAfter(change: (lesson: Lesson) => void, language = 'nl'): string {
	const path = `lessons/20-minutes.${language}.json`;
	const lesson = structuredClone(files[path]) as Lesson;
	change(lesson);
	const { complaints, found } = readLessons({ ...files, [path]: lesson });
	return [...complaints, ...checkLessons(found, targets)].join('\n');
}

const blockOf = ({ blocks }: Lesson, id: string) => blocks.find((block) => block.id === id)!;

describe('the check of the lessons', () => {
	it('finds nothing wrong with ours', () => {
		expect(faultsAfter(() => {})).toBe('');
	});

	it.each<[string, (lesson: Lesson) => void, string]>([
		['minutes that do not add up', (l) => (l.minutes = 21), 'lasts 21 minutes, and its blocks 20'],
		['a block twice', ({ blocks }) => blocks.push(blocks[0]!), 'block twice'],
		['an unknown kind', (l) => Object.assign(l.blocks[0]!, { kind: 'quiz' }), 'blocks.0.kind'],
		[
			'an unknown storyline',
			(l) => Object.assign(blockOf(l, 'door'), { storyline: 'no' }),
			'there is no storyline no'
		],
		[
			'an unknown exercise',
			(l) => Object.assign(blockOf(l, 'own-sign'), { exercise: 'body/no' }),
			'there is no exercise body/no'
		],
		[
			'an exercise of a module that is not named',
			(l) => Object.assign(blockOf(l, 'own-sign'), { exercise: 'seeing/door' }),
			'seeing is not among its modules'
		],
		['a module of which nothing is used', (l) => l.modules.push('team'), 'from module team'],
		[
			'an unknown recording',
			(l) => (l.blocks[0] = { ...l.blocks[0]!, kind: 'replay', recording: 'no' }),
			'there is no recording no'
		],
		['an empty text', (l) => (l.blocks[0]!.title = ''), 'block welcome: an empty text'],
		['a long sentence', (l) => (l.summary = 'en nog een '.repeat(6).trim()), 'of 18 words'],
		[
			'policy words',
			(l) => (l.blocks[0]!.notes.say[0] = 'Een adequate hulpvraag.'),
			'zeg: wat iemand wil'
		],
		['marks of a typewriter', (l) => (l.blocks[0]!.screen.lines[0] = '"Hoi"'), 'typewriter'],
		['no source', (l) => l.sources.splice(0), 'sources']
	])('finds %s', (_what, change, fault) => {
		expect(faultsAfter(change)).toContain(fault);
	});

	it('wants both languages alike', () => {
		expect(faultsAfter(({ blocks }) => blocks.reverse(), 'en')).toContain('where Dutch has');
		expect(faultsAfter((l) => l.blocks[0]!.notes.say.pop(), 'en')).toContain('where Dutch has');
		expect(faultsAfter((l) => (l.blocks[1]!.skip = null), 'en')).toContain('where Dutch has');
	});
});
