import { describe, expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { AT_PLATE, LENSES } from '$lib/sessions';
import { lookBackText, lookBackParts } from './look-back-text';
import { emptyReflection } from '$lib/sessions';
import { findings, moments } from './sentences';
import { timelineOf } from '$lib/sessions/review';
import { gesprek, mark } from '$lib/sessions/review/record.fixture';
import { lensQuestion } from './words';

const record = gesprek(
	[
		{ seconds: 60, phase: 'groen' },
		{ seconds: 30, phase: 'geel', words: ['shoulders-raised'] },
		{ seconds: 30 }
	],
	[
		mark(74, 'felt'),
		mark(80, 'nudge', 'shoulders-raised'),
		mark(84, 'answer', 'right'),
		mark(90, 'game', 'huis'),
		mark(110, 'back')
	]
);
const lookBack = {
	startedAt: record.meta.startedAt,
	isExample: false,
	timeline: timelineOf(record),
	intention: 'Langzaam praten',
	reflection: emptyReflection()
};

describe('in sentences', () => {
	it('tells what stood out, without a verdict', () => {
		expect(findings(lookBack.timeline)).toEqual([
			'We konden je lijf 75% van het gesprek zien.',
			'Op 1:00 zagen we voor het eerst iets veranderen aan je lijf.',
			'Dit was toen te zien: schouders hoger.',
			'Momenten die je zelf aangaf: 1.',
			'Op 1:14 voelde je iets: 14 seconden nadat je lijf veranderde.',
			'Een verschil is geen fout. Je lijf en je aandacht hebben elk hun eigen tempo.'
		]);
	});

	it('tells what was felt when nothing was measured', () => {
		const unmeasured = timelineOf(gesprek([{ seconds: 60 }], [mark(5, 'felt')]));
		expect(findings(unmeasured)).toEqual([
			'Er is niets gemeten. Wat je zelf voelde, is genoeg om op terug te kijken.',
			'Momenten die je zelf aangaf: 1.'
		]);
		expect(moments(unmeasured, new Map())).toEqual(['0:05: jij voelde iets.']);
	});

	it('tells the praatplaat from the cards', () => {
		const plate = timelineOf(
			gesprek([{ seconds: 60 }], [mark(5, 'game', AT_PLATE), mark(9, 'back')])
		);
		expect(moments(plate, new Map())).toEqual([
			'0:05: jullie gingen naar de praatplaat.',
			'0:09: terug naar het gesprek.'
		]);
	});

	it('tells the whole picture in order of time', () => {
		expect(moments(lookBack.timeline, new Map([['huis', 'Mijn huis']]))).toEqual([
			'0:00 tot 1:00: Groen.',
			'1:00 tot 1:30: Geel.',
			'1:14: jij voelde iets.',
			'1:20: Luwte gaf een seintje (schouders hoger). Jij zei: dat klopt.',
			'1:30 tot 2:00: niet gemeten, of niet goed te zien.',
			'1:30: jullie gingen naar het kwartet (Mijn huis).',
			'1:50: terug naar het gesprek.'
		]);
	});
});

describe('to take along', () => {
	it('leaves out what was left empty', () => {
		expect(lookBackParts(lookBack).map(({ heading }) => heading)).toEqual(['Wat er gebeurde']);
	});

	it('is a readable text', () => {
		const reflection = {
			...emptyReflection(),
			outsideMe: 'Ik schoof naar voren.\n# geen kop',
			insideOther: 'Misschien was hij bang.',
			whose: 'both' as const,
			lens: 'tacit' as const,
			lensQuestion: 1,
			lensAnswer: 'Ik liet de stilte toe.',
			nextStep: 'Donderdag weer langs.'
		};
		const text = lookBackText({ ...lookBack, reflection });
		expect(text).toMatch(
			/^Terugkijken op je gesprek\n={25}\n\nWat er gebeurde\n-{15}\n\n- Jullie gesprek/
		);
		expect(text).toContain('- Je nam je voor: Langzaam praten\n');
		expect(text).toContain('\nIk schoof naar voren.\n# geen kop\n');
		expect(text).toContain('Van wie was het gevoel?\n-----------------------\n\nVan ons allebei\n');
		expect(text).toContain(`\nTaciete kennis: ${lensQuestion('tacit', 1)}\n--`);
		expect(text).toContain('--\n\nIk liet de stilte');
		expect(text).not.toContain('Buitenkant, bij de ander');
		expect(text.endsWith('zeggen niets over de ander.\n')).toBe(true);
	});

	it('says of an example that it is not about her', () => {
		const note = m.example_note();
		expect(lookBackText(lookBack)).not.toContain(note);
		expect(lookBackText({ ...lookBack, isExample: true })).toContain(note);
	});

	it('speaks English on an English page', () => {
		overwriteGetLocale(() => 'en');
		expect(lookBackText(lookBack)).toContain('Looking back on your conversation\n==');
		overwriteGetLocale(() => 'nl');
	});
});

it('every lens has two or three questions, and goes round', () => {
	for (const lens of LENSES) {
		const asked = new Set([0, 1, 2, 3, 4, 5].map((number) => lensQuestion(lens, number)));
		expect([2, 3]).toContain(asked.size);
	}
});
