import * as v from 'valibot';
import { StoreFault, storeFault } from '../faults';
import { readExport } from '../import-json';
import type { KdfCost, Kdf } from '../vault/kdf';
import type { Bytes } from '../vault/records';
import { checkedRows, type CopyRow, type CopyTold } from './checked-rows';
import { COPY_FORMAT, COPY_VERSION, headSchema, MAX_HEAD_BYTES, type CopyHead } from './format';
import { copyLinesIn } from './lines';
import { oldLines } from './old-lines';
import { openSealing, unsealed, type CopyKey } from './sealing';
import { piecesOf, unpacked, type ByteFlow } from './streams';

/** A file that was opened: it is read again each time its rows are asked for. */
export interface CopyFile {
	/** A file of an older Luwte, which held no decks, games, sets and drafts. */
	isOld: boolean;
	/**
	 * @param told is filled meanwhile
	 * @param onProgress how much of the file was read, 0..1
	 * @throws {StoreFault} while it is read
	 */
	rows(told: CopyTold, onProgress?: (share: number) => void): AsyncGenerator<CopyRow, void>;
}

/**
 * Opens a file by its head; what stands behind it is not looked at yet.
 * @param passphrase `null`: none was given
 * @throws {StoreFault} `import-sealed` (ask for a passphrase), `import-wrong-passphrase`, and as `readHead`
 */
export async function openCopyFile(
	file: Blob,
	passphrase: string | null,
	kdf: Kdf,
	least: KdfCost
): Promise<CopyFile> {
	const found = await headOf(file);
	if (!found) {
		const data = await readExport(file);
		return { isOld: true, rows: (told) => checkedRows(oldLines(data), told) };
	}
	const { head, bytes } = found;
	const { sealed: sealing } = head;
	let key: CopyKey | null = null;
	if (sealing) {
		if (passphrase === null) throw new StoreFault('import-sealed');
		key = await openSealing(kdf, least, sealing, passphrase);
	}
	async function* rows(told: CopyTold, onProgress: (share: number) => void = () => {}) {
		const body = file.slice(bytes.length);
		let flow = counting(piecesOf(body.stream() as ReadableStream<Bytes>), body.size, onProgress);
		if (sealing && key) flow = unsealed(flow, key, sealing, bytes);
		if (head.packed === 'gzip') flow = unpacked(flow);
		try {
			yield* checkedRows(copyLinesIn(flow), told);
		} catch (error) {
			throw storeFault(error);
		}
	}
	return { isOld: false, rows };
}

async function* counting(
	flow: ByteFlow,
	size: number,
	onProgress: (share: number) => void
): ByteFlow {
	let read = 0;
	for await (const bytes of flow) {
		read += bytes.length;
		onProgress(read / size);
		yield bytes;
	}
}

/** @returns `null` when it does not begin as a copy */
async function headOf(file: Blob): Promise<{ head: CopyHead; bytes: Bytes } | null> {
	const beginning = new Uint8Array(await file.slice(0, MAX_HEAD_BYTES).arrayBuffer());
	const end = beginning.indexOf('\n'.charCodeAt(0));
	const text = new TextDecoder().decode(beginning.subarray(0, end < 0 ? undefined : end));
	if (!text.startsWith(`{"format":"${COPY_FORMAT}"`)) return null;
	if (end < 0) throw new StoreFault('import-damaged', 'head');
	const given = parse(text);
	const version = (given as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > COPY_VERSION) throw new StoreFault('import-newer');
	const head = v.safeParse(headSchema, given);
	if (!head.success) throw new StoreFault('import-damaged', 'head');
	return { head: head.output, bytes: beginning.slice(0, end + 1) };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new StoreFault('import-damaged', 'head');
	}
}
