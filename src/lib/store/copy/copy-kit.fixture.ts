/** What the tests of a copy share. */
import { openStore } from '../open';
import { freshDevice, MONDAY } from '../test-kit';
import type { Store } from '../store';
import type { RestoreCounts } from './restore';
import type { RestoreWay } from './commit-copy';
import type { CopyKey } from './sealing';

interface Made {
	choices?: Record<string, string>;
	key?: CopyKey | null;
}

/** Everything here as a file. */
export async function copyOf(
	{ copies }: Store,
	{ choices = {}, key = null }: Made = {}
): Promise<Blob> {
	const parts: BlobPart[] = [];
	for await (const bytes of copies.write({ madeAt: MONDAY, choices, key })) parts.push(bytes);
	return new Blob(parts);
}

/** Brings a file in. */
export async function bringIn(
	{ copies }: Store,
	file: Blob | object,
	way: RestoreWay = 'merge',
	passphrase: string | null = null
): Promise<RestoreCounts> {
	const blob = file instanceof Blob ? file : new Blob([JSON.stringify(file)]);
	return copies.restore(await copies.check(blob, passphrase), way);
}

/** A device with nothing on it but what is in this file. */
export async function deviceWith(file: Blob | object): Promise<Store> {
	freshDevice();
	const store = await openStore(null);
	await bringIn(store, file);
	return store;
}

/** The lines of a copy that has no passphrase, after the head. */
export async function linesOf(file: Blob): Promise<unknown[]> {
	const all = new Uint8Array(await file.arrayBuffer());
	const end = all.indexOf(10) + 1;
	const unpacked = new Blob([all.slice(end)]).stream().pipeThrough(new DecompressionStream('gzip'));
	const text = await new Response(unpacked).text();
	return text
		.trimEnd()
		.split('\n')
		.map((line): unknown => JSON.parse(line));
}

/** A copy whose lines were changed. */
export async function changed(file: Blob, change: (lines: unknown[]) => unknown[]): Promise<Blob> {
	const body = change(await linesOf(file)).map((line) => `${JSON.stringify(line)}\n`);
	const head = '{"format":"luwte-copy","version":1,"packed":"none","sealed":null}\n';
	return new Blob([head, ...body]);
}
