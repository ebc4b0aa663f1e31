/**
 * `npm run bench:vault`: how long it takes to open a vault with the real parameters, and to work in it. In
 * Node, on a made-up IndexedDB: the arithmetic is that of a browser, the disk is not.
 */
import 'fake-indexeddb/auto';
import { cpus, loadavg } from 'node:os';
import { openStore } from '../../src/lib/store/open';
import type { Store } from '../../src/lib/store/store';
import { MONDAY, newSession, sampleAt } from '../../src/lib/store/test-kit';
import { argon2 } from '../../src/lib/store/vault/argon2';
import { COST, LEAST_COST } from '../../src/lib/store/vault/kdf';
import type { OpenVault } from '../../src/lib/store/vault/records';
import { openRow, sealRow } from '../../src/lib/store/vault/seal';
import { newDataKey } from '../../src/lib/store/vault/wrapping';
import { Table } from './table';

const CHUNKS = 10_000;
/** 4 s of samples at 4 Hz, as the recorder writes them. */
const SAMPLES = 16;
const SESSIONS = 2000;
const PASSPHRASE = 'een rustige ochtend';
/** Sealed at once, as a page of rows is. */
const PAGE = 200;

const table = new Table();
const time = async (what: () => Promise<unknown>) => {
	const began = performance.now();
	await what();
	return performance.now() - began;
};
/** What the processor worked, whoever else wanted it; ms. */
const work = async (what: () => Promise<unknown>) => {
	const before = process.cpuUsage();
	await what();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
};
const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;

console.log(
	`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`
);
console.log(
	`Argon2id: ${COST.memoryKiB / 1024} MiB, ${COST.iterations} rounds, ${COST.parallelism} lane`
);

await boxes();
const store = await openStore(null, {
	// One tab: nobody to be kept apart from.
	locks: { request: (_name, _options, whileHeld) => whileHeld(), query: async () => ({}) },
	tabs: null,
	kdf: argon2,
	cost: COST,
	least: LEAST_COST,
	now: () => MONDAY
});
await unlocking(store);
process.exitCode = table.print() ? 0 : 1;

async function boxes() {
	const vault: OpenVault = { id: 'v', profileId: 'p', key: await newDataKey(), epoch: 0 };
	const samples = Array.from({ length: SAMPLES }, (_, i) => sampleAt(i * 250));
	const chunks = Array.from({ length: CHUNKS }, (_, index) => ({ sessionId: 's', index, samples }));
	const sealed: Awaited<ReturnType<typeof sealRow>>[] = [];
	const pages = Array.from({ length: CHUNKS / PAGE }, (_, i) => i * PAGE);
	const sealing = await time(async () => {
		for (const from of pages) {
			const page = chunks.slice(from, from + PAGE);
			sealed.push(
				...(await Promise.all(page.map((row) => sealRow(vault, 'chunks', ['s', row.index], row))))
			);
		}
	});
	const opening = await time(async () => {
		for (const from of pages)
			await Promise.all(sealed.slice(from, from + PAGE).map((row) => openRow(vault, row)));
	});
	table.fact(`seal ${CHUNKS} chunks`, sealing, 'ms');
	table.fact(`open ${CHUNKS} chunks`, opening, 'ms');
}

async function unlocking(store: Store) {
	const session = await newSession(store);
	await store.connection.write(async (transaction) => {
		const sessions = transaction.objectStore('sessions');
		const rest = { endedAt: MONDAY, note: 'een gewone dag', state: 'complete' as const };
		for (let i = 0; i < SESSIONS; i++)
			await sessions.add({ ...session, ...rest, id: `s${i}`, durationMs: 6e5, samples: 2400 });
	});
	const plain = await time(() => store.sessions.list());
	table.fact(
		'turning it on',
		await time(() => store.vault.create(session.profileId, PASSPHRASE)),
		'ms'
	);
	const id = store.vault.state.open!;
	const unlocks: number[] = [];
	const lists: number[] = [];
	for (let i = 0; i < 5; i++) {
		await store.vault.lock();
		unlocks.push(await time(() => store.vault.unlock(id, PASSPHRASE)));
		lists.push(await time(() => store.sessions.list()));
	}
	table.atMost('unlock', middle(unlocks), 'ms', 1000);
	table.atMost('unlock, the slowest of five', Math.max(...unlocks), 'ms', 1000);
	await store.vault.lock();
	const processor = await work(() => store.vault.unlock(id, PASSPHRASE));
	table.fact('unlock, time of the processor', processor, 'ms');
	table.atMost(`list ${SESSIONS} sealed sessions`, middle(lists), 'ms', 500);
	table.fact(`list ${SESSIONS} plain sessions`, plain, 'ms');
	table.fact('turning it off', await time(() => store.vault.remove(id, PASSPHRASE)), 'ms');
}
