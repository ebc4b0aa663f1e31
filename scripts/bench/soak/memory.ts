/** What a page, its workers and the browser's processes take, MB. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Memory {
	/** What is in use after collecting garbage: JavaScript, its buffers and the page, in all threads. */
	heap: number;
	/** The part of the page itself. */
	page: number;
	/** WebAssembly in the workers. */
	wasm: number;
	/** DOM nodes. */
	nodes: number;
	/** Processes as the system counts them; 0 where that cannot be read. */
	renderer: number;
	gpu: number;
}

/** Runs in a worker before its own code: remembers what WebAssembly it makes. */
export const WATCH_WASM = `
	globalThis.luwteWasm = [];
	for (const name of ['instantiate', 'instantiateStreaming']) {
		const make = WebAssembly[name];
		WebAssembly[name] = async (...given) => {
			const made = await make.apply(WebAssembly, given);
			for (const part of Object.values((made.instance ?? made).exports))
				if (part instanceof WebAssembly.Memory) globalThis.luwteWasm.push(part);
			return made;
		};
	}
`;

interface HeapUsage {
	usedSize: number;
	embedderHeapUsedSize: number;
	backingStorageSize: number;
}

const MB = 2 ** 20;
const sizeOf = (usage: HeapUsage) =>
	(usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize) / MB;

/** @returns looks now */
export async function memoryOf(page: Page, browser: Browser): Promise<() => Promise<Memory>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const workers = await workersOf(session);
	const system = await browser.newBrowserCDPSession();
	return async () => {
		await session.send('HeapProfiler.collectGarbage');
		const own = sizeOf((await session.send('Runtime.getHeapUsage')) as HeapUsage);
		const others = await workers();
		const { metrics } = await session.send('Performance.getMetrics');
		const { processInfo } = await system.send('SystemInfo.getProcessInfo');
		const largest = (type: string) =>
			Math.max(0, ...processInfo.filter((one) => one.type === type).map(({ id }) => resident(id)));
		return {
			heap: own + others.reduce((sum, size) => sum + size, 0),
			page: own,
			wasm: await wasmOf(page),
			nodes: metrics.find(({ name }) => name === 'Nodes')!.value,
			renderer: largest('renderer'),
			gpu: largest('GPU')
		};
	};
}

/** @returns sizes of the heaps of the workers that run now */
async function workersOf(session: CDPSession): Promise<() => Promise<number[]>> {
	const running = new Set<string>();
	const answers = new Map<number, (result: HeapUsage) => void>();
	let id = 0;
	session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
		if (targetInfo.type === 'worker') running.add(sessionId);
	});
	session.on('Target.detachedFromTarget', ({ sessionId }) => running.delete(sessionId));
	session.on('Target.receivedMessageFromTarget', ({ message }) => {
		const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage };
		answers.get(id)?.(result);
	});
	// Sessions within this one: messages to them are passed on as text.
	const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
	await session.send('Target.setAutoAttach', attach);
	const ask = (sessionId: string, method: string) =>
		new Promise<HeapUsage>((resolve, reject) => {
			answers.set(++id, resolve);
			const message = JSON.stringify({ id, method });
			session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
		});
	return () =>
		Promise.all(
			[...running].map(async (worker) => {
				await ask(worker, 'HeapProfiler.collectGarbage');
				return sizeOf(await ask(worker, 'Runtime.getHeapUsage'));
			})
		);
}

async function wasmOf(page: Page): Promise<number> {
	const sizes = await Promise.all(
		page.workers().map((worker) =>
			worker.evaluate(() => {
				const { luwteWasm = [] } = globalThis as { luwteWasm?: WebAssembly.Memory[] };
				return luwteWasm.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
			})
		)
	);
	return sizes.reduce((sum, size) => sum + size, 0) / MB;
}

/** What of a process lies in memory, as Linux tells. */
function resident(pid: number): number {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return 0;
	return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
}
