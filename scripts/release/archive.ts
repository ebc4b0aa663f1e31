import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { Files } from './files-below';

/** The oldest day that a zip can name: the same files make the same archive on any day. */
const NO_DAY = new Date(1980, 0, 1);

/** One line for each file, as `sha256sum -c` reads them. */
export function checksums(files: Files): string {
	return [...files]
		.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
		.join('');
}

/** @param folder that everything in the archive is in */
export function archive(files: Files, folder: string): Uint8Array {
	const entries = [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
	return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_DAY });
}
