/**
 * A film as a camera gives it, in frames that begin with their brightness, through the shipped workers: as many
 * pictures as there are, with times of their own, however fast this machine is.
 */
import { PACES } from '../../../src/lib/sensing/pace';
import type { Observation } from '../../../src/lib/signals/types';
import { ShippedWorkers } from '../in-page/shipped-workers';

const SIZE = { codedWidth: 640, codedHeight: 480 } as const;
const FRAME_BYTES = SIZE.codedWidth * SIZE.codedHeight * 1.5;
/** The word before each frame of a .y4m file. */
const MARK_BYTES = 'FRAME\n'.length;
const FPS = 30;

/** Frames of a .y4m file, again from its beginning when it ends. */
async function openFrames(address: string) {
	const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
	const head = bytes.indexOf('\n'.charCodeAt(0)) + 1;
	const count = Math.floor((bytes.length - head) / (MARK_BYTES + FRAME_BYTES));
	return (i: number) => {
		const from = head + (i % count) * (MARK_BYTES + FRAME_BYTES) + MARK_BYTES;
		const data = bytes.slice(from, from + FRAME_BYTES);
		return new VideoFrame(data, { ...SIZE, format: 'I420', timestamp: 0 });
	};
}

/**
 * @param path of the shipped worker
 * @returns what the app would have observed, as JSON
 */
async function readLuma(path: string, seconds: number): Promise<string> {
	const [frameAt, workers] = await Promise.all([
		openFrames('/clip.y4m'),
		ShippedWorkers.start(path, PACES.normal)
	]);
	const observations: Observation[] = [];
	for (let i = 0; i < seconds * FPS; i++)
		observations.push(await workers.step(frameAt(i), (i * 1000) / FPS));
	workers.stop();
	return JSON.stringify(observations);
}

Object.assign(globalThis, { readLuma });
