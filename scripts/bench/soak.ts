/** `npm run bench:soak`: measuring and recording for a long time with a fake webcam, in real time. Does memory stay
 * level, and is every second kept? Ten minutes unless `-- --minutes 60`; growth is given for an hour, from the slope
 * of what was measured. Prints a table and ends with OK or with what falls short. */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { makeClip } from '../../tests/clips/make-clip';
import { presets } from '../../tests/clips/presets';
import {
	recordedSeconds,
	startCamera,
	startRecording,
	stopRecording
} from '../../tests/e2e/support/app';
import { prependToWorker } from '../../tests/e2e/support/worker';
import { openBuiltApp } from './built-app';
import { keptSeconds } from './soak/kept-seconds';
import { memoryOf, WATCH_WASM, type Memory } from './soak/memory';
import { slope } from './soak/slope';
import { Table } from './table';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const MINUTES = Number(values.minutes);
const EACH_MS = 30_000;
/** Until caches and windows of time are filled, nothing says how it goes on. min */
const WARM_UP = 2;
const HOUR = 60;
/** A slope of fewer points would be chance: the heap goes up and down by a megabyte. min */
const LEAST = 8;
if (!(MINUTES >= LEAST)) throw new Error(`--minutes ${LEAST} at least.`);

const FPS = { 'frame-fps': 'camera', 'chest-fps': 'chest', 'pose-fps': 'pose' };

const clip = await makeClip('breathing15', presets.breathing15);
const { url, browser, close } = await openBuiltApp([
	'--use-fake-device-for-media-stream',
	`--use-file-for-fake-video-capture=${clip}`,
	'--enable-unsafe-swiftshader',
	'--disable-background-networking'
]);
const table = new Table();
try {
	const context = await browser.newContext({ permissions: ['camera'], baseURL: url });
	await context.addInitScript('globalThis.__name = (fn) => fn');
	const page = await context.newPage();
	let crashes = 0;
	page.on('crash', () => crashes++);
	page.on('pageerror', () => crashes++);
	await prependToWorker(page, WATCH_WASM);
	await startCamera(page);
	await page.locator('[data-testid=pipeline][data-loaded=true]').waitFor({ timeout: 60_000 });
	const memory = await memoryOf(page, browser);
	await startRecording(page);
	const from = performance.now();
	const [seen, rates] = await watch(page, memory, from);
	const measured = await recordedSeconds(page);
	await stopRecording(page);
	const recorded = (performance.now() - from) / 1000;
	// Ours and that of others: a machine with more to do than it has cores drops frames, and seconds.
	table.fact('load of the machine, last 15 min', loadavg()[2]!, '');

	const { lost, samples, length, kept } = await keptSeconds(page);
	table.fact('recorded', recorded / 60, 'min');
	table.atMost('seconds without a sample', lost, '', 0);
	table.atMost('measured, but not kept', Math.max(0, measured - kept), 's', 1);
	table.atMost('length against the clock, difference', Math.abs(recorded - length), 's', 2);
	table.fact('samples', samples / length, '/s');
	table.atMost('crashes and errors', crashes, '', 0);
	for (const [key, name] of Object.entries(FPS))
		table.fact(`${name}, mean`, mean(rates.map((rate) => rate[key]!)), 'fps');
	table.atLeast('camera, least', Math.min(...rates.map((rate) => rate['frame-fps']!)), 'fps', 20);
	tellMemory(seen);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;

interface Seen extends Memory {
	/** min */
	at: number;
}

type Rates = Record<string, number>;

/** Looks every half minute until the time is over. */
async function watch(
	page: Page,
	memory: () => Promise<Memory>,
	from: number
): Promise<[Seen[], Rates[]]> {
	const seen: Seen[] = [];
	const rates: Rates[] = [];
	for (let next = EACH_MS; next <= MINUTES * 60_000; next += EACH_MS) {
		const wait = Math.max(0, next - (performance.now() - from));
		await new Promise((resolve) => setTimeout(resolve, wait));
		const at = (performance.now() - from) / 60_000;
		rates.push(await ratesOf(page));
		seen.push({ at, ...(await memory()) });
		const { heap, wasm, renderer, gpu } = seen.at(-1)!;
		console.log(
			`${at.toFixed(1).padStart(5)} min  heap ${heap.toFixed(2)}  wasm ${wasm.toFixed(1)}  renderer ${renderer.toFixed(0)}  gpu ${gpu.toFixed(0)} MB`
		);
	}
	return [seen, rates];
}

async function ratesOf(page: Page): Promise<Rates> {
	const line = page.getByTestId('pipeline');
	const read = async (key: string) =>
		[key, Number(await line.getAttribute(`data-${key}`))] as const;
	return Object.fromEntries(await Promise.all(Object.keys(FPS).map(read)));
}

function tellMemory(all: Seen[]) {
	const seen = all.filter(({ at }) => at >= WARM_UP);
	const growth = (of: (memory: Memory) => number) =>
		HOUR * slope(seen.map((memory) => [memory.at, of(memory)]));
	table.fact('heap of page and workers, first', seen[0]!.heap, 'MB');
	table.fact('heap of page and workers, last', seen.at(-1)!.heap, 'MB');
	table.atMost(
		'growth of the heap in an hour',
		growth(({ heap }) => heap),
		'MB',
		10
	);
	table.fact(
		'growth of the page’s part',
		growth(({ page }) => page),
		'MB'
	);
	table.fact('WebAssembly memory', seen.at(-1)!.wasm, 'MB');
	table.atMost(
		'growth of it in an hour',
		growth(({ wasm }) => wasm),
		'MB',
		10
	);
	table.fact(
		'nodes in the page, growth',
		growth(({ nodes }) => nodes),
		''
	);
	// Of the processes as the system counts them; absent but on Linux.
	table.fact('renderer process, last', seen.at(-1)!.renderer, 'MB');
	table.fact(
		'renderer process, growth',
		growth(({ renderer }) => renderer),
		'MB'
	);
	table.fact('graphics process, last', seen.at(-1)!.gpu, 'MB');
	table.fact(
		'graphics process, growth',
		growth(({ gpu }) => gpu),
		'MB'
	);
}

function mean(of: readonly number[]): number {
	return of.reduce((sum, value) => sum + value, 0) / of.length;
}
