import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { ROW_SCHEMAS } from '../../src/lib/store/copy/row-schemas';
import { StoreFault } from '../../src/lib/store/faults';
import { STORE_NAMES } from '../../src/lib/store/schema';
import type { Store } from '../../src/lib/store/store';
import { freshDevice, countRows, storeSession } from '../../src/lib/store/test-kit';
import { FakeBrowser, seen } from '../../src/lib/store/vault/vault-test-kit';
import { Chance } from './chance';
import { allSubjects, PASSPHRASE, type Subject } from './subjects';

export interface Tally {
	name: string;
	tried: number;
	taken: number;
	/** How often each fault was told. */
	refused: Map<string, number>;
	/** What must not happen, with the number that shows it again. */
	wrong: string[];
}

/** Offers so many changed files. @param seed the same files each time */
export async function fuzz(count: number, seed: number): Promise<Tally[]> {
	freshDevice();
	const key = await (await new FakeBrowser().openTab()).copies.newKey(PASSPHRASE);
	const subjects = await allSubjects(seed, key);
	const tallies = subjects.map(({ name }) => emptyTally(name));
	const device = await newDevice();
	for (let i = 0; i < count; i++) {
		const at = i % subjects.length;
		await offer(subjects[at]!, device, seed + i, tallies[at]!);
	}
	return tallies;
}

function emptyTally(name: string): Tally {
	return { name, tried: 0, taken: 0, refused: new Map(), wrong: [] };
}

interface Device {
	store: Store;
	/** What lies there as a text. */
	digest: string;
	rows: number;
}

async function newDevice(): Promise<Device> {
	freshDevice();
	const store = await new FakeBrowser().openTab();
	await storeSession(store);
	return { store, digest: await digestOf(store), rows: await countRows(store) };
}

async function digestOf(store: Store): Promise<string> {
	return JSON.stringify(await seen(store));
}

async function offer(subject: Subject, device: Device, seed: number, tally: Tally) {
	const file = new Blob([await subject.make(new Chance(seed))]);
	tally.tried++;
	const { store } = device;
	const fault = await subject.bringIn(store, file).then(
		() => null,
		(error: unknown) => error
	);
	const wrong = (what: string) => tally.wrong.push(`${seed}: ${what}`);
	if (fault === null) {
		tally.taken++;
		for (const what of await outside(store)) wrong(what);
		Object.assign(device, await newDevice());
	} else {
		const code = fault instanceof StoreFault ? fault.code : null;
		if (code === null) wrong(`no StoreFault: ${String(fault).slice(0, 200)}`);
		tally.refused.set(code ?? 'thrown', (tally.refused.get(code ?? 'thrown') ?? 0) + 1);
		if ((await digestOf(store)) !== device.digest) wrong('refused, and something changed');
		else if ((await countRows(store)) !== device.rows) wrong('refused, and left something behind');
	}
	if ('polluted' in {}) wrong('the prototype of every object was changed');
}

/** What lies in the store and may not: beyond a limit, of nobody, or with something that we do not know. */
async function outside(store: Store): Promise<string[]> {
	const rows = await seen(store);
	const people = new Set((rows.profiles ?? []).map(({ id }) => id));
	return STORE_NAMES.flatMap((name) =>
		(rows[name] ?? []).flatMap((row) => {
			const result = v.safeParse(ROW_SCHEMAS[name] as v.GenericSchema, row);
			if (!result.success) return [`${name}: ${v.getDotPath(result.issues[0]) ?? ''} stored`];
			if (!isDeepStrictEqual(result.output, row)) return [`${name}: something unknown stored`];
			const owner = row['profileId'] ?? null;
			return owner === null || people.has(owner) ? [] : [`${name}: of nobody`];
		})
	);
}
