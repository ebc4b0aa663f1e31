import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jpegFrames } from './jpeg-frames';
import { recordedFigures } from './recorded';
import { quantile } from '../../../src/lib/signals/dsp/stats';
import { describeRates, judge, type RateAt, returnDelays, scoreMoments } from './score';
import { scoreRates, stepDelays } from './score';
import { type Counted, type CountedWindow, meanRate, readClipInfo, type Truth } from './truth';

const folder = mkdtempSync(join(tmpdir(), 'luwte-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Fifteen breaths a minute for a minute. */
const ONSETS = Array.from({ length: 16 }, (_, i) => 4 * i);

const truth = (changes: Partial<Truth> = {}): Truth => ({
	onsets: ONSETS,
	breathes: true,
	holds: [],
	frozen: [],
	keepsPosture: false,
	counted: null,
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
				frozen: [0, 0, 1, 1, 0],
				options: { photo: 'a.png', amp: 2, hold: ['35,50'], rate: '12,30:20' }
			})
		);
		const { fps, person, truth } = readClipInfo(path);
		expect(fps).toBe(2);
		expect(person).toBe('a.png');
		expect(truth).toMatchObject({
			breathes: true,
			holds: [{ from: 35, to: 50 }],
			frozen: [{ from: 1, to: 1.5 }],
			// The shoulders go up as well, so that a word about posture may be right.
			keepsPosture: false,
			counted: null,
			steps: [{ at: 30, bpm: 20 }],
			raises: [{ from: 0.5, full: 1, to: 2, height: 9 }]
		});
		expect([0, 0.5, 1].map((t) => truth!.isPresent(t))).toEqual([true, false, true]);
	});

	it('knows a body that keeps its posture while the camera moves', () => {
		const path = join(folder, 'cam.json');
		writeFileSync(path, JSON.stringify({ camera: [[0, 0, 1]], raise_px: [0, 0] }));
		expect(readClipInfo(path).truth!.keepsPosture).toBe(true);
	});

	it.each([
		['good (but only 10 s)', [[3, 60, 17]], 'good', true],
		['doubtful', [[3, 60, 17]], 'doubtful', true],
		['', [[3, 60, 17]], 'doubtful', true],
		['not visible', [], 'none', false]
	])('of a recording is a count: %s', (certainty, windows, sure, breathes) => {
		const path = join(folder, 'real.json');
		writeFileSync(path, JSON.stringify({ fps: 30, windows, certainty }));
		const { truth } = readClipInfo(path);
		expect(truth!.counted!.certainty).toBe(sure);
		expect(truth!.breathes).toBe(breathes);
	});

	it('may be missing', () => {
		const nothing = { fps: 30, times: null, person: null, truth: null };
		expect(readClipInfo(join(folder, 'none.json'))).toEqual(nothing);
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

	it('has nothing to read from three seconds after the camera froze', () => {
		const said = rates((t) => (t <= 34 ? 15 : null));
		const score = scoreRates(said, truth({ frozen: [{ from: 30, to: 60 }] }));
		// Asked for from 25 s to 29 s only; empty from 33 s on, shown in two of these 28 seconds.
		expect(score.usable).toBe(100);
		expect(score.false).toBeCloseTo((100 * 2) / 28);
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

describe('the score of a recording', () => {
	const recording = (certainty: Counted['certainty'], ...windows: CountedWindow[]) =>
		truth({ onsets: [], breathes: windows.length > 0, counted: { certainty, windows } });
	const counted = recording('good', { from: 10, to: 50, bpm: 15 });

	it('asks for a rate in the counted stretch, from 20 s on', () => {
		const said = rates((t) => (t >= 41 ? 15 : null));
		expect(scoreRates(said, counted)).toMatchObject({ usable: (100 * 10) / 31, false: null });
	});

	it('judges what looked at the counted stretch alone, or nearly', () => {
		const at = (t: number, windowS: number) => judge({ t, bpm: 18, windowS }, counted).verdict;
		expect(at(30, 20)).toBe('wrong');
		expect(at(30, 23)).toBe('wrong');
		expect(at(30, 24)).toBe('unjudged');
		expect(at(51, 20)).toBe('unjudged');
		expect(judge({ t: 40, bpm: 15.5, windowS: 20 }, counted)).toMatchObject({
			verdict: 'right',
			error: 0.5
		});
	});

	it('calls every rate false where no breath can be counted', () => {
		const said = rates((t) => (t <= 15 ? 15 : null));
		expect(scoreRates(said, recording('none'))).toMatchObject({
			usable: null,
			mae: null,
			false: 25
		});
	});

	it('tells window by window, and how often there was a rate outside', () => {
		const said = rates((t) => (t >= 30 ? (t < 40 ? 16 : 18) : null));
		expect(recordedFigures(said, counted)).toEqual({
			windows: [
				{
					from: 10,
					to: 50,
					bpm: 15,
					usable: (100 * 21) / 31,
					usable_all: (100 * 21) / 41,
					judged: 21,
					median_error: 3,
					mae: (10 + 11 * 3) / 21,
					wrong: (100 * 11) / 21,
					first_s: 20
				}
			],
			outside: (100 * 10) / 19
		});
	});
});
