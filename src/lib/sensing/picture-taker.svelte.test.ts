import { describe, expect, it, vi } from 'vitest';
import type { Picture } from './picture';
import { PictureTaker } from './picture-taker';

const [WIDTH, HEIGHT] = [64, 48];
const video = {} as HTMLVideoElement;
const Frame = globalThis.VideoFrame;
const toBitmap = globalThis.createImageBitmap;

type Shade = (x: number, y: number) => number;
const upright: Shade = (x, y) => (Math.hypot(x - 30, y - 14) < 10 ? 60 : 140) + x;
const mirrored: Shade = (x, y) => upright(WIDTH - 1 - x, y);
const dark: Shade = () => 8;

const pixels = Array.from({ length: WIDTH * HEIGHT }, (_, i) => [i % WIDTH, Math.floor(i / WIDTH)]);

function colours(shade: Shade): Uint8ClampedArray<ArrayBuffer> {
	return new Uint8ClampedArray(
		pixels.flatMap(([x, y]) => [shade(x!, y!), shade(x!, y!), shade(x!, y!), 255])
	);
}

function frameOf(shade: Shade, format: 'I420' | 'BGRA'): VideoFrame {
	const about = { codedWidth: WIDTH, codedHeight: HEIGHT, timestamp: 0 };
	if (format === 'BGRA') return new Frame(colours(shade), { ...about, format });
	const luma = pixels.map(([x, y]) => 16 + (shade(x!, y!) * 219) / 255);
	const data = new Uint8Array([...luma, ...new Array<number>(luma.length / 2).fill(128)]);
	return new Frame(data, { ...about, format });
}

function take(ms: number) {
	const until = performance.now() + ms;
	while (performance.now() < until);
}

interface Browser {
	/** What its video shows, and what its frames show when that is something else. */
	shade?: Shade;
	given?: Shade;
	format?: 'I420' | 'BGRA';
	frameMs?: number;
	bitmapMs?: number;
}

/** @returns the frames that such a browser gave */
function browser(about: Browser): VideoFrame[] {
	const { shade = upright, format = 'I420', frameMs = 0, bitmapMs = 0 } = about;
	const frames: VideoFrame[] = [];
	vi.stubGlobal('VideoFrame', function () {
		take(frameMs);
		frames.push(frameOf(about.given ?? shade, format));
		return frames.at(-1);
	});
	vi.stubGlobal('createImageBitmap', async (of: ImageBitmapSource | typeof video) => {
		if (of !== video) return toBitmap(of);
		take(bitmapMs);
		return toBitmap(new ImageData(colours(shade), WIDTH, HEIGHT));
	});
	return frames;
}

/** What it takes next, by its kind. */
async function next(taker: PictureTaker): Promise<'frame' | 'bitmap'> {
	const picture: Picture = await taker.take();
	const kind = picture instanceof Frame ? 'frame' : 'bitmap';
	picture.close();
	return kind;
}

/** The first picture, and the trial that it begins, to its end. */
async function tried(frames: VideoFrame[]): Promise<PictureTaker> {
	const taker = new PictureTaker(video);
	expect(await next(taker)).toBe('bitmap');
	// A frame that was closed has no format.
	await vi.waitFor(() => expect(frames.map(({ format }) => format)).toEqual([null]));
	await new Promise(requestAnimationFrame);
	return taker;
}

describe('the pictures of a video', () => {
	it('are frames, where those show what is to be seen', async () => {
		const taker = await tried(browser({}));
		expect(await next(taker)).toBe('frame');
	});

	it('are bitmaps where frames are mirrored without saying so', async () => {
		const frames = browser({ given: mirrored });
		const taker = await tried(frames);
		expect(await next(taker)).toBe('bitmap');
		expect(frames).toHaveLength(1);
	});

	it('are bitmaps from then on when the camera is turned over and its frames are not', async () => {
		const seen = { given: upright };
		const taker = await tried(browser(seen));
		for (let i = 0; i < 200; i++) expect(await next(taker)).toBe('frame');
		seen.given = mirrored;
		for (let i = 0; i < 120; i++) await next(taker);
		await vi.waitFor(async () => expect(await next(taker)).toBe('bitmap'));
	});

	it('are bitmaps where a frame of colours costs as much', async () => {
		const taker = await tried(browser({ format: 'BGRA', frameMs: 30 }));
		expect(await next(taker)).toBe('bitmap');
	});

	it('are frames of colours where making a bitmap keeps the page much longer', async () => {
		const taker = await tried(browser({ format: 'BGRA', bitmapMs: 30 }));
		expect(await next(taker)).toBe('frame');
	});

	it('are bitmaps while nothing is to be seen; it is tried again later', async () => {
		const frames = browser({ shade: dark });
		const taker = await tried(frames);
		for (let i = 0; i < 30; i++) expect(await next(taker)).toBe('bitmap');
		expect(frames).toHaveLength(1);
		await next(taker);
		await vi.waitFor(() => expect(frames).toHaveLength(2));
	});

	it('are bitmaps in a browser without frames', async () => {
		browser({});
		vi.stubGlobal('VideoFrame', undefined);
		expect(await next(new PictureTaker(video))).toBe('bitmap');
	});

	it('do not come when a camera is pulled out, and a frame that cannot be had is not asked for each time', async () => {
		browser({});
		const ask = vi.fn(function () {
			throw new DOMException('no picture', 'InvalidStateError');
		});
		vi.stubGlobal('VideoFrame', ask);
		const taker = new PictureTaker(video);
		expect(await next(taker)).toBe('bitmap');
		await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
		await new Promise(requestAnimationFrame);
		expect(await next(taker)).toBe('bitmap');
		vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('gone')));
		await expect(taker.take()).rejects.toThrow('gone');
	});
});
