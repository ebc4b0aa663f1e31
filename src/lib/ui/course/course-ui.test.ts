import { describe, expect, it } from 'vitest';
import { SCENE } from '$lib/course/testing';
import type { FeltComparison, SignalRise } from '$lib/sessions/review';
import { compareSentences } from './compare-sentences';
import { draftId, draftPrefix, newDraft, readDraft } from './exercise-draft';
import { feltMeasured } from './felt-measured';

const rise = (onset: number, signal: SignalRise['signal'] = 'breath-faster'): SignalRise => ({
	signal,
	onset,
	range: [onset - 2000, onset + 2000],
	height: 5,
	over: null
});

const NOTHING: FeltComparison = {
	body: 'none',
	rises: [],
	seen: { 'breath-faster': 0, 'breath-shallow': 0, 'shoulders-raised': 0, fidgeting: 0 },
	moments: [],
	noticed: null,
	noticingMs: null,
	feltOnly: [],
	measuredOnly: [],
	agreement: null
};

describe('felt and measured in words', () => {
	const say = (changes: Partial<FeltComparison>) =>
		compareSentences({ ...NOTHING, ...changes }).join(' ');

	it('says when nothing was measured, seen or clear', () => {
		expect(say({})).toContain('Er is niet gemeten');
		expect(say({ body: 'unseen' })).toContain('te weinig');
		expect(say({ body: 'unclear' })).toContain('iets anders dan rust');
	});

	it('says what rose first, and how long noticing took in either direction', () => {
		const first = rise(20_000, 'shoulders-raised');
		const later = say({
			...{ body: 'rise', rises: [first, rise(25_000)], moments: [27_000] },
			...{ noticed: 27_000, noticingMs: 7000 }
		});
		expect(later).toContain('je schouders gingen omhoog');
		expect(later).toContain('na 20 seconden (ergens tussen 18 en 22)');
		expect(later).toContain('rond 25 seconden: je adem ging sneller');
		expect(later).toContain('7 seconden na je lijf');
		const earlier = say({
			body: 'rise',
			rises: [first],
			moments: [14_000],
			noticed: 14_000,
			noticingMs: -6000
		});
		expect(earlier).toContain('6 seconden voor we iets maten');
		const same = say({
			body: 'rise',
			rises: [first],
			moments: [21_000],
			noticed: 21_000,
			noticingMs: 1000
		});
		expect(same).toContain('bijna tegelijk');
	});

	it('says how both went together only as far as it is sure', () => {
		const together = (range: [number, number]) =>
			say({
				body: 'rise',
				rises: [rise(1)],
				moments: [1],
				agreement: { rho: 0.5, range, pairs: 20 }
			});
		expect(together([0.2, 0.8])).toContain('samen op en neer');
		expect(together([-0.2, 0.8])).toContain('niet te zeggen');
		expect(together([-0.8, -0.1])).toContain('eigen kant');
	});
});

describe('the draft of an exercise', () => {
	it('is read back as it was', () => {
		const draft = {
			...newDraft(5, 'camera' as const),
			at: 3,
			answers: { felt: { type: 'thermometer', felt: 4 } as const }
		};
		expect(readDraft(structuredClone(draft))).toEqual(draft);
	});

	it('is no draft when it is anything else', () => {
		for (const wrong of [null, {}, { version: 9 }, { ...newDraft(1, 'none'), at: -1 }])
			expect(readDraft(wrong)).toBeNull();
	});

	it('is the person’s own, and the example has another', () => {
		expect(draftId('me', false, 'body/first')).toBe('exercise me body/first');
		expect(draftId('me', true, 'body/first').startsWith(draftPrefix('me'))).toBe(false);
	});
});

describe('the picture of felt and measured', () => {
	it('shows the part of the scene that was seen', () => {
		const picture = feltMeasured(SCENE, [], 30_000, [], 0, NOTHING);
		expect(picture.beats.map(({ from, to }) => [from, to])).toEqual([
			[0, 20_000],
			[20_000, 30_000]
		]);
		expect(picture.lines).toEqual([]);
	});

	it('draws a tap where it was, and a hold as long as it lasted', () => {
		const hold = { t: 4000, strength: 5, way: 'hold' } as const;
		const marks = [
			hold,
			{ ...hold, t: 8000, strength: 0 },
			{ t: 20_000, strength: 6, way: 'tap' } as const
		];
		const { taps, held } = feltMeasured(SCENE, marks, 60_000, [], 0, NOTHING);
		expect(taps.map(({ t }) => t)).toEqual([20_000]);
		expect(
			held
				.filter(({ strength }) => strength > 0)
				.map(({ t }) => t)
				.at(-1)
		).toBe(7500);
	});
});
