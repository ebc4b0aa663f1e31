import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { classSchema, direct, NEW_CLASS, type ClassCommand } from '../class-state';
import { isEmptySummary, summaryOf } from './summary';

function after(...commands: ClassCommand[]) {
	const state = commands.reduce((state, command, i) => direct(state, command, i), NEW_CLASS);
	expect(v.parse(classSchema, structuredClone(state))).toEqual(state);
	return summaryOf(state);
}

const say = (title: string): ClassCommand => ({
	...{ to: 'stage', do: 'say' },
	words: { title, lines: [] }
});
const hands = (answer: 0 | 1, count: number): ClassCommand => ({
	...{ to: 'barometer', do: 'count' },
	...{ answer, count }
});
const guess = (second: number, hands: number): ClassCommand => ({
	...{ to: 'storyline', do: 'guess' },
	...{ second, hands }
});

describe('what is said of a class afterwards', () => {
	it('is nothing before anything was done, nor when only a welcome was shown', () => {
		expect(isEmptySummary(after())).toBe(true);
		expect(isEmptySummary(after({ to: 'stage', do: 'show', on: 'welcome' }))).toBe(true);
		expect(isEmptySummary(after(say('Kijk')))).toBe(false);
	});

	it('names what was shown once, in its order', () => {
		const choose: ClassCommand = { to: 'storyline', do: 'choose', id: 'door' };
		const show: ClassCommand = { to: 'stage', do: 'show', on: 'storyline' };
		const body: ClassCommand = { to: 'stage', do: 'show', on: 'body' };
		expect(after(say('Kijk'), choose, show, body, show, say('Kijk')).shown).toEqual([
			{ on: 'words', name: 'Kijk' },
			{ on: 'storyline', name: 'door' },
			{ on: 'body', name: '' }
		]);
	});

	it('keeps what was answered when another question takes its place', () => {
		const { rounds } = after(
			hands(0, 7),
			{ to: 'barometer', do: 'moment', moment: 'after' },
			hands(1, 5),
			{ to: 'barometer', do: 'ask', asked: { from: 'ready', name: 'noticing' } },
			{ to: 'barometer', do: 'ask', asked: { from: 'ready', name: 'next-step' } },
			hands(0, 2)
		);
		expect(rounds).toEqual([
			{
				asked: { from: 'ready', name: 'tension' },
				before: { way: 'hands', counts: [7, 0, 0, 0] },
				after: { way: 'hands', counts: [0, 5, 0, 0] }
			},
			{
				asked: { from: 'ready', name: 'next-step' },
				before: { way: 'hands', counts: [2, 0, 0, 0] },
				after: null
			}
		]);
	});

	it('keeps what was guessed when another storyline is chosen, and forgets it when told to', () => {
		const story: ClassCommand[] = [
			{ to: 'storyline', do: 'choose', id: 'door' },
			guess(12, 4),
			{ to: 'storyline', do: 'choose', id: 'letter' },
			guess(30, 2)
		];
		expect(after(...story).guesses).toEqual([
			{ storyline: 'door', guesses: [{ second: 12, hands: 4 }] },
			{ storyline: 'letter', guesses: [{ second: 30, hands: 2 }] }
		]);
		const gone = after(...story, { to: 'storyline', do: 'leave' }, { to: 'summary', do: 'anew' });
		expect(isEmptySummary(gone)).toBe(true);
	});

	it('has the remarks of the instructor', () => {
		expect(after({ to: 'summary', do: 'remark', text: ' Rustige groep. ' }).remarks).toBe(
			'Rustige groep.'
		);
	});
});
