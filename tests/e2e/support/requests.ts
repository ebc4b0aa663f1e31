import type { BrowserContext, Request } from '@playwright/test';

/** A request in words, for a readable failure. */
function describe(request: Request): string {
	const body = request.postData() === null ? '' : ' with a body';
	return `${request.method()} ${request.url()}${body}`;
}

/** `data:` and `blob:` never reach the network. */
const isLocal = (request: Request) => /^(data|blob):/.test(request.url());

/**
 * Sees every request of every page and worker of a context, and every web socket. Call before
 * opening a page.
 */
export function watchRequests(context: BrowserContext, origin: string) {
	const seen: Request[] = [];
	const sockets: string[] = [];
	context.on('request', (request) => seen.push(request));
	context.on('page', (page) => page.on('websocket', (socket) => sockets.push(socket.url())));
	const network = () => seen.filter((request) => !isLocal(request));
	const isOurs = (request: Request) =>
		new URL(request.url()).origin === origin &&
		request.method() === 'GET' &&
		request.postData() === null;
	return {
		/** Everything that went over the network. */
		all: () => network().map(describe),
		/** What was not a plain GET of a file of our own. */
		unwanted: () => [
			...network()
				.filter((request) => !isOurs(request))
				.map(describe),
			...sockets
		],
		/** Starts a list of what is requested from now on. */
		fromNowOn() {
			const before = network().length;
			return () => network().slice(before).map(describe);
		}
	};
}
