import type { Store, CopyKey } from '$lib/store';
import { choicesHere } from './copy-choices';

/** A part of a file that is given to the browser, which need not hold it in memory. bytes */
const PART = 4 * 1024 * 1024;

/**
 * Everything on this device as a file.
 * @param madeAt epoch ms
 * @throws {StoreFault}
 */
export async function copyBlob(
	{ copies }: Store,
	madeAt: number,
	key: CopyKey | null,
	onProgress: (share: number) => void
): Promise<Blob> {
	const parts: Blob[] = [];
	let waiting: BlobPart[] = [];
	let size = 0;
	for await (const bytes of copies.write({ madeAt, choices: choicesHere(), key, onProgress })) {
		waiting.push(bytes);
		size += bytes.length;
		if (size < PART) continue;
		parts.push(new Blob(waiting));
		waiting = [];
		size = 0;
	}
	return new Blob([...parts, ...waiting], { type: 'application/octet-stream' });
}
