/**
 * `npm run bench:copy`: a made-up store of 200 hours of samples and 100 photos goes out of the built app as
 * one file, and into an empty browser again. Seconds, MB, and how high the heap of the page came.
 * `-- HOURS` for another number. Ends with OK or what falls short, and then with exit code 1.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { openBuiltApp } from './built-app';
import { Table } from './table';

const HOURS = Number(process.argv[2] ?? 200);
const PHOTOS = 100;
const MB = 1024 * 1024;
const OUT_S = 180;
const CHECK_S = 180;
const IN_S = 420;
/** Two hours of samples as objects are some 30 MB: what a page may hold of 200 hours. */
const HEAP_MB = 200;
const LONG = { timeout: 1_200_000 };

const { url, browser, close } = await openBuiltApp();
const table = new Table();
const folder = await mkdtemp(join(tmpdir(), 'luwte-copy-'));
const file = join(folder, 'bench.luwte');
try {
	const full = await newPage(browser);
	await full.waitForFunction(() => navigator.storage !== undefined);
	await fill(full);
	await full.reload();
	const out = await measured(full, async () => {
		const [download] = await Promise.all([
			full.waitForEvent('download', LONG),
			full.getByTestId('copy-out').click()
		]);
		await download.saveAs(file);
	});
	table.atMost('out', out.seconds, 's', OUT_S);
	table.atMost('  highest heap', out.heap, 'MB', HEAP_MB);
	table.fact('  file', (await stat(file)).size / MB, 'MB');
	await full.context().close();

	const empty = await newPage(browser);
	const check = await measured(empty, async () => {
		await empty.getByTestId('import').setInputFiles(file);
		await empty.getByTestId('found').waitFor(LONG);
	});
	table.atMost('looked at', check.seconds, 's', CHECK_S);
	table.atMost('  highest heap', check.heap, 'MB', HEAP_MB);
	const back = await measured(empty, async () => {
		await empty.getByTestId('restore-merge').click();
		await empty.getByTestId('imported').waitFor(LONG);
	});
	table.atMost('in', back.seconds, 's', IN_S);
	table.atMost('  highest heap', back.heap, 'MB', HEAP_MB);
	const told = (await empty.getByTestId('imported').textContent()) ?? '';
	table.atLeast('came back', Number(/\d+/.exec(told)?.[0]), '', HOURS + PHOTOS);
} finally {
	await close();
	await rm(folder, { recursive: true });
}
console.log(
	`${HOURS} hours, ${PHOTOS} photos; ${cpus().length} cores, ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}; Node ${process.version}`
);
process.exitCode = table.print() ? 0 : 1;

async function newPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ acceptDownloads: true });
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	const page = await context.newPage();
	page.setDefaultTimeout(LONG.timeout);
	await page.goto(`${url}/gegevens/`);
	await page.waitForFunction(
		() => !document.querySelector<HTMLInputElement>('[data-testid=import]')?.disabled
	);
	return page;
}

/** Does it while the heap is looked at. */
async function measured(
	page: Page,
	work: () => Promise<void>
): Promise<{ seconds: number; heap: number }> {
	const devtools = await page.context().newCDPSession(page);
	let heap = 0;
	let done = false;
	const looking = (async () => {
		while (!done) {
			// With what lies outside of it: the bytes of pieces on their way.
			const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
			heap = Math.max(heap, usedSize + backingStorageSize);
			await page.waitForTimeout(250);
		}
	})();
	const began = performance.now();
	await work();
	const seconds = (performance.now() - began) / 1000;
	done = true;
	await looking;
	await devtools.detach();
	return { seconds, heap: heap / MB };
}

/** As the recorder writes it: 4 s of samples in a row, a session of each hour; and photos that do not pack. */
async function fill(page: Page) {
	await page.evaluate(
		async ({ hours, photos }) => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('luwte');
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error);
			});
			const write = (stores: string[], work: (all: IDBTransaction) => void) =>
				new Promise<void>((resolve, reject) => {
					const transaction = database.transaction(stores, 'readwrite');
					transaction.oncomplete = () => resolve();
					transaction.onerror = () => reject(transaction.error);
					work(transaction);
				});
			const startedAt = Date.UTC(2026, 2, 2, 10);
			const seconds = 3600;
			const sample = (t: number) => ({
				...{ t, rate: 12 + Math.round(40 * Math.sin(t / 9e5)) / 10, rateConfidence: 0.8123 },
				curve: Number(Math.sin(t / 700).toFixed(4)),
				raise: Number((Math.random() / 10).toFixed(4)),
				...{ lean: 0.0123, slump: -0.0041, turn: Number((Math.random() * 5).toFixed(4)) },
				...{ tilt: 1.25, movement: Number((Math.random() / 20).toFixed(4)) },
				...{ unsure: null, words: t % 90_000 < 30_000 ? ['turned'] : [], phase: 'groen' }
			});
			await write(['profiles'], (all) =>
				all.objectStore('profiles').put({ id: 'bench', name: 'Bench', createdAt: 1, places: [] })
			);
			for (let hour = 0; hour < hours; hour++) {
				const id = `hour-${hour}`;
				await write(['sessions', 'chunks', 'marks'], (all) => {
					all.objectStore('sessions').put({
						...{ id, profileId: 'bench', kind: 'measurement', source: 'camera', note: '' },
						...{ startedAt: startedAt + hour * 4e6, endedAt: startedAt + hour * 4e6 + 36e5 },
						...{ state: 'complete', baseline: null, durationMs: 36e5, samples: seconds * 4 }
					});
					for (let index = 0; index < seconds / 4; index++)
						all.objectStore('chunks').put({
							sessionId: id,
							index,
							samples: Array.from({ length: 16 }, (_, i) => sample(index * 4_000 + i * 250))
						});
				});
			}
			const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
			await write(['images'], (all) => {
				for (let i = 0; i < photos; i++) {
					const noise = crypto.getRandomValues(new Uint8Array(60_000));
					const base64 = Array.from(noise, (byte) => letters[byte & 63]).join('');
					const photo = `data:image/jpeg;base64,${base64}`;
					all.objectStore('images').put({ id: `photo-${i}`, text: '', photo, createdAt: 1 });
				}
			});
			database.close();
		},
		{ hours: HOURS, photos: PHOTOS }
	);
}
