import { expect, it } from 'vitest';
import { SCENE } from '$lib/course/testing';
import { learntSentence } from './learnt-sentences';

const rose = (after: number | null) =>
	learntSentence({ key: 'rose', signal: 'shoulders-raised', after }, SCENE);

it('says what rose first, and how long noticing took in either direction', () => {
	expect(rose(7400)).toBe(
		'Dit kwam het eerst: je schouders gingen omhoog. Jij merkte het 7 seconden later.'
	);
	expect(rose(-6000)).toContain('Jij merkte al iets, 6 seconden eerder.');
	expect(rose(-1500)).toContain('bijna tegelijk');
	expect(rose(null)).toContain('gaf jij niets aan');
});

it('says in the words of the scene when something was noticed first', () => {
	const marked = { key: 'marked', count: 2, first: 22_000 } as const;
	expect(learntSentence(marked, SCENE)).toBe('Je merkte het eerst iets bij: “Two.”');
	expect(learntSentence(marked, null)).not.toContain('“');
});

it('says where it was felt, and how much', () => {
	expect(learntSentence({ key: 'places', places: ['jaw', 'neck'] }, null)).toBe(
		'Je voelde het vooral hier: kaak en nek.'
	);
	expect(learntSentence({ key: 'tension', felt: 6 }, null)).toContain(
		'een 6, op een schaal van 0 tot 10'
	);
});
