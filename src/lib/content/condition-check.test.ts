import { describe, expect, it } from 'vitest';
import { checkConditions, readConditions } from './condition-check';
import type { Condition } from './condition-schema';

const four = (what: string) => ['een', 'twee', 'drie', 'vier'].map((word) => `${what} ${word}.`);

function page(): Condition {
	return {
		version: 1,
		...{ id: 'lvb', title: 'Een LVB', lead: 'Denken onder druk kost moeite.' },
		emotion: {
			text: ['Veel tegelijk is lastig.', 'Soms zijn er weinig woorden.'],
			sources: ['a-2000']
		},
		outside: { text: four('Je ziet') },
		inside: { text: four('Misschien voelt ze') },
		helps: { text: four('Doe') },
		avoid: { text: four('Laat') },
		ask: { text: four('Vraag') },
		person: 'Vraag haar zelf wat helpt.',
		sources: [{ text: 'A, B. (2000). C.' }, { text: 'D, E. (2001). F.', doi: '10.1000/f' }]
	};
}

/** What is found when the English page differs so from the Dutch one. */
function faultsAfter(change: (page: Condition) => unknown): string {
	const [nl, en] = [page(), page()];
	change(en);
	const { complaints, found } = readConditions({
		'conditions/lvb.nl.json': nl,
		'conditions/lvb.en.json': en
	});
	const about = complaints.filter((complaint) => complaint.startsWith('conditions/lvb.'));
	return [...about, ...checkConditions(found)].join('\n');
}

describe('the check of the pages on conditions', () => {
	it('finds nothing wrong with a whole page', () => {
		expect(faultsAfter(() => {})).toBe('');
	});

	it('misses a page', () => {
		const { complaints } = readConditions({ 'conditions/autism.nl.json': page() });
		expect(complaints).toContain('conditions/autism.en.json: is missing.');
	});

	it.each<[string, (page: Condition) => unknown, string]>([
		['another name', (p) => (p.id = 'autism'), 'calls itself autism'],
		['a list that is too short', (p) => p.helps.text.pop(), 'helps.text'],
		['a list that is too long', (p) => p.avoid.text.push(...four('En')), 'avoid.text'],
		['no source for what it does', (p) => delete p.emotion.sources, 'emotion.sources'],
		['one source', (p) => p.sources.pop(), 'sources'],
		['a DOI that is an address', (p) => (p.sources[1]!.doi = 'https://doi.org/1'), 'doi'],
		['an unknown part', (p) => Object.assign(p, { cure: { text: ['No.'] } }), 'cure'],
		['a long sentence', (p) => (p.lead = `${'one more '.repeat(8)}.`), 'a sentence of 16 words'],
		['a long item', (p) => (p.ask.text[0] = 'Ask now. '.repeat(18).trim()), '36 words in one go'],
		[
			'a long paragraph',
			(p) => (p.emotion.text[0] = 'That is so. '.repeat(24).trim()),
			'72 words in one go'
		],
		[
			'a page that nobody reads in a few minutes',
			(p) => {
				for (const part of [p.outside, p.inside, p.helps, p.avoid, p.ask])
					part.text = Array.from({ length: 7 }, () => 'Ask her now. '.repeat(6).trim());
			},
			'more than are read in a few minutes'
		],
		['marks of a typewriter', (p) => (p.person = 'Ask "her".'), 'typewriter'],
		['an item less than Dutch', (p) => p.inside.text.push('Fear.'), 'differs from Dutch'],
		['another source than Dutch', (p) => (p.helps.sources = ['a-2000']), 'differs from Dutch'],
		['another DOI than Dutch', (p) => (p.sources[1]!.doi = '10.1000/g'), 'differs from Dutch']
	])('finds %s', (_what, change, fault) => {
		expect(faultsAfter(change)).toContain(fault);
	});
});
