import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import { compareSentences } from '$lib/ui/course/compare-sentences';
import { BodyWatch } from './body-watch.svelte';
import { MeasuredScene } from './measured-scene.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const REST_MS = 25_000;
const SCENE_MS = 35_000;
/** She felt something in the scene. */
const MARK = { t: 20_000, strength: 6, way: 'tap' } as const;

it('finds no onset in a body that stays calm, says that this is something else than rest, and that she felt something', () => {
	const watch = new BodyWatch(() => {});
	const scene = new MeasuredScene(watch);
	scene.turnedOn();
	watch.start(new SimulatedSource('calm', 1), [], { learns: true });
	scene.restBegins();
	vi.advanceTimersByTime(REST_MS);
	scene.begins();
	vi.advanceTimersByTime(SCENE_MS);
	scene.ends([]);
	watch.stop();
	const comparison = scene.compareWith({ type: 'scene', marks: [MARK], lengthMs: SCENE_MS });
	expect(comparison).toMatchObject({ body: 'unclear', rises: [] });
	const said = compareSentences(comparison).join(' ');
	expect(said).toContain('Dat is iets anders dan rust');
	expect(said).toContain('voelde jij iets. Wij zagen toen niets veranderen');
});

it('what was seen while the scene stood still is no part of it', () => {
	const watch = new BodyWatch(() => {});
	const scene = new MeasuredScene(watch);
	watch.start(new SimulatedSource('calm', 1), [], { learns: true });
	vi.advanceTimersByTime(REST_MS);
	scene.begins();
	vi.advanceTimersByTime(90_000);
	scene.ends([{ at: 10_000, lengthMs: 60_000 }]);
	watch.stop();
	const times = scene.onSceneClock.map(({ t }) => t);
	expect(times.at(-1)).toBeGreaterThan(29_000);
	expect(times.at(-1)).toBeLessThanOrEqual(30_000);
	expect(times.filter((t) => t > 9000 && t < 11_000)).toEqual([]);
});

it('has nothing to compare with when nothing measures', () => {
	const scene = new MeasuredScene(new BodyWatch(() => {}));
	scene.begins();
	scene.ends([]);
	const { body } = scene.compareWith({ type: 'scene', marks: [MARK], lengthMs: SCENE_MS });
	expect([scene.place, body]).toEqual([null, 'none']);
});
