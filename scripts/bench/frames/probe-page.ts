/** What is timed in a page: both ways to take a picture of a film, and what a worker then does with it. */
import type { Picture } from '../../../src/lib/sensing/picture';

/** Means in ms, by step. */
export type Steps = Record<string, number>;
export interface Probed {
	/** Kind of pixels of a frame, as the browser names it. */
	format: string;
	frame: Steps;
	bitmap: Steps;
}

/** Pictures that are looked at before any counts. */
const WARM_UP = 5;

const WAYS: Record<'frame' | 'bitmap', (video: HTMLVideoElement) => Promise<Picture>> = {
	frame: async (video) => new VideoFrame(video),
	bitmap: (video) => createImageBitmap(video)
};

async function openFilm(): Promise<HTMLVideoElement> {
	const video = document.createElement('video');
	video.muted = video.loop = true;
	video.src = '/clip.webm';
	document.body.append(video);
	await video.play();
	await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
	return video;
}

/** A worker that answers to one thing at a time. */
async function openWorker() {
	const worker = new Worker('/probe.worker.js', { type: 'module' });
	const answer = () =>
		new Promise<Steps>((resolve, reject) => {
			worker.onerror = ({ message }) => reject(new Error(message));
			worker.onmessage = ({ data }) =>
				data.error ? reject(new Error(data.error)) : resolve(data as Steps);
		});
	await answer();
	return {
		look(picture: Picture, t: number) {
			const answered = answer();
			worker.postMessage({ picture, t }, [picture]);
			return answered;
		},
		stop: () => worker.terminate()
	};
}

async function timeWay(
	video: HTMLVideoElement,
	way: keyof typeof WAYS,
	count: number
): Promise<Steps> {
	const worker = await openWorker();
	const all: Steps[] = [];
	for (let i = 0; i < WARM_UP + count; i++) {
		await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
		const start = performance.now();
		const picture = await WAYS[way](video);
		const taken = performance.now();
		const steps = await worker.look(picture, start);
		all.push({ 'taken by the page': taken - start, ...steps });
	}
	worker.stop();
	return means(all.slice(WARM_UP));
}

function means(all: readonly Steps[]): Steps {
	const names = new Set(all.flatMap((steps) => Object.keys(steps)));
	return Object.fromEntries(
		[...names].map((name) => {
			const values = all.flatMap((steps) => steps[name] ?? []);
			return [name, values.reduce((sum, value) => sum + value, 0) / values.length];
		})
	);
}

async function probe(count: number): Promise<Probed> {
	const video = await openFilm();
	const one = new VideoFrame(video);
	const format = one.format ?? 'unknown';
	one.close();
	return {
		format,
		frame: await timeWay(video, 'frame', count),
		bitmap: await timeWay(video, 'bitmap', count)
	};
}

Object.assign(globalThis, { probe });
