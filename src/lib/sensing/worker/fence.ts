/**
 * The second fence around the camera image. A page's meta CSP does not reach a worker, so the worker
 * fences itself before any other code runs: whatever can send is replaced by a version that only
 * allows our own origin, and `seal()` shuts even that once the model is loaded.
 */

/** Thrown (or rejected with) when something tries to leave. */
export class FenceError extends Error {
	override name = 'FenceError';
}

export interface Fence {
	/** From now on nothing may be requested at all, not even from our own origin. */
	seal(): void;
	/** Attempts that were refused so far. */
	readonly refused: number;
}

type Scope = typeof globalThis & Record<string, unknown>;

/** Constructors that open a connection when called with an address. */
const CONNECTIONS = ['WebSocket', 'EventSource', 'WebSocketStream', 'WebTransport'] as const;

/** Address of a request in any of the shapes that fetch takes. */
function addressOf(input: unknown): string {
	return input instanceof Request ? input.url : String(input);
}

/**
 * Replaces fetch, XMLHttpRequest, WebSocket, EventSource, WebTransport, sendBeacon, importScripts,
 * FontFace and Cache.add in `scope` by versions that refuse every origin but the scope's own, and
 * every request with a body or another method than GET.
 * @param scope the global object of the worker (or page)
 * @param onRefused called for every attempt that was refused
 */
export function raiseFence(scope: Scope, onRefused: () => void = () => {}): Fence {
	const origin = scope.location.origin;
	let sealed = false;
	let refused = 0;

	function refuse(address: string): never {
		refused++;
		onRefused();
		throw new FenceError(`Luwte does not send anything: ${address} was refused`);
	}
	function check(address: string, method = 'GET', body: unknown = null) {
		const url = new URL(address, scope.location.href);
		const local = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
		const sends = method.toUpperCase() !== 'GET' || (body !== null && body !== undefined);
		if (sealed || !local || sends) refuse(url.href);
	}
	function replace(owner: object, name: string, value: unknown) {
		Object.defineProperty(owner, name, { value, configurable: false, writable: false });
	}

	const { fetch } = scope;
	replace(scope, 'fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
		const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
		const body = init?.body ?? (input instanceof Request ? input.body : null);
		check(addressOf(input), method, body);
		// A redirect could lead out of our origin after the check.
		return fetch.call(scope, input, { ...init, redirect: 'error' });
	});

	if (scope.XMLHttpRequest) {
		const { open, send } = scope.XMLHttpRequest.prototype;
		replace(
			scope.XMLHttpRequest.prototype,
			'open',
			function (this: XMLHttpRequest, method: string, url: string | URL, async = true) {
				check(String(url), method);
				return open.call(this, method, url, async);
			}
		);
		replace(
			scope.XMLHttpRequest.prototype,
			'send',
			function (this: XMLHttpRequest, body?: XMLHttpRequestBodyInit | null) {
				if (sealed || (body !== null && body !== undefined)) refuse('XMLHttpRequest.send');
				return send.call(this, null);
			}
		);
	}

	for (const name of CONNECTIONS) {
		if (!(name in scope)) continue;
		replace(scope, name, function (address: unknown) {
			refuse(String(address));
		});
	}
	if (scope.navigator && 'sendBeacon' in scope.navigator)
		replace(scope.navigator, 'sendBeacon', (address: unknown) => refuse(String(address)));
	if ('importScripts' in scope) {
		const importScripts = scope['importScripts'] as (...urls: string[]) => void;
		replace(scope, 'importScripts', (...urls: unknown[]) => {
			for (const url of urls) check(String(url));
			return importScripts.apply(scope, urls as string[]);
		});
	}
	if ('FontFace' in scope)
		replace(scope, 'FontFace', function (family: unknown) {
			refuse(`font ${String(family)}`);
		});
	if ('Cache' in scope)
		for (const name of ['add', 'addAll'])
			replace(scope.Cache.prototype, name, async () => refuse(`Cache.${name}`));

	return {
		seal: () => {
			sealed = true;
		},
		get refused() {
			return refused;
		}
	};
}
