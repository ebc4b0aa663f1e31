import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLandmarker } from './landmarker';

beforeEach(() => vi.stubGlobal('OffscreenCanvas', EventTarget));

/** Starts the engine with what comes in answer to the question for the model. */
function start(answer: () => Promise<Response>) {
	const asked = vi.fn(answer);
	vi.stubGlobal('fetch', asked);
	const paths = { wasmPath: '/mediapipe', modelPath: '/models/pose.task' };
	return createLandmarker({ role: 'track', delegate: 'CPU', onContextLost() {}, ...paths });
}

const page = '<!doctype html><title>Luwte</title>';

describe('a model that does not come', () => {
	it.each([
		['is not there', 'model-missing', async () => new Response('', { status: 404 })],
		['cannot be reached', 'model-missing', () => Promise.reject(new TypeError('Failed to fetch'))],
		['is the home page instead', 'model-corrupt', async () => new Response(page)],
		['is empty', 'model-corrupt', async () => new Response('')]
	] as const)('is told apart: it %s', async (_, code, answer) => {
		await expect(start(answer)).rejects.toMatchObject({ name: 'WorkerFault', code });
	});
});
