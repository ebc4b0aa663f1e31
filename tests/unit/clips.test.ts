import { describe, expect, it } from 'vitest';
import { breathAt, breathOnsets } from '../clips/breath';
import { type ClipOptions, defaults, requireLoop, WIDTH } from '../clips/options';
import { renderFrames } from '../clips/render';
import { makeScene, type Scene } from '../clips/scene';

const quiet: ClipOptions = { ...defaults, fps: 5, seconds: 4, noise: 0 };

/** The same still picture for the same person: it is what takes long. */
const scenes = new Map<string, Promise<Scene>>();
function sceneOf(options: ClipOptions): Promise<Scene> {
	const key = JSON.stringify([options.persons, options.view]);
	const scene = scenes.get(key) ?? makeScene(options);
	scenes.set(key, scene);
	return scene;
}

async function frames(options: ClipOptions): Promise<Uint8Array[]> {
	const scene = await sceneOf(options);
	return Array.from(renderFrames(scene, options), (frame) => frame.slice());
}

/** A patch of the clip, px. */
interface Patch {
	x: number;
	y: number;
	width: number;
	height: number;
}
const LEFT_SHOULDER: Patch = { x: 335, y: 290, width: 60, height: 50 };
const RIGHT_SHOULDER: Patch = { x: 110, y: 260, width: 60, height: 60 };
const BACKGROUND: Patch = { x: 520, y: 30, width: 80, height: 80 };

/** Mean squared difference of a patch between two frames, the second one moved up, px. */
function difference(a: Uint8Array, b: Uint8Array, patch: Patch, up: number): number {
	const whole = Math.floor(up);
	const part = up - whole;
	let sum = 0;
	for (let y = patch.y; y < patch.y + patch.height; y++)
		for (let x = patch.x; x < patch.x + patch.width; x++) {
			const at = (row: number) => b[row * WIDTH + x] ?? 0;
			const moved = (1 - part) * at(y - whole) + part * at(y - whole - 1);
			sum += ((a[y * WIDTH + x] ?? 0) - moved) ** 2;
		}
	return sum / (patch.width * patch.height);
}

/** How far a patch rose from one frame to another: where they fit best, px. */
function rise(from: Uint8Array, to: Uint8Array, patch: Patch): number {
	const shifts = Array.from({ length: 241 }, (_, i) => -6 + i * 0.05);
	const cost = shifts.map((shift) => difference(from, to, patch, -shift));
	return -(shifts[cost.indexOf(Math.min(...cost))] ?? NaN);
}

const whole: Patch = { x: 0, y: 0, width: WIDTH, height: 480 };

describe('breathing clip', { timeout: 60_000 }, () => {
	it('is the same for the same options and another for another seed', async () => {
		const options = { ...quiet, noise: 3 };
		const [first, again, other] = [
			await frames(options),
			await frames(options),
			await frames({ ...options, seed: 2 })
		];
		const same = (a: Uint8Array[], b: Uint8Array[]) =>
			a.every((frame, i) => Buffer.compare(frame, b[i] ?? frame) === 0);
		expect(same(first, again)).toBe(true);
		expect(same(first, other)).toBe(false);
	});

	it('goes on smoothly where it starts again', async () => {
		const options = { ...quiet, fps: 10, swayPx: 3, swayHz: 0.25 };
		const clip = await frames(options);
		const steps = clip.map((frame, i) =>
			difference(frame, clip[(i + 1) % clip.length] ?? frame, whole, 0)
		);
		const wrap = steps.at(-1) ?? NaN;
		expect(wrap).toBeLessThanOrEqual(Math.max(...steps.slice(0, -1)));
		expect(wrap).toBeGreaterThan(0);
	});

	it.each([2, 4])(
		'lifts both shoulders by %i px and leaves the room still',
		async (amplitudePx) => {
			const options = { ...quiet, fps: 10, amplitudePx };
			const clip = await frames(options);
			const breath = clip.map((_, i) => breathAt(options, i / options.fps));
			const empty = clip[breath.indexOf(Math.min(...breath))] ?? new Uint8Array();
			const full = clip[breath.indexOf(Math.max(...breath))] ?? new Uint8Array();
			for (const shoulder of [LEFT_SHOULDER, RIGHT_SHOULDER]) {
				const measured = rise(empty, full, shoulder);
				expect(measured).toBeGreaterThan(amplitudePx * 0.85);
				expect(measured).toBeLessThan(amplitudePx * 1.15);
			}
			expect(difference(empty, full, BACKGROUND, 0)).toBe(0);
		}
	);

	it('breathes in where its truth says so', () => {
		const onsets = breathOnsets(defaults);
		expect(onsets).toHaveLength(2);
		for (const onset of onsets) {
			expect(breathAt(defaults, onset)).toBeCloseTo(0);
			expect(breathAt(defaults, onset + 0.5)).toBeGreaterThan(0.1);
		}
	});

	it('is darker with less light', async () => {
		const [bright] = await frames({ ...quiet, fps: 1 });
		const [dark] = await frames({ ...quiet, fps: 1, gain: 0.1 });
		const mean = (frame: Uint8Array = new Uint8Array()) =>
			frame.subarray(0, WIDTH * 480).reduce((sum, value) => sum + value - 16, 0);
		expect(mean(dark) / mean(bright)).toBeCloseTo(0.1, 1);
	});

	it('is refused when it would jump', () => {
		expect(() => requireLoop({ ...defaults, seconds: 5 })).toThrow('whole breaths');
		expect(() => requireLoop({ ...defaults, swayHz: 0.3 })).toThrow('whole sways');
	});
});
