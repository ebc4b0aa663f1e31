import { expect, it } from 'vitest';
import { MAX_THOUGHT_LENGTH } from '$lib/association';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { AT_PLATE } from '$lib/sessions';
import { timelineOf } from '$lib/sessions/review';
import { gesprek, mark } from '$lib/sessions/review/record.fixture';
import { stuckFacts, type TalkFacts } from './stuck-facts';

const record = gesprek(
	[
		{ seconds: 60, phase: 'groen' },
		{ seconds: 60, phase: 'geel', words: ['shoulders-raised'] }
	],
	[
		mark(74, 'felt', 'ik dacht aan Sietske'),
		mark(80, 'nudge', 'shoulders-raised'),
		mark(84, 'answer', 'right'),
		mark(90, 'game', AT_PLATE),
		mark(95, 'note', 'Sietske huilde'),
		mark(110, 'back')
	],
	{ intention: 'Langzaam praten met Sietske' }
);

const facts = (change: Partial<TalkFacts> = {}) =>
	stuckFacts({
		startedAt: new Date(2026, 2, 3, 14, 30).getTime(),
		isExample: false,
		timeline: timelineOf(record),
		whose: 'both',
		...change
	});

it('tells when it was, what was felt and what Luwte pointed at, and never what was written', () => {
	expect(facts().split('\n')).toEqual([
		'Een gesprek op 3 maart, in de middag. Het duurde 2 minuten.',
		'Ik voelde iets op 1:14.',
		'Luwte gaf een seintje op 1:20 (ik zei: dat klopt).',
		'Dit was toen te zien: schouders hoger.',
		'Van 1:30 tot 1:50 lag er iets op tafel.',
		'Van wie was het gevoel? Van ons allebei.'
	]);
	expect(facts()).not.toContain('Sietske');
});

it('tells only what there is, and of an example that it was one', () => {
	const timeline = timelineOf(gesprek([{ seconds: 20 }]));
	const startedAt = new Date(2026, 2, 3, 5).getTime();
	expect(facts({ startedAt, timeline, whose: null, isExample: true }).split('\n')).toEqual([
		'Een gesprek op 3 maart, in de nacht. Het duurde minder dan een minuut.',
		'Dit is een voorbeeld met een nagemaakt lijf. Wat hier gemeten is, gaat niet over jou.'
	]);
});

it('speaks English on an English page, and knows morning and evening', () => {
	overwriteGetLocale(() => 'en');
	for (const [hour, part] of [
		[6, 'in the morning'],
		[18, 'in the evening']
	] as const)
		expect(facts({ startedAt: new Date(2026, 2, 3, hour).getTime() })).toContain(part);
	overwriteGetLocale(() => 'nl');
});

it('stays short enough to be kept with a board, however much was marked', () => {
	const marks = Array.from({ length: 300 }, (_, i) => [
		mark(10 * i, 'felt'),
		mark(10 * i + 1, 'nudge', 'breath-faster breath-held breath-shallow shoulders-raised leaning'),
		mark(10 * i + 2, 'answer', 'fine'),
		mark(10 * i + 3, 'game', 'huis'),
		mark(10 * i + 4, 'back')
	]).flat();
	const timeline = timelineOf(gesprek([{ seconds: 3000, phase: 'geel' }], marks));
	const text = facts({ timeline, isExample: true });
	expect(text).toContain('nog 288 keer');
	expect(text.length).toBeLessThanOrEqual(MAX_THOUGHT_LENGTH);
});
