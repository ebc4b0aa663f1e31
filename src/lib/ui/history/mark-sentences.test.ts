import { expect, it } from 'vitest';
import { AT_PLATE } from '$lib/sessions';
import { mark } from '$lib/sessions/review/record.fixture';
import { markSentences } from './mark-sentences';

it('says nothing without marks', () => {
	expect(markSentences([])).toEqual([]);
});

it('names each kind of mark as what it is', () => {
	const marks = [
		mark(5, 'felt', 'onrust'),
		mark(9, 'nudge', 'shoulders-raised'),
		mark(11, 'answer', 'right'),
		mark(20, 'answer', 'nonsense'),
		mark(60, 'game', 'huis'),
		mark(90, 'back'),
		mark(92, 'game', AT_PLATE),
		mark(95, 'note', 'stil'),
		mark(100, 'felt'),
		mark(130, 'felt')
	];
	expect(markSentences(marks)).toEqual([
		'Jij voelde iets op: 0:05, 1:40 en 2:10.',
		'Opgeschreven: 1:35 stil',
		'Seintjes van Luwte: 0:09.',
		'Jouw antwoorden: Jij zei: dat klopt.',
		'Naar het kwartet: 1:00.',
		'Naar de praatplaat: 1:32.',
		'Terug naar het gesprek: 1:30.'
	]);
});
