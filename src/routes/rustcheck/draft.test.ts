import { describe, expect, it } from 'vitest';
import { draftId, isFresh, newDraft, readDraft } from './draft';

const HOUR = 3600 * 1000;
const begun = () => newDraft(1_700_000_000_000, 'camera');

describe('a draft', () => {
	it('is read back as it was kept', () => {
		const draft = begun();
		draft.screen = 'calm';
		draft.way = 'slow';
		draft.details.feltBefore = 7;
		draft.details.places = ['jaw', 'belly'];
		draft.breath = { in: 3.5, sip: 0, out: 7, minutes: 3 };
		expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
	});

	it.each([
		['nothing', null],
		['a text', 'rustcheck'],
		['an older shape', { ...begun(), version: 0 }],
		['a screen that is none', { ...begun(), screen: 'nowhere' }],
		['a felt tension beyond the scale', { ...begun(), details: { feltBefore: 11 } }],
		['a pacer nobody could follow', { ...begun(), breath: { in: 0, sip: 0, out: 6, minutes: 2 } }],
		['times between the halves', { ...begun(), breath: { in: 4.2, sip: 0, out: 6, minutes: 2 } }],
		['no samples', { ...begun(), samples: null }]
	])('is not made of %s', (_name, data) => {
		expect(readDraft(data)).toBeNull();
	});

	it('is fresh for half a day', () => {
		expect(isFresh(0, 12 * HOUR)).toBe(true);
		expect(isFresh(0, 12 * HOUR + 1)).toBe(false);
	});

	it('is fresh too when it seems to come from the future: the clock was set back', () => {
		expect(isFresh(100 * HOUR, 99 * HOUR)).toBe(true);
	});

	it('of the example never takes the place of one’s own', () => {
		expect(draftId('me', true)).not.toBe(draftId('me', false));
	});
});
