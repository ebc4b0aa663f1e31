import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from '$lib/sessions/sample.fixture';
import { withoutPauses, type ScenePause } from './without-pauses';

const FROM = 30_000;
const SLOT_MS = 250;

/** Pauses in order, in the time of the scene. */
const pauses = fc
	.array(fc.record({ step: fc.nat(20_000), lengthMs: fc.integer({ min: 1, max: 40_000 }) }), {
		maxLength: 5
	})
	.map((all) => {
		let at = 0;
		return all.map(({ step, lengthMs }): ScenePause => ({ at: (at += step), lengthMs }));
	});

/** What a camera that never stops makes of it: at each sample, where the scene was; `null` in a pause. */
function filmed(stops: readonly ScenePause[]) {
	const passed = stops.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
	return Array.from({ length: (FROM + 60_000 + passed) / SLOT_MS }, (_, i) => {
		const t = i * SLOT_MS;
		return { sample: sample({ t, movement: i }), at: sceneTime(t - FROM, stops) };
	});
}

function sceneTime(passed: number, stops: readonly ScenePause[]): number | null {
	let stood = 0;
	for (const { at, lengthMs } of stops) {
		if (passed - stood < at) break;
		if (passed - stood <= at + lengthMs) return null;
		stood += lengthMs;
	}
	return passed - stood;
}

it('leaves out what was seen in a pause, and puts the rest where the scene was then', () => {
	fc.assert(
		fc.property(pauses, (stops) => {
			const film = filmed(stops);
			const left = withoutPauses(
				film.map(({ sample: seen }) => seen),
				FROM,
				stops
			);
			const times = left.map(({ t }) => t);
			expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
			for (const { t, movement } of left) expect(t - FROM).toBe(film[movement!]!.at);
			// A hole, so that no breath is measured across a pause.
			for (const { at } of stops) {
				expect(times.filter((t) => Math.abs(t - FROM - at) < 1000)).toEqual([]);
			}
		}),
		{ numRuns: 30 }
	);
});

it('is all of it where there was no pause', () => {
	const samples = [0, 250, 500].map((t) => sample({ t }));
	expect(withoutPauses(samples, 0, [])).toEqual(samples);
});
