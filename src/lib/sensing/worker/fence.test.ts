import { describe, expect, it, vi } from 'vitest';
import { FenceError, raiseFence } from './fence';

/** A worker's global object, as far as the fence looks at it. */
function fakeScope() {
	const fetched: string[] = [];
	class FakeRequestPort {
		open = vi.fn();
	}
	class Xhr {
		open() {}
		send() {}
	}
	const scope = {
		location: new URL('https://luwte.example/_app/worker.js'),
		fetch: vi.fn(async (input: RequestInfo | URL) => {
			fetched.push(String(input));
			return new Response('ok');
		}),
		XMLHttpRequest: Xhr,
		WebSocket: FakeRequestPort,
		EventSource: FakeRequestPort,
		navigator: { sendBeacon: vi.fn(() => true) },
		importScripts: vi.fn(),
		FontFace: class {},
		Cache: class {
			async add() {}
			async addAll() {}
		}
	};
	const refused = vi.fn();
	const fence = raiseFence(scope as never, refused);
	return { scope, fence, fetched, refused };
}

describe('the fence', () => {
	it('lets the app fetch its own files', async () => {
		const { scope, fetched } = fakeScope();
		await scope.fetch('/models/pose.task');
		await scope.fetch('https://luwte.example/mediapipe/x.wasm');
		expect(fetched).toHaveLength(2);
	});

	it.each(['https://elsewhere.example/', '//elsewhere.example/x', 'http://luwte.example/'])(
		'refuses %s',
		async (address) => {
			const { scope, fence, fetched } = fakeScope();
			await expect(scope.fetch(address)).rejects.toBeInstanceOf(FenceError);
			expect(fetched).toEqual([]);
			expect(fence.refused).toBe(1);
		}
	);

	it('refuses to send anything, even to our own origin', async () => {
		const { scope, fetched } = fakeScope();
		const fetch = scope.fetch as unknown as typeof globalThis.fetch;
		await expect(fetch('/x', { method: 'POST', body: 'picture' })).rejects.toThrow(FenceError);
		await expect(
			fetch(new Request('https://luwte.example/x', { method: 'PUT', body: 'picture' }))
		).rejects.toThrow(FenceError);
		expect(fetched).toEqual([]);
	});

	it('refuses every other way out', async () => {
		const { scope } = fakeScope();
		const away = 'https://elsewhere.example/';
		expect(() =>
			(new scope.XMLHttpRequest().open as (...a: string[]) => void)('GET', away)
		).toThrow(FenceError);
		expect(() => new (scope.WebSocket as never as new (a: string) => void)(away)).toThrow(
			FenceError
		);
		expect(() => new (scope.EventSource as never as new (a: string) => void)(away)).toThrow(
			FenceError
		);
		expect(() => (scope.navigator.sendBeacon as (a: string) => void)(away)).toThrow(FenceError);
		expect(() => (scope.importScripts as (a: string) => void)(away)).toThrow(FenceError);
		expect(() => new (scope.FontFace as never as new (a: string) => void)('x')).toThrow(FenceError);
		await expect(new scope.Cache().add()).rejects.toThrow(FenceError);
	});

	it('cannot be taken down again', () => {
		const { scope } = fakeScope();
		expect(() => Object.defineProperty(scope, 'fetch', { value: () => {} })).toThrow(TypeError);
	});

	it('once sealed, lets nothing through at all', async () => {
		const { scope, fence, fetched, refused } = fakeScope();
		fence.seal();
		await expect(scope.fetch('/models/pose.task')).rejects.toBeInstanceOf(FenceError);
		expect(fetched).toEqual([]);
		expect(refused).toHaveBeenCalledOnce();
	});
});
