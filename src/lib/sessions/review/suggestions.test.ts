import { describe, expect, it } from 'vitest';
import { gesprek, mark, type Part } from './record.fixture';
import { suggestSignals } from './suggestions';

const calm = (seconds: number): Part => ({ seconds, phase: 'groen' });
const raised = (seconds: number): Part => ({ seconds, phase: 'geel', words: ['shoulders-raised'] });

/** Three rises with a mark each, and calm between. */
const PARTS = [calm(300), raised(20), calm(300), raised(20), calm(300), raised(20), calm(300)];
const MARKS = [mark(310, 'felt'), mark(630, 'felt'), mark(950, 'felt')];

describe('suggestSignals', () => {
	it('suggests what went with feeling something', () => {
		const { marks, enough, found } = suggestSignals([gesprek(PARTS, MARKS)]);
		expect({ marks, enough }).toEqual({ marks: 3, enough: true });
		expect(found).toEqual([
			{
				signal: 'shoulders-raised',
				of: 3,
				count: 3,
				atMarks: 1,
				otherwise: 0,
				phase: 'geel'
			}
		]);
	});

	it('does not suggest what is always there', () => {
		const always = PARTS.map((part) => ({ ...part, words: ['slumped' as const] }));
		expect(suggestSignals([gesprek(always, MARKS)]).found).toEqual([]);
	});

	it('adds up over several recordings', () => {
		const one = gesprek([calm(300), raised(20), calm(200)], [mark(310, 'felt')]);
		const { marks, found } = suggestSignals([one, one, one]);
		expect(marks).toBe(3);
		expect(found.map(({ signal }) => signal)).toEqual(['shoulders-raised']);
	});

	it('says that two marks are not enough', () => {
		const { marks, enough, found } = suggestSignals([gesprek(PARTS, MARKS.slice(1))]);
		expect({ marks, enough, found }).toEqual({ marks: 2, enough: false, found: [] });
	});

	it('takes marks of one moment for one', () => {
		const twice = MARKS.slice(1).flatMap(({ t }) => [
			mark(t / 1000, 'felt'),
			mark(t / 1000 + 5, 'felt')
		]);
		expect(suggestSignals([gesprek(PARTS, twice)]).marks).toBe(2);
	});

	it('does not count a mark at which nothing was measured', () => {
		const marks = [mark(10, 'felt'), mark(200, 'felt'), mark(400, 'felt')];
		expect(suggestSignals([gesprek([{ seconds: 600 }], marks)])).toEqual({
			marks: 0,
			enough: false,
			found: []
		});
	});

	it('does not take a time out of sight for a time without a signal', () => {
		const record = gesprek(PARTS, MARKS);
		const near = (t: number) => MARKS.some((mark) => t > mark.t - 60_000 && t < mark.t + 30_000);
		const samples = record.samples.map((one) =>
			near(one.t)
				? one
				: { ...one, rate: null, raise: null, lean: null, slump: null, movement: null }
		);
		expect(suggestSignals([{ ...record, samples }])).toMatchObject({ enough: false, found: [] });
	});

	it('counts of each signal only the moments at which it could be seen', () => {
		const parts = [...PARTS, raised(20), calm(300)];
		const record = gesprek(parts, [...MARKS, mark(1270, 'felt')]);
		const hidden = { raise: null, lean: null, slump: null, words: [] };
		const samples = record.samples.map((one) =>
			one.t > 1_200_000 && one.t < 1_310_000 ? { ...one, ...hidden } : one
		);
		const { marks, found } = suggestSignals([{ ...record, samples }]);
		expect(marks).toBe(4);
		expect(found).toMatchObject([{ signal: 'shoulders-raised', of: 3, count: 3 }]);
	});

	it('needs other times to compare with', () => {
		const short = gesprek([raised(200)], [mark(40, 'felt'), mark(90, 'felt'), mark(150, 'felt')]);
		expect(suggestSignals([short]).enough).toBe(false);
	});

	it('knows a faster breath, and what a nudge pointed at', () => {
		const fast = PARTS.map((part) =>
			part.phase === 'geel' ? { ...part, rate: 18, words: [] } : part
		);
		const nudges = MARKS.map(({ t }) => mark(t / 1000 - 5, 'nudge', 'breath-held'));
		const marks = [...MARKS, ...nudges].sort((a, b) => a.t - b.t);
		const { found } = suggestSignals([gesprek(fast, marks)]);
		expect(found.map(({ signal }) => signal).sort()).toEqual(['breath-faster', 'breath-held']);
	});

	it('puts a signal in the row of the phase it came with', () => {
		const orange = PARTS.map((part) =>
			part.phase === 'geel' ? { ...part, phase: 'oranje' as const } : part
		);
		expect(suggestSignals([gesprek(orange, MARKS)]).found[0]?.phase).toBe('oranje');
	});

	it('does not call chance what flits by', () => {
		const blink = PARTS.flatMap((part) => (part.phase === 'geel' ? [raised(2), calm(18)] : [part]));
		expect(suggestSignals([gesprek(blink, MARKS)]).found).toEqual([]);
	});
});
