/**
 * `npm run bench:kills`: somebody is recorded, and writes a plan, a deck, a board and a note, while her tabs crash
 * and her browser is killed at moments by chance. Opened again, what is gone? Prints a table, and ends with OK or
 * with what falls short. `-- --crashes 8 --kills 5 --seed 7` for less, or for the same chance again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from '../fuzz/chance';
import { ensureBuilt } from '../lib/build.mjs';
import { ROOT } from '../lib/root.mjs';
import { serve } from '../lib/static-server.mjs';
import { crash, openDevice } from './kills/device';
import { lookAfter, recordingTab, writingTab, type Found, type Tab } from './kills/round';
import { WORK_NAMES, WORKS, type WorkName } from './kills/works';
import { Table } from './table';

const { values } = parseArgs({
	options: {
		crashes: { type: 'string', default: '50' },
		kills: { type: 'string', default: '50' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) }
	}
});
const CRASHES = Number(values.crashes);
const KILLS = Number(values.kills);
/** A recording runs so long before it is cut off, ms. */
const SHORTEST_MS = 4000;
const LONGEST_MS = 11_000;
/** Of a recording, s. */
const MOST_LOST = 5;

const chance = new Chance(Number(values.seed));
console.log(`seed ${values.seed}`);
const folder = mkdtempSync(join(tmpdir(), 'luwte-kills-'));
await ensureBuilt();
const { url, close } = await serve(`${ROOT}/build`, 0);
const began = performance.now();
const found: Found[] = [];
let device = await openDevice(folder, url);
let written = 0;
const count = () => ++written;
try {
	const addresses = await begin();
	let crashed = 0;
	for (let turn = 0; crashed < CRASHES; turn++) {
		const tabs = await openTabs(turn, addresses, 2);
		await Promise.all(tabs.map(({ page }) => atSomeMoment(() => crash(page))));
		await Promise.all(tabs.map(({ page }) => page.close()));
		crashed += tabs.length;
		await look(`${crashed} crashes`, tabs);
	}
	for (let killed = 1; killed <= KILLS; killed++) {
		const tabs = await openTabs(killed, addresses, 1);
		await atSomeMoment(() => device.kill());
		device = await openDevice(folder, url);
		await look(`${killed} kills`, tabs);
	}
	tell(crashed);
} finally {
	await device.context.close().catch(() => {});
	close();
	rmSync(folder, { recursive: true, force: true });
}

/** Everything is begun once, and gone on with after each death. */
async function begin(): Promise<Record<WorkName, string>> {
	const addresses: Partial<Record<WorkName, string>> = {};
	for (const name of WORK_NAMES) {
		const page = await device.context.newPage();
		await WORKS[name].begin(page);
		addresses[name] = page.url();
		await page.close();
	}
	return addresses as Record<WorkName, string>;
}

/** So many that record, and two in which something is written: another pair each turn. */
function openTabs(
	turn: number,
	addresses: Record<WorkName, string>,
	recording: number
): Promise<Tab[]> {
	const { context } = device;
	const writing = WORK_NAMES.filter((_, i) => i % 2 === turn % 2);
	return Promise.all([
		...writing.map((name) => writingTab(context, name, addresses[name], chance, count)),
		...Array.from({ length: recording }, () => recordingTab(context, 1 + chance.below(1000)))
	]);
}

async function atSomeMoment(die: () => Promise<void>) {
	const ms = SHORTEST_MS + chance.below(LONGEST_MS - SHORTEST_MS);
	await new Promise((resolve) => setTimeout(resolve, ms));
	await die();
}

async function look(name: string, tabs: readonly Tab[]) {
	const one = await lookAfter(device.context, tabs);
	found.push(one);
	const recordings = one.recordings.map(
		({ counted, kept }) =>
			`lost ${Math.max(0, counted - kept).toFixed(1)} of ${counted.toFixed(1)} s`
	);
	const works = one.works.map(
		({ shown, kept, isLost }) => `${shown}${isLost ? ` LOST, there is “${kept}”` : ''}`
	);
	console.log([name, ...recordings, ...works, ...one.wrong].join(' · '));
}

function tell(crashed: number) {
	const recordings = found.flatMap((one) => one.recordings);
	const lost = recordings.map(({ counted, kept }) => Math.max(0, counted - kept));
	const works = found.flatMap((one) => one.works);
	const table = new Table();
	table.fact('tabs that crashed', crashed, '');
	table.fact('browsers that were killed', KILLS, '');
	table.fact('recordings cut off', recordings.length, '');
	table.fact('  lost of one, mean', lost.reduce((sum, one) => sum + one, 0) / lost.length, 's');
	table.atMost('  lost of one, most', Math.max(...lost), 's', MOST_LOST);
	for (const name of WORK_NAMES) {
		const own = works.filter((work) => work.name === name);
		table.atLeast(`${name}: shown as kept`, own.length, '', 1);
		table.atMost('  and gone', own.filter(({ isLost }) => isLost).length, '', 0);
	}
	const wrong = found.flatMap((one) => one.wrong);
	table.atMost('what does not fit together', wrong.length, '', 0);
	table.fact('written', written, '');
	table.fact('time', (performance.now() - began) / 60_000, 'min');
	console.log(`${cpus().length} cores, load ${loadavg()[1]!.toFixed(1)}; Node ${process.version}`);
	process.exitCode = table.print() ? 0 : 1;
}
