import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../lib/paths-below.mjs';

/** Names below a folder, with forward slashes, in a fixed order, and what is in them. */
export type Files = Map<string, Uint8Array>;

/** Every file below a folder, those with a dot in front as well. */
export function filesBelow(folder: string): Files {
	const names = pathsBelow(folder).filter((name) => statSync(join(folder, name)).isFile());
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Names of what is only in one of two, or differs. */
export function differing(one: Files, other: Files): string[] {
	const names = new Set([...one.keys(), ...other.keys()]);
	return [...names].sort().filter((name) => {
		const [a, b] = [one.get(name), other.get(name)];
		return !a || !b || Buffer.compare(a, b) !== 0;
	});
}
