import { expect, it } from 'vitest';
import type { Prompts } from './image-model';
import { checkPrompts, readPrompts } from './prompts-check';

const three = (what: string) => ['One', 'Two', 'Three'].map((word) => `${word} ${what}.`);

function prompts(): Prompts {
	const choose = ['other', 'me', 'between', 'team', 'family', 'house', 'missing'] as const;
	return {
		firstWords: three('words'),
		workIsLike: three('days'),
		notSeen: three('looks'),
		round: three('rounds'),
		choose: Object.fromEntries(
			choose.map((what) => [what, `Take one: ${what}.`])
		) as Prompts['choose'],
		enter: three('places'),
		changeOne: three('changes'),
		knows: three('pictures'),
		ask: three('questions'),
		dont: three('answers').map((say) => ({ say, why: `Not so: ${say}` })),
		landing: three('feet'),
		small: three('steps')
	};
}

const EN = 'unconscious/prompts.en.json';

function faults(change: (prompts: Prompts) => unknown = () => {}): string {
	const english = prompts();
	change(english);
	const read = readPrompts({ 'unconscious/prompts.nl.json': prompts(), [EN]: english });
	return [...read.complaints, ...checkPrompts(read.found)].join('\n');
}

it('has nothing against whole prompts', () => {
	expect(faults()).toBe('');
});

it.each<[string, (prompts: Prompts) => unknown, string]>([
	['a list that is missing', (all) => delete (all as Partial<Prompts>).ask, `${EN}: ask:`],
	['a list that is too short', (all) => all.ask.splice(2), `${EN}: ask:`],
	['a list that Dutch does not have', (all) => Object.assign(all, { more: [] }), `${EN}: more:`],
	['a longer list', (all) => all.ask.push('Four.'), `${EN}: ask: 4 where Dutch has 3.`],
	['a stray space', (all) => (all.ask[0] += ' '), 'spaces'],
	['a hard word', (all) => (all.dont[0]!.why = 'Misinterpretation.'), 'dont/0/why: hard to read'],
	['a long sentence', (all) => (all.choose.me = 'go '.repeat(16).trim()), 'a sentence of 16 words'],
	[
		'the same twice',
		(all) => (all.ask[1] = all.ask[0]!),
		`${EN}: ask/1: said before: One questions.`
	],
	['straight quotes', (all) => (all.ask[0] = 'Say "boat".'), 'marks of a typewriter'],
	['three dots', (all) => (all.ask[0] = 'I am ...'), 'marks of a typewriter']
])('finds %s', (_what, change, complaint) => {
	expect(faults(change)).toContain(complaint);
});

it('finds a file that is missing, and stiff Dutch', () => {
	expect(readPrompts({}).complaints).toContain(`${EN}: is missing.`);
	const dutch = { ...prompts(), small: ['De brief wordt door hem gelezen.', 'Twee.', 'Drie.'] };
	const read = readPrompts({ 'unconscious/prompts.nl.json': dutch, [EN]: prompts() });
	expect(checkPrompts(read.found).join('\n')).toContain('small/0: passive');
});
