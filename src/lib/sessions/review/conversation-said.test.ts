import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TENSION_PHASES } from '../../signals/types';
import { saidOfConversation, type TalkSaid } from './conversation-said';
import { gesprek, mark, type Part } from './record.fixture';
import { timelineOf } from './timeline';

const said = (parts: readonly Part[], felt: readonly number[] = []) =>
	saidOfConversation(
		timelineOf(
			gesprek(
				parts,
				felt.map((second) => mark(second, 'felt'))
			)
		)
	);

describe('what is said of a conversation', () => {
	it('does not say when a rise began that began out of sight, nor how long after it something was felt', () => {
		const out = said(
			[{ seconds: 30, phase: 'groen' }, { seconds: 30 }, { seconds: 60, phase: 'geel' }],
			[40, 70]
		);
		expect(out).toContainEqual({ key: 'risen-already', t: 60_000 });
		expect(out).toContainEqual({ key: 'felt-unseen', t: 40_000 });
		expect(out).toContainEqual({ key: 'felt-risen', t: 70_000 });
	});

	it('does not say that a body left its rest that was never seen at rest', () => {
		expect(said([{ seconds: 60, phase: 'geel' }])).toContainEqual({ key: 'risen-already', t: 0 });
	});

	it('says how much was seen before it says when', () => {
		const keys = said([
			{ seconds: 60, phase: 'groen' },
			{ seconds: 30, phase: 'geel' },
			{ seconds: 30 }
		]).map(({ key }) => key);
		expect(keys.slice(0, 2)).toEqual(['seen-for', 'first-rise']);
	});

	it('is never about what was not seen (10 000 made-up conversations)', () => {
		const part = fc.record({
			seconds: fc.integer({ min: 1, max: 60 }),
			phase: fc.constantFrom(undefined, null, ...TENSION_PHASES)
		});
		fc.assert(
			fc.property(
				fc.array(part, { minLength: 1, maxLength: 8 }),
				fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
				(parts, times) => {
					const length = parts.reduce((sum, { seconds }) => sum + seconds, 0);
					const felt = times.filter((second) => second < length).sort((a, b) => a - b);
					const all = said(parts, felt);
					// Second by second, and not as the code does.
					const seconds = parts.flatMap(({ seconds, phase = null }) =>
						Array.from({ length: seconds }, () => phase)
					);
					const seen = (from: number, to: number) =>
						seconds.slice(Math.max(0, from), to).filter((phase) => phase !== null).length;
					// A sample stands for the time until the next: a second more at the end of a part.
					const most = seen(0, length) + parts.length;

					const numbers = all.findIndex(
						({ key }) => key === 'first-rise' || key === 'risen-already'
					);
					const coverage = all.findIndex(({ key }) => key === 'seen-for');
					if (numbers >= 0 && most < 0.9 * length) expect(coverage).toBeGreaterThanOrEqual(0);
					if (numbers >= 0) expect(coverage).toBeLessThan(numbers);
					for (const one of all) look(one);

					function look(one: TalkSaid) {
						switch (one.key) {
							case 'no-rise':
								expect(most).toBeGreaterThanOrEqual(0.4 * length);
								break;
							case 'first-rise':
							case 'felt-same':
							case 'felt-after':
							case 'felt-before': {
								const onset = Math.round(('rise' in one ? one.rise : one.t) / 1000);
								expect(seconds.slice(Math.max(0, onset - 5), onset)).toContain('groen');
								if (one.key !== 'felt-before') break;
								const from = Math.round(one.t / 1000);
								expect(seen(from, onset) + 3).toBeGreaterThanOrEqual(0.5 * (onset - from));
								break;
							}
							case 'felt-alone': {
								const t = Math.round(one.t / 1000);
								const [from, to] = [Math.max(0, t - 10), Math.min(length, t + 5)];
								expect(seen(from, to) + 3).toBeGreaterThanOrEqual(0.5 * (to - from));
							}
						}
					}
				}
			),
			{ numRuns: 10_000 }
		);
	});
});
