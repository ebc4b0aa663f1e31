import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import type { Picture } from '../picture';
import { TrackLoop } from './track';

const WIDTH = 64;
const HEIGHT = 48;

/** A video frame of so many grey levels, as a camera gives it: its brightness can be copied out. */
function frame(level: (at: number) => number): Picture {
	const luma = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => Math.max(0, level(at)));
	return {
		displayWidth: WIDTH,
		displayHeight: HEIGHT,
		colorSpace: { fullRange: true },
		allocationSize: () => luma.length,
		copyTo: async (bytes: Uint8Array) => {
			bytes.set(luma.subarray(0, bytes.length));
			return [{ offset: 0, stride: WIDTH }];
		}
	} as unknown as Picture;
}

const random = mulberry32(1);
const noise = () => random.normal();
const room = () => frame((at) => 90 + (at % WIDTH) + noise());
const black = () => frame(() => 3 + noise());
const grey = () => frame(() => 128 + noise());

const looked = vi.fn(() => ({ landmarks: [] }));
let loop: TrackLoop;

beforeEach(() => {
	vi.stubGlobal('OffscreenCanvas', class {});
	vi.stubGlobal(
		'ImageData',
		class {
			data = new Uint8Array(WIDTH * HEIGHT * 4);
		}
	);
	looked.mockClear();
	loop = new TrackLoop({ detectForVideo: looked } as unknown as PoseLandmarker, 0);
});

/** The same kind of picture for a while, 30 a second. @returns the last frame, as it was tracked */
async function show(picture: () => Picture, from: number, to: number) {
	let tracked = null;
	for (let t = from; t < to; t += 33) tracked = await loop.step(picture(), t, false);
	return tracked!;
}

describe('what a picture shows', () => {
	it('is a person looked for, where something is to be seen', async () => {
		const tracked = await show(room, 0, 500);
		expect(tracked).toMatchObject({ gap: false, repeated: false, pose: { landmarks: null } });
		expect(tracked.contrast).toBeGreaterThan(10);
	});

	it.each([
		['black', black],
		['one shade of grey', grey]
	])(
		'is nobody at all in %s: nobody is looked for, and what comes after is not joined',
		async (_, even) => {
			await show(room, 0, 500);
			looked.mockClear();
			const tracked = await show(even, 500, 2500);
			expect(tracked).toMatchObject({ pose: null, motion: null });
			expect(tracked.contrast).toBeLessThan(1);
			expect(looked).not.toHaveBeenCalled();
			expect(await loop.step(room(), 2533, false)).toMatchObject({ gap: true });
			expect(await loop.step(room(), 2566, false)).toMatchObject({ gap: false });
		}
	);

	it('is passed over where it is nothing for a moment only', async () => {
		await show(room, 0, 500);
		await show(grey, 500, 560);
		expect(await loop.step(room(), 600, false)).toMatchObject({ gap: false });
	});

	it('is not new when it is exactly the one before', async () => {
		const still = room();
		await loop.step(still, 0, true);
		expect(await show(() => still, 33, 2000)).toMatchObject({ repeated: true, gap: false });
		expect(await loop.step(room(), 2033, false)).toMatchObject({ repeated: false, gap: true });
	});
});
