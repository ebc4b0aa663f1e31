import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PostureWord, Reading, UnsureReason } from '../../../src/lib/signals/types';
import { cardSetOf, writeCard } from './card';
import { compareRuns } from './compare';
import { kindsOf } from './kinds';
import type { Replay } from './replay';
import { clipReport, type ClipReport } from './report';
import { shortfalls } from './targets';
import type { Truth } from './truth';

const folder = mkdtempSync(join(tmpdir(), 'luwte-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What was shown at a second: a rate over the last ten seconds, or why there was none. */
function second(t: number, shown: number | UnsureReason) {
	const rate = typeof shown === 'number' ? { value: shown, confidence: 1, windowMs: 10_000 } : null;
	const unsure = typeof shown === 'number' ? null : shown;
	return { t, reading: { breathing: { rate, unsure } } as Reading };
}

function replayed(
	shownAt: (t: number) => number | UnsureReason,
	{ words = [] as PostureWord[], held = [] as number[] } = {}
): Replay {
	return {
		seconds: Array.from({ length: 60 }, (_, i) => second(i + 1, shownAt(i + 1))),
		words: words.map((word) => ({ t: 30, word })),
		held,
		msPerSecond: [1]
	};
}

const fifteen: Truth = {
	onsets: Array.from({ length: 16 }, (_, i) => 4 * i),
	breathes: true,
	holds: [],
	frozen: [],
	keepsPosture: false,
	counted: null,
	raises: [],
	steps: [],
	isPresent: () => true
};
const run = { observations: [], wallMs: 1, busyMs: 0, poseMs: 0, trackerMs: [1] };

function report(name: string, said: Replay, changes: Partial<Truth> = {}): ClipReport {
	const info = { fps: 30, times: null, person: null, truth: { ...fifteen, ...changes } };
	return clipReport(name, said, () => 18, run, info);
}
const short = (...reports: ClipReport[]) => shortfalls(reports, kindsOf(reports), { speed: false });
const from =
	(first: number, bpm = 15) =>
	(t: number) =>
		t < first ? 'settling' : bpm;
const count = (certainty: 'good' | 'doubtful') => ({
	onsets: [],
	counted: { certainty, windows: [{ from: 2, to: 60, bpm: 15 }] }
});

describe('the report of a clip', () => {
	it('keeps what was shown and what it was worth, second by second', () => {
		const { figures } = report(
			'still_a',
			replayed((t) => (t < 58 ? 'movement' : t < 60 ? 15 : 18))
		);
		expect(figures.shown.split(' ').slice(-4)).toEqual(['movement', '15.0', '15.0', '18.0']);
		expect(figures.strip.slice(-4)).toBe('.oox');
		expect(figures.reasons).toEqual({ movement: 95 });
	});

	it('names a recording by its count, whatever its file is called', () => {
		expect(report('near_x', replayed(from(20)), count('good')).kind).toBe('real good');
		expect(report('near_x', replayed(from(20))).kind).toBe('near_');
	});
});

describe('what falls short', () => {
	it('is a first reading that comes later than its framing allows', () => {
		const late = /first reading/;
		expect(short(report('still_a', replayed(from(17))))).toEqual([]);
		expect(short(report('still_a', replayed(from(18))))).toEqual([expect.stringMatching(late)]);
		expect(short(report('near_a', replayed(from(22))))).toEqual([]);
		expect(short(report('near_a', replayed(from(23))))).toEqual([expect.stringMatching(late)]);
		expect(short(report('real', replayed(from(25)), count('good')))).toEqual([]);
		expect(short(report('real', replayed(from(26)), count('good')))).toEqual([
			expect.stringMatching(late)
		]);
		expect(
			short(
				report(
					'talk_a',
					replayed(() => 'movement')
				)
			)
		).toEqual([]);
	});

	it('is a held breath while somebody talks', () => {
		expect(
			short(
				report(
					'talk_a',
					replayed(() => 'movement', { held: [40] })
				)
			)
		).toEqual(['talk_a: 1 false hold']);
	});

	it('is a word about posture when only the camera moved, or froze', () => {
		const said = replayed(from(15), { words: ['leaning-forward'] });
		expect(short(report('cam_a', said, { keepsPosture: true }))).toEqual([
			'cam_a: false leaning-forward'
		]);
		expect(short(report('cam_a', said))).toEqual([]);
	});

	it('is a single rate of a frozen camera', () => {
		const said = replayed((t) => (t < 15 || t > 40 ? 'settling' : 15));
		expect(short(report('cam_a', said, { frozen: [{ from: 38, to: 60 }] }))).toEqual([]);
		expect(short(report('cam_a', said, { frozen: [{ from: 30, to: 60 }] }))).toEqual([
			expect.stringMatching(/^cam_ false/)
		]);
	});

	it('is never a recording whose count is doubtful', () => {
		const said = replayed(from(50, 25), { held: [30] });
		expect(short(report('real', said, count('doubtful')))).toEqual([]);
		expect(short(report('real', said, count('good'))).length).toBeGreaterThan(2);
	});
});

describe('two runs', () => {
	it('are laid side by side, clip by clip', () => {
		const before = report('a', replayed(from(30)), count('good')).figures;
		const after = report('a', replayed(from(20)), count('good')).figures;
		const [head, ...strips] = compareRuns([before], [after, { ...after, name: 'new' }]);
		expect(head).toContain('first s 30.0 -> 20.0');
		expect(strips).toEqual([
			`  before ${'.'.repeat(29)}${'o'.repeat(31)}`,
			`  after  ${'.'.repeat(19)}${'o'.repeat(41)}`
		]);
	});
});

describe('the model card', () => {
	const about = {
		measured: '2026-11-26',
		app: '0.1.0',
		code: '0123456789ab',
		machine: 'a machine'
	};
	const reports = [
		report('man1', replayed(from(20)), count('good')),
		report(
			'man2',
			replayed(() => 'too-dark'),
			count('good')
		),
		report('woman', replayed(from(30, 30)), count('doubtful'))
	];

	it('counts clips, people and seconds, and what was never read', () => {
		expect(cardSetOf(reports, about)).toEqual({
			...about,
			people: 2,
			naive: { from: 3, to: 3 },
			kinds: [
				{
					kind: 'real-good',
					clips: 2,
					people: 1,
					seconds: 120,
					usable: 50,
					mae: 0,
					wrong: 0,
					false: null,
					first: { from: 20, to: 20 },
					unread: 1
				},
				expect.objectContaining({ kind: 'real-doubtful', mae: null, wrong: null })
			]
		});
	});

	it('knows a rate in a count that was over before any could be asked for', () => {
		const counted = { certainty: 'doubtful' as const, windows: [{ from: 0, to: 19, bpm: 9 }] };
		const brief = report('man', replayed(from(17)), { onsets: [], counted });
		const { kinds } = cardSetOf([brief], about);
		expect(kinds[0]).toMatchObject({ usable: null, first: { from: 17, to: 17 }, unread: 0 });
	});

	it('is written set by set', () => {
		const path = join(folder, 'card.json');
		writeCard(path, 'recorded', cardSetOf(reports, about));
		writeCard(path, 'fresh', cardSetOf([report('near_a', replayed(from(20)))], about));
		const card = JSON.parse(readFileSync(path, 'utf8'));
		expect(card.recorded.people).toBe(2);
		expect(card.fresh.kinds[0].kind).toBe('near');
		expect(card.shared).toBeNull();
	});

	it('takes no clips of an unknown kind, and no file of another shape', () => {
		expect(() => cardSetOf([report('odd_a', replayed(from(20)))], about)).toThrow('odd_');
		const path = join(folder, 'other.json');
		writeFileSync(path, JSON.stringify({ recorded: { usable: 99 } }));
		expect(() => writeCard(path, 'fresh', cardSetOf(reports, about))).toThrow();
	});
});
