import { describe, expect, it } from 'vitest';
import { direct, NEW_CLASS, summaryOf, type ClassCommand } from '$lib/classroom';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { summaryText } from './summary-text';

const DONE: ClassCommand[] = [
	{ to: 'storyline', do: 'choose', id: 'door' },
	{ to: 'stage', do: 'show', on: 'storyline' },
	{ to: 'storyline', do: 'guess', second: 75, hands: 4 },
	{ to: 'barometer', do: 'cards', counts: [3, 2, 0, 1], unread: 2 },
	{ to: 'barometer', do: 'moment', moment: 'after' },
	{ to: 'barometer', do: 'glance', answer: 1, portion: 'half' },
	{ to: 'stage', do: 'show', on: 'barometer' },
	{ to: 'summary', do: 'remark', text: 'Rustige groep.\n\nVolgende keer langer.' }
];

const text = (language: 'nl' | 'en') => {
	overwriteGetLocale(() => language);
	const state = DONE.reduce((now, command) => direct(now, command, 0), NEW_CLASS);
	return summaryText(summaryOf(state), { door: 'Een dichte deur' });
};

describe('a class as text', () => {
	it('says what there was, the sums before and after, guesses and remarks', () => {
		expect(text('nl').split('\n')).toEqual([
			'Overzicht van de les',
			'',
			'Wat er was',
			'- Verhaal: Een dichte deur',
			'- Barometer',
			'',
			expect.stringMatching(/\?$/),
			expect.stringMatching(/^- 1 .*: vooraf 3 en achteraf /),
			expect.stringMatching(/^- 2 .*: vooraf 2 en achteraf ongeveer de helft$/i),
			expect.stringMatching(/^- 3 .*: vooraf 0 en achteraf /),
			expect.stringMatching(/^- 4 .*: vooraf 1 en achteraf /),
			'- 2 kaarten zijn niet gelezen.',
			'',
			'Waar de groep het zag beginnen: Een dichte deur',
			'- 1:15: 4 handen',
			'',
			'Eigen opmerkingen',
			'- Rustige groep.',
			'- Volgende keer langer.',
			''
		]);
	});

	it('is in the language of the page', () => {
		expect(text('en')).toContain('What there was');
	});
});
