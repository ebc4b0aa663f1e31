import { describe, expect, it } from 'vitest';
import { SCENE } from '$lib/course/testing';
import type { BodyPart, FeltComparison, SignalRise, SightSpan } from '$lib/sessions/review';
import { comparisonWith } from '$lib/sessions/review/felt/comparison.fixture';
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

const NOTHING = comparisonWith({ body: 'none', length: 100_000 });

describe('felt and measured in words', () => {
	const say = (changes: Partial<FeltComparison>) =>
		compareSentences({ ...NOTHING, ...changes }).join(' ');

	it('says when nothing was measured, seen or clear', () => {
		expect(say({})).toContain('Er is niet gemeten');
		expect(say({ body: 'unseen' })).toContain('licht');
		expect(say({ body: 'unclear' })).toContain('iets anders dan rust');
	});

	it('says what rose first, and how long noticing took in either direction', () => {
		const first = rise(20_000, 'shoulders-raised');
		const later = say({
			...{ body: 'rise', rises: [first, rise(25_000)], moments: [27_000] },
			...{ noticed: 27_000, noticingMs: 7000 }
		});
		expect(later).toContain('je schouders gingen omhoog');
		expect(later).toContain('op 0:20 (ergens tussen 0:18 en 0:22)');
		expect(later).toContain('rond 0:25: je adem ging sneller');
		expect(later).toContain('7 seconden nadat je lijf veranderde');
		const earlier = say({
			body: 'rise',
			rises: [first],
			moments: [14_000],
			noticed: 14_000,
			noticingMs: -6000
		});
		expect(earlier).toContain('6 seconden voordat we iets zagen');
		const same = say({
			body: 'rise',
			rises: [first],
			moments: [21_000],
			noticed: 21_000,
			noticingMs: 1000
		});
		expect(same).toContain('bijna tegelijk');
	});

	it('says of which parts there was no clear change, which were not seen, and when', () => {
		const sight = (part: BodyPart, enough: boolean, unseen: SightSpan[] = []) => ({
			...{ part, enough, unseen },
			share: enough ? 1 : 0.2,
			seen: []
		});
		const said = say({
			body: 'unclear',
			sight: [
				sight('breath', false),
				sight('shoulders', true, [{ from: 77_000, to: 100_000 }]),
				sight('movement', true)
			],
			moments: [22_000, 41_000, 90_000],
			feltOnly: [22_000, 41_000],
			feltUnseen: [90_000]
		});
		expect(said).toContain('geen duidelijke verandering in je schouders en hoe je bewoog');
		expect(said).toContain('Van je adem zagen we te weinig');
		expect(said).toContain('Tussen 1:17 en 1:40 zagen we je schouders niet');
		expect(said).toContain('Op 0:22 en 0:41 voelde jij iets. Wij zagen toen niets veranderen');
		expect(said).toContain('Op 1:30 voelde jij iets. We zagen je toen niet goed genoeg');
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

	it('draws a hold as long as it lasted', () => {
		const hold = { t: 4000, strength: 5, way: 'hold' } as const;
		const marks = [
			hold,
			{ ...hold, t: 8000, strength: 0 },
			{ t: 20_000, strength: 6, way: 'tap' } as const
		];
		const { held } = feltMeasured(SCENE, marks, 60_000, [], 0, NOTHING);
		expect(
			held
				.filter(({ strength }) => strength > 0)
				.map(({ t }) => t)
				.at(-1)
		).toBe(7500);
	});
});
