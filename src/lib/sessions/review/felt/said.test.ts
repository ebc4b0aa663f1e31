import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeltMark } from '../../../course/answers';
import { compareFelt } from './comparison';
import { headlineOfScene, saidOfScene, type SceneSaid } from './said';
import { partOf, sightOf, type BodyPart } from './sight';
import { SCENE_SIGNALS, type SceneSignal, type Series } from './types';

const STEP = 1000;

/** A signal second by second: how long it was seen and not seen in turn, s. */
const turns = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

function seriesOf(rest: number, length: number, turns: readonly number[], seen: boolean): Series {
	const values = new Float64Array(rest + length).fill(NaN);
	let at = 0;
	for (let i = 0; at < values.length; i++) {
		const lasts = turns[i % turns.length]!;
		if ((i % 2 === 0) === seen) values.fill(1, at, at + lasts);
		at += lasts;
	}
	return { from: -rest * STEP, step: STEP, values };
}

/** A scene as it may have been: what was seen when, what rose, and what was felt. */
const scenes = fc
	.record({
		rest: fc.integer({ min: 0, max: 60 }),
		length: fc.integer({ min: 20, max: 120 }),
		measured: fc.boolean(),
		breath: fc.tuple(turns, fc.boolean()),
		shoulders: fc.tuple(turns, fc.boolean()),
		movement: fc.tuple(turns, fc.boolean()),
		rising: fc.subarray([...SCENE_SIGNALS]),
		onset: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
		taps: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })
	})
	.map(({ rest, length, measured, rising, onset, taps, ...parts }) => {
		const of = (part: BodyPart) =>
			measured ? seriesOf(rest, length, ...parts[part]) : seriesOf(rest, length, [999], false);
		const series = Object.fromEntries(
			SCENE_SIGNALS.map((signal) => [signal, of(partOf(signal))])
		) as Record<SceneSignal, Series>;
		const ms = length * STEP;
		const sight = sightOf(series, ms);
		// A rise is found only where enough was seen; sometimes with less of it in the scene itself.
		const found = (signal: SceneSignal) =>
			series[signal].values.filter((value) => !Number.isNaN(value)).length >=
			Math.max(17, 0.7 * series[signal].values.length);
		const rises = rising.filter(found).map((signal) => {
			const at = onset * ms;
			return { signal, onset: at, range: [at, at] as [number, number], height: 1, over: null };
		});
		const marks = taps
			.map((share): FeltMark => ({ t: Math.round(share * ms), strength: 5, way: 'tap' }))
			.sort((a, b) => a.t - b.t);
		const comparison = compareFelt({ measured, series, rises, sight }, marks, ms);
		return {
			series,
			ms,
			comparison,
			said: saidOfScene(comparison),
			head: headlineOfScene(comparison)
		};
	});

/** Counted anew, and not as the code does. */
function secondsSeen(series: Series, from: number, to: number): number {
	let count = 0;
	for (let t = from; t < to; t += STEP) {
		const value = series.values[Math.round((t - series.from) / STEP)];
		if (value !== undefined && !Number.isNaN(value)) count++;
	}
	return count;
}

function all<Key extends SceneSaid['key']>(said: readonly SceneSaid[], key: Key) {
	return said.filter((one): one is Extract<SceneSaid, { key: Key }> => one.key === key);
}

const SIGNAL: Record<BodyPart, SceneSignal> = {
	breath: 'breath-faster',
	shoulders: 'shoulders-raised',
	movement: 'fidgeting'
};

describe('what is said of a scene, whatever was seen and felt (10 000 made-up scenes)', () => {
	it('is never about what was not seen, and never says two things that cannot both be so', () => {
		fc.assert(
			fc.property(scenes, ({ series, ms, comparison, said, head }) => {
				const keys = said.map(({ key }) => key);
				const body = ['not-measured', 'too-little-seen', 'no-rise', 'rose-first'] as const;
				expect(body.filter((key) => keys.includes(key))).toHaveLength(1);

				// Not about what was not seen.
				const still = all(said, 'no-rise').flatMap(({ parts }) => parts);
				for (const part of still)
					expect(secondsSeen(series[SIGNAL[part]], 0, ms)).toBeGreaterThanOrEqual(
						0.7 * (ms / STEP) - 1
					);
				for (const t of all(said, 'felt-alone').flatMap(({ times }) => times)) {
					const [from, to] = [Math.max(0, t - 10_000), Math.min(ms, t + 5000)];
					const most = Math.max(
						...Object.values(SIGNAL).map((signal) => secondsSeen(series[signal], from, to))
					);
					// A second more or less, for a mark falls between two of them.
					expect(most + 1).toBeGreaterThanOrEqual(0.5 * ((to - from) / STEP) - 0.5);
				}

				// Not two things that cannot both be so.
				const unseen = all(said, 'part-unseen').flatMap(({ parts }) => parts);
				const rose = comparison.rises.map(({ signal }) => partOf(signal));
				expect(unseen.filter((part) => still.includes(part) || rose.includes(part))).toEqual([]);
				const alone = all(said, 'felt-alone').flatMap(({ times }) => times);
				const nobody = all(said, 'felt-unseen').flatMap(({ times }) => times);
				expect(alone.filter((t) => nobody.includes(t))).toEqual([]);
				if (keys.includes('no-marks'))
					expect([...alone, ...nobody, ...all(said, 'noticed')]).toEqual([]);
				if (keys.includes('not-measured') || keys.includes('too-little-seen')) {
					const only = ['no-marks', 'not-measured', 'too-little-seen'];
					expect(keys.filter((key) => !only.includes(key))).toEqual([]);
				}

				// For how long comes first, of each part that is spoken of and was not seen all the time.
				const first = said.findIndex(({ key }) => key !== 'seen-for');
				for (const { part, enough } of comparison.sight) {
					const told = all(said.slice(0, first), 'seen-for').find(({ parts }) =>
						parts.includes(part)
					);
					const seconds = secondsSeen(series[SIGNAL[part]], 0, ms);
					const speaks = still.includes(part) || rose.includes(part);
					if (speaks && enough && seconds < 0.94 * (ms / STEP)) expect(told).toBeDefined();
					if (told) expect(Math.abs(told.seen / STEP - seconds)).toBeLessThanOrEqual(1);
					if (told) expect(told.seen).toBeLessThan(told.of);
				}
				expect(all(said.slice(first), 'seen-for')).toEqual([]);

				// What stands large says no more than the sentences do.
				const alike = {
					'not-measured': keys.includes('not-measured'),
					'too-little-seen': keys.includes('too-little-seen'),
					'no-rise': keys.includes('no-rise'),
					gap: keys.includes('rose-first') && keys.includes('noticed'),
					together: keys.includes('rose-first') && keys.includes('noticed'),
					'body-alone': keys.includes('rose-first') && !keys.includes('noticed')
				};
				expect(alike[head.key]).toBe(true);
				if (head.key === 'no-rise')
					for (const part of head.parts)
						expect(secondsSeen(series[SIGNAL[part]], 0, ms) + 1).toBeGreaterThanOrEqual(
							head.seen / STEP
						);

				// What was long out of sight is said, of each part that is spoken of.
				const holes = all(said, 'not-seen-between');
				for (const { part, unseen: times } of comparison.sight) {
					if (!still.includes(part) && !rose.includes(part)) continue;
					for (const time of times) {
						expect(secondsSeen(series[SIGNAL[part]], time.from, time.to)).toBe(0);
						expect(
							holes.some((hole) => hole.parts.includes(part) && hole.time.from === time.from)
						).toBe(true);
					}
				}
			}),
			{ numRuns: 10_000 }
		);
	});
});

describe('what is said of one scene', () => {
	const scene = (breath: number[], taps: number[]) => {
		const series = Object.fromEntries(
			SCENE_SIGNALS.map((signal) => [
				signal,
				seriesOf(30, 100, partOf(signal) === 'breath' ? breath : [200], true)
			])
		) as Record<SceneSignal, Series>;
		const ms = 100_000;
		const marks = taps.map((t): FeltMark => ({ t, strength: 5, way: 'tap' }));
		const sight = sightOf(series, ms);
		return saidOfScene(compareFelt({ measured: true, series, rises: [], sight }, marks, ms));
	};

	it('names when the breath was lost, to the end of it', () => {
		expect(scene([30 + 77, 200], [])).toContainEqual({
			key: 'not-seen-between',
			parts: ['breath'],
			time: { from: 77_000, to: 100_000 }
		});
	});

	it('says that too little of the breath was seen to speak of it', () => {
		const said = scene([30 + 40, 200], []);
		expect(said).toContainEqual({ key: 'no-rise', parts: ['shoulders', 'movement'] });
		expect(said).toContainEqual({ key: 'part-unseen', parts: ['breath'] });
	});
});
