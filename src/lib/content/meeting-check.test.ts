import { describe, expect, it } from 'vitest';
import type { Module, Step } from '../course/types';
import type { Lesson } from './lesson-schema';
import { meetingFaults } from './meeting-check';
import type { FoundContent } from './read-content';

function exercise(id: string, type: Step['type']) {
	return { id, steps: [{ id: 'one', type, title: 'One' }] };
}

const course = [
	{
		...{ path: 'course/begin.nl.json', id: 'begin', language: 'nl' },
		content: { exercises: [exercise('role-no', 'roles'), exercise('this-week', 'homework')] }
	}
] as unknown as FoundContent<Module>[];

function meeting(): Lesson {
	const notes = { say: [], watch: [], asked: [] };
	const base = { screen: { title: 'T', lines: [] }, notes, skip: null };
	return {
		version: 1,
		...{ id: 'meeting-5', title: 'Vijf', summary: 'Vijf.', minutes: 120 },
		modules: ['begin'],
		materials: ['Pennen'],
		paper: [
			{ kind: 'handout', name: 'questions' },
			{ kind: 'module', name: 'begin' },
			{ kind: 'roles', name: 'begin/role-no' }
		],
		homework: 'begin/this-week',
		blocks: [
			{ ...base, id: 'a', kind: 'storyline', title: 'A', minutes: 60, storyline: 'door' },
			{
				...base,
				...{ id: 'b', title: 'B', minutes: 60 },
				kind: 'exercise',
				exercise: 'begin/this-week',
				company: 'alone'
			}
		],
		sources: []
	};
}

function faultsAfter(change: (lesson: Lesson) => unknown): string {
	const lesson = meeting();
	change(lesson);
	return meetingFaults(lesson, course).join('\n');
}

describe('the check of the meetings', () => {
	it('finds nothing wrong with a whole one', () => {
		expect(faultsAfter(() => {})).toBe('');
	});

	it.each<[string, (lesson: Lesson) => unknown, string]>([
		['nothing that lies ready', (l) => delete l.materials, 'has no materials.'],
		['no paper', (l) => delete l.paper, 'has no paper.'],
		['nothing that goes home', (l) => delete l.homework, 'has no homework.'],
		['another length', (l) => (l.minutes = 90), 'lasts 90 minutes, and a meeting 120.'],
		['a sheet twice', (l) => l.paper!.push(l.paper![1]!), 'paper: begin twice.'],
		[
			'an unknown module',
			(l) => Object.assign(l.paper![1]!, { name: 'no' }),
			'there is no module no.'
		],
		[
			'cards of an exercise without roles',
			(l) => Object.assign(l.paper![2]!, { name: 'begin/this-week' }),
			'there is no exercise begin/this-week with roles.'
		],
		['questions of no story', (l) => l.blocks.shift(), 'and it has none'],
		[
			'homework of an exercise without',
			(l) => (l.homework = 'begin/role-no'),
			'there is no exercise begin/role-no with homework in it.'
		],
		['homework that is not given', (l) => l.blocks.pop(), 'no block gives begin/this-week']
	])('finds %s', (_what, change, fault) => {
		expect(faultsAfter(change)).toContain(fault);
	});

	it('asks none of this of another lesson, but for what it says', () => {
		const lesson = (change: Partial<Lesson>): Lesson => {
			const { materials: _m, paper: _p, homework: _h, ...rest } = meeting();
			return { ...rest, id: '45-minutes', minutes: 45, ...change };
		};
		expect(meetingFaults(lesson({}), course)).toEqual([]);
		expect(meetingFaults(lesson({ homework: 'begin/no' }), course)).toHaveLength(2);
	});
});
