import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';

/**
 * Another origin that really answers, on this machine: nothing of a test leaves it, and what would
 * leave the app arrives here.
 */
export async function openElsewhere() {
	const visits: string[] = [];
	const server = createServer((request, response) => {
		visits.push(`${request.method} ${request.url}`);
		response.writeHead(200, {
			'Access-Control-Allow-Origin': '*',
			'Content-Type': 'text/javascript'
		});
		response.end('export {};');
	});
	// Also when a browser asks for a web socket.
	server.on('upgrade', (request, socket) => {
		visits.push(`upgrade ${request.url}`);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}`,
		visits,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

/** A test with such another origin, closed again at its end. */
export const withElsewhere = base.extend<{ elsewhere: Awaited<ReturnType<typeof openElsewhere>> }>({
	elsewhere: async ({ browserName: _ }, use) => {
		const elsewhere = await openElsewhere();
		await use(elsewhere);
		elsewhere.close();
	}
});
