import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jpegFrames } from './jpeg-frames';
import { describeRates, quantile, type RateAt, returnDelays, scoreMoments } from './score';
import { scoreRates, stepDelays } from './score';
import { meanRate, readClipInfo, type Truth } from './truth';

const folder = mkdtempSync(join(tmpdir(), 'luwte-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Fifteen breaths a minute for a minute. */
const ONSETS = Array.from({ length: 16 }, (_, i) => 4 * i);

const truth = (changes: Partial<Truth> = {}): Truth => ({
	onsets: ONSETS,
	breathes: true,
	holds: [],
	raises: [],
	steps: [],
	isPresent: () => true,
	...changes
});

/** A rate at each second of a minute. */
const rates = (bpmAt: (t: number) => number | null): RateAt[] =>
	Array.from({ length: 60 }, (_, i) => ({ t: i + 1, bpm: bpmAt(i + 1), windowS: 20 }));

describe('the pictures of a clip', () => {
	it('are found whole, with stuffed bytes inside and a cut-off one at the end', () => {
		const one = [0xff, 0xd8, 0xff, 0xe0, 1, 0xff, 0x00, 0xff, 0xff, 0xd9];
		const file = new Uint8Array([...one, ...one, 0xff, 0xd8, 3]);
		expect(jpegFrames(file)).toEqual([
			[0, 10],
			[10, 20]
		]);
		expect(jpegFrames(new Uint8Array())).toEqual([]);
	});
});

describe('the truth of a clip', () => {
	it('is the mean over the window, by breaths and parts of breaths', () => {
		expect(meanRate(ONSETS, 10, 30)).toBeCloseTo(15);
		// Breaths of 4 s and then of 2 s: half a minute of each.
		const uneven = [0, 4, 8, 12, 14, 16, 18];
		expect(meanRate(uneven, 6, 18)).toBeCloseTo((60 * 4.5) / 12);
		expect(meanRate(uneven, 0, 30)).toBeCloseTo((60 * 12) / 30);
		expect(meanRate([3], 0, 10)).toBeNull();
	});

	it('is read from the file beside it', () => {
		const path = join(folder, 'a.json');
		writeFileSync(
			path,
			JSON.stringify({
				fps: 2,
				breath_onsets: ONSETS,
				present: [1, 0, 1, 1],
				raise_px: [0, 5, 9, 9, 3, 0],
				options: { amp: 2, hold: ['35,50'], rate: '12,30:20' }
			})
		);
		const { fps, truth } = readClipInfo(path);
		expect(fps).toBe(2);
		expect(truth).toMatchObject({
			breathes: true,
			holds: [{ from: 35, to: 50 }],
			steps: [{ at: 30, bpm: 20 }],
			raises: [{ from: 0.5, full: 1, to: 2, height: 9 }]
		});
		expect([0, 0.5, 1].map((t) => truth!.isPresent(t))).toEqual([true, false, true]);
	});

	it('may be missing', () => {
		expect(readClipInfo(join(folder, 'none.json'))).toEqual({ fps: 30, times: null, truth: null });
	});
});

describe('the score', () => {
	it('counts what is shown, off and missing', () => {
		const said = rates((t) => (t < 20 ? null : t < 50 ? 15.5 : 18));
		const score = scoreRates(said, truth());
		expect(score).toMatchObject({ usable: 100, false: null, first_s: 20 });
		expect(score.mae).toBeCloseTo((30 * 0.5 + 11 * 3) / 41);
		expect(score.wrong).toBeCloseTo((100 * 11) / 41);
	});

	it('calls a rate false where there is nothing to read', () => {
		const said = rates(() => 15);
		expect(scoreRates(said, truth({ breathes: false }))).toMatchObject({
			usable: null,
			mae: null,
			false: 100
		});
		const held = scoreRates(
			rates((t) => (t < 45 ? 15 : null)),
			truth({ holds: [{ from: 30, to: 50 }] })
		);
		// Empty from 38 s to 50 s, shown in 7 of these 12 seconds.
		expect(held.false).toBeCloseTo((100 * 7) / 12);
		const away = scoreRates(said, truth({ isPresent: (t) => t < 30 }));
		expect(away).toMatchObject({ usable: 100, false: 100 });
	});

	it('times steps and returns', () => {
		const said = rates((t) => (t < 42 ? 12 : 19));
		expect(stepDelays(said, truth({ steps: [{ at: 30, bpm: 20 }] }))).toEqual([12]);
		expect(stepDelays(said, truth({ steps: [{ at: 30, bpm: 40 }] }))).toEqual([null]);
		const back = truth({ isPresent: (t) => t < 20 || t >= 30 });
		expect(
			returnDelays(
				rates((t) => (t < 20 || t > 44 ? 15 : null)),
				back
			)
		).toEqual([15]);
	});

	it('finds moments in their intervals, and strays', () => {
		expect(scoreMoments([5, 33, 34], [{ from: 30, to: 40, due: 31 }])).toEqual({
			late: [2],
			false: 1
		});
	});

	it('describes what has no truth', () => {
		expect(describeRates(rates((t) => (t % 2 ? 10 : 20)))).toEqual({
			median: 15,
			q1: 10,
			q3: 20,
			usable: 100
		});
		expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
	});
});
