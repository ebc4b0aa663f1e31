import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOver } from '../../src/lib/signals/counting/rate-over';
import { mulberry32 } from '../../src/lib/signals/prng';
import { align } from './align';
import { beltOnsets } from './belt-breaths';
import { readBelt } from './belt-file';
import { readLuwte, type LuwteRun } from './luwte-file';
import { runLine } from './print';
import { validateAll, validateRun } from './validate';

/** Somebody who breathes unevenly around 14 times a minute: when each breath begins, s. */
function unevenOnsets(seed: number, seconds: number): number[] {
	const random = mulberry32(seed);
	const onsets = [0.7];
	while (onsets.at(-1)! < seconds) onsets.push(onsets.at(-1)! + 3.2 + 2.2 * random.uniform());
	return onsets;
}

/** The force of a belt around that chest at a time, s: lowest where a breath begins. */
function forceAt(onsets: readonly number[], t: number): number {
	const next = onsets.findIndex((onset) => onset > t);
	const from = onsets[next - 1] ?? onsets[0]! - 4;
	return 5 - 2 * Math.cos((2 * Math.PI * (t - from)) / (onsets[next]! - from));
}

const SECONDS = 150;
const ONSETS = unevenOnsets(7, SECONDS + 10);
const STARTED_AT = 42.3;

interface Look {
	separator?: string;
	comma?: boolean;
	titles?: string[] | null;
	time?: (t: number) => string;
}

/** A belt's file at 20 Hz. */
function beltCsv({
	separator = ',',
	comma = false,
	titles = ['Time (s)', 'Force (N)'],
	time
}: Look) {
	const text = (value: number) => {
		const point = value.toFixed(3);
		return comma ? point.replace('.', ',') : point;
	};
	const rows = Array.from({ length: SECONDS * 20 }, (_, i) => {
		const t = i / 20;
		return [time ? time(t) : text(t), text(forceAt(ONSETS, t))].join(separator);
	});
	return [...(titles ? [titles.join(separator)] : []), ...rows].join('\n');
}

/** A minute of Luwte that begins so long after the belt, and says so much too much. */
function luwteCsv(tooMuch: number, saysAt: (second: number) => boolean = () => true): string {
	const onsets = ONSETS.map((onset) => 1000 * (onset - STARTED_AT));
	const rows = Array.from({ length: 60 }, (_, second) => {
		const end = 1000 * (second + 1);
		const taps = onsets
			.map((onset) => Math.round(onset + 300))
			.filter((tap) => tap > end - 1000 && tap <= end)
			.map((tap) => tap / 1000);
		const rate = rateOver(onsets, end - 20_000, end, 1)! + tooMuch;
		const said = saysAt(second) ? [rate.toFixed(3), '20', '', ''] : ['', '', '', 'not-breath'];
		return [3, second + 1, taps.join(' '), ...said].join(',');
	});
	const titles = 'comparison,time_s,taps_s,luwte_rate_bpm,luwte_window_s,luwte_onset_s,unsure';
	return [titles, ...rows].join('\r\n');
}

const run = (...said: Parameters<typeof luwteCsv>) => readLuwte(luwteCsv(...said))[0]!;

describe('a belt’s file', () => {
	const usual = readBelt(beltCsv({}));
	const START = Date.UTC(2026, 2, 2, 10);

	it.each<[string, Look]>([
		['semicolons and a decimal comma', { separator: ';', comma: true }],
		['tabs', { separator: '\t' }],
		['ms, by its title', { titles: ['t_ms', 'resp'], time: (t) => String(1000 * t) }],
		['ms, by its steps', { titles: ['time', 'belt'], time: (t) => String(1000 * t) }],
		['no titles', { titles: null }],
		[
			'moments',
			{ titles: ['tijd', 'kracht'], time: (t) => new Date(START + 1000 * t).toISOString() }
		]
	])('is read with %s', (_what, look) => {
		const read = readBelt(beltCsv(look));
		expect(read).toHaveLength(usual.length);
		for (const i of [0, 1, 999, read.length - 1]) {
			expect(read[i]!.t).toBeCloseTo(usual[i]!.t, 2);
			expect(read[i]!.value).toBeCloseTo(usual[i]!.value, 2);
		}
	});

	it('is read with other columns, quotes, remarks and empty cells', () => {
		const rows = Array.from({ length: 700 }, (_, i) => `"${i / 10}",98,${i % 40},`);
		rows[5] = '"0.5",98,,';
		const text = ['\uFEFF# a remark', '"Time, s",Pulse,Chest,Note', ...rows].join('\r\n');
		const read = readBelt(text, { value: 'Chest' });
		expect(read).toHaveLength(699);
		expect(read[7]).toEqual({ t: 0.8, value: 8 });
		expect(readBelt(text, { value: 'Chest', invert: true })[7]!.value).toBe(-8);
	});

	it.each<[string, string, RegExp]>([
		['nothing', '', /no rows/],
		['one column', 'a\n1\n2', /only one column/],
		['no times', 'a;b\nx;1\ny;2\nz;3', /times are neither/],
		['no values', 'time,b\n1,x\n2,y\n3,z', /No column with the values/],
		['a short recording', 'time_s,force\n0,1\n1,2\n2,1', /lasts 2.0 s/],
		['two recordings', 'time_s,force\n0,1\n9,2\n3,1', /time goes back at measurement 3/],
		['a slow belt', `time_s,force\n${rowsOf(50, (i) => `${i},${i % 4}`)}`, /values a second/],
		['a belt that was off', `time_s,force\n${rowsOf(700, (i) => `${i / 10},3`)}`, /belt on/]
	])('with %s is refused in a clear sentence', (_what, text, sentence) => {
		expect(() => readBelt(text)).toThrow(sentence);
	});

	it('names the columns when the one asked for is missing', () => {
		expect(() => readBelt(beltCsv({}), { value: 'Chest' })).toThrow(/Time \(s\), Force \(N\)/);
	});
});

describe('breaths of a belt', () => {
	it('begin where the chest is emptiest', () => {
		const [found, ...others] = beltOnsets(readBelt(beltCsv({})));
		expect(others).toEqual([]);
		for (const onset of found!) {
			const nearest = Math.min(...ONSETS.map((truth) => Math.abs(1000 * truth - onset)));
			expect(nearest).toBeLessThan(350);
		}
		expect(found!.length).toBeGreaterThan(ONSETS.filter((t) => t < SECONDS).length - 4);
	});

	it('are not read across a hole', () => {
		const whole = readBelt(beltCsv({}));
		const torn = whole.filter(({ t }) => t < 60 || t > 64);
		expect(beltOnsets(torn)).toHaveLength(2);
	});
});

describe('a file of Luwte', () => {
	it('is read second by second, with the taps', () => {
		const { number, seconds, taps } = run(0, (second) => second !== 4);
		expect(number).toBe(3);
		expect(seconds).toHaveLength(60);
		expect(seconds[4]!.rate).toBeNull();
		expect(seconds[5]).toMatchObject({ windowMs: 20_000 });
		expect(taps.length).toBeGreaterThan(10);
	});

	it('may be a recording: the last number of each second', () => {
		const text =
			'time_s,breathing_rate_bpm,mark_kind\n0.25,14,\n0.5,,felt\n0.75,15,\n2.5,16,\n3.1,,';
		const [recording] = readLuwte(text);
		expect(recording!.seconds.map(({ rate }) => rate)).toEqual([15, null, 16, null]);
		expect(recording!.taps).toEqual([]);
	});

	it.each([
		['another file', 'a,b\n1,2', /no file of Luwte/],
		['the file of times', 'comparison,counted_bpm\n1,15', /one of seconds/],
		[
			'a row without a second',
			'comparison,time_s,luwte_rate_bpm\n1,1,14\n1,x,14',
			/Row 3 has no number/
		]
	])('is not %s', (_what, text, sentence) => {
		expect(() => readLuwte(text)).toThrow(sentence);
	});
});

describe('Luwte beside the belt', () => {
	const belt = beltOnsets(readBelt(beltCsv({})));

	it('is put where the taps lie on the breaths', () => {
		const found = align(belt.flat(), run(0))!;
		expect(found.by).toBe('taps');
		// The hand was 0.3 s late, so the run is put that much too early.
		expect(Math.abs(found.offset / 1000 - (STARTED_AT - 0.3))).toBeLessThan(0.15);
		expect(found.correlation).toBeGreaterThan(0.7);
		expect(found.runnerUp!).toBeLessThan(0.9 * found.correlation!);
	});

	it('is not put anywhere without enough to go by', () => {
		const silent: LuwteRun = { ...run(0, () => false), taps: [] };
		const report = validateRun(belt, silent, null);
		expect(report).toMatchObject({ alignment: null, figures: null, coverage: null });
		expect(runLine(report)).toContain('give --offset');
	});

	it('has the error that it was given, wherever it begins', () => {
		fc.assert(
			fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (tooMuch) => {
				const { figures } = validateRun(belt, run(tooMuch), 1000 * STARTED_AT);
				expect(figures!.agreement.bias).toBeCloseTo(tooMuch, 0);
				expect(Math.abs(figures!.mae - Math.abs(tooMuch))).toBeLessThan(0.25);
				expect(figures!.rmsd).toBeGreaterThanOrEqual(figures!.mae - 1e-9);
			}),
			{ numRuns: 20 }
		);
	});

	it('is compared only where it spoke, and says how much that was', () => {
		const report = validateRun(
			belt,
			run(0.5, (second) => second < 15),
			1000 * STARTED_AT
		);
		expect(report.pairs).toHaveLength(15);
		expect(report.coverage).toBeCloseTo(0.25, 2);
		const all = validateAll([report, validateRun(belt, run(0.5), 1000 * STARTED_AT)]);
		expect(all.pairs).toHaveLength(75);
		expect(all.coverage).toBeCloseTo(75 / 120, 2);
	});

	it('is printed on a line', () => {
		const line = runLine(validateRun(belt, run(1), 1000 * STARTED_AT));
		expect(line).toMatch(
			/^ {3}3 {2}given 42\.3 +60 +100 % +1\.\d\d +1\.\d\d +1\.\d\d +0\.\d+ to 1\.\d+$/
		);
	});
});

function rowsOf(count: number, row: (i: number) => string): string {
	return Array.from({ length: count }, (_, i) => row(i)).join('\n');
}
