import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROOT } from '../../scripts/lib/root.mjs';
import { createHandler } from '../../scripts/lib/static-server.mjs';

/** The built app at an address of its own: what one walk keeps, no other walk finds. */
export interface Site {
	/** Ends with a slash. */
	readonly url: string;
	/** From now on nobody answers there. */
	stop(): void;
}

const WORKER = '/service-worker.js';

/**
 * @param isKept whether the app is kept on the device, as it always is outside the tests: fetching all of it anew
 *   for each walk would take most of the time
 */
export async function openSite(isKept: boolean): Promise<Site> {
	const handle = createHandler(`${ROOT}/build`);
	const server = createServer((request, response) => {
		if (isKept || request.url !== WORKER) handle(request, response);
		else response.writeHead(200, { 'Content-Type': 'text/javascript' }).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}/`,
		stop() {
			server.closeAllConnections();
			server.close();
		}
	};
}
