import type { Connection } from '../connection';
import { StoreFault, storeFault } from '../faults';
import type { SessionLocks } from '../session-locks';
import type { VaultDevice } from '../vault/device';
import { MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from '../vault/key-cupboard';
import { hasWebCrypto } from '../vault/web-crypto';
import type { CopyTold } from './checked-rows';
import type { RestoreWay } from './commit-copy';
import type { CopyFile } from './copy-file';
import { COPY_FORMAT, COPY_VERSION, headBytes, type CopyHead } from './format';
import { bytesOf } from './lines';
import type { RestoreCounts } from './restore';
import { newCopyKey, newSealing, sealed, type CopyKey } from './sealing';
import { sweepStaged } from './staging';
import { canPack, packed, type ByteFlow } from './streams';
import type { CopySummary } from './summary';
import { writtenLines } from './written-lines';

export interface NewCopy {
	/** epoch ms */
	madeAt: number;
	/** Small choices of this device, by their names. */
	choices: Readonly<Record<string, string>>;
	/** `null`: anybody who has the file can read it. */
	key: CopyKey | null;
	/** How much of it is done, 0..1 */
	onProgress?: (share: number) => void;
}

/** A file that is written anew by itself. */
export interface CopyTarget {
	handle: FileSystemFileHandle;
	/** It has a passphrase; its key is kept only on a device without a vault. */
	sealed: boolean;
	key: CopyKey | null;
	/** The vault that was open when it was chosen: with another or none the copy would hold less. */
	vault: string | null;
}

/** Its name in the store of the device. */
const TARGET = 'copy-target';

/** A file that was read to its end and is whole. */
export interface CheckedCopy {
	summary: CopySummary;
	file: CopyFile;
}

/** A whole copy outside the browser, and back. Every promise rejects only with a StoreFault. */
export class Copies {
	readonly #connection: Connection;
	readonly #recordings: SessionLocks;
	readonly #device: Pick<VaultDevice, 'kdf' | 'cost' | 'least'>;

	constructor(
		connection: Connection,
		recordings: SessionLocks,
		device: Pick<VaultDevice, 'kdf' | 'cost' | 'least'>
	) {
		this.#connection = connection;
		this.#recordings = recordings;
		this.#device = device;
	}

	/** Can a copy have a passphrase here? Not on plain http. */
	get canSeal(): boolean {
		return hasWebCrypto();
	}

	/** @throws {StoreFault} `invalid` (too short, too long), `unavailable` */
	newKey(passphrase: string): Promise<CopyKey> {
		const { length } = passphrase;
		if (length < MIN_PASSPHRASE_LENGTH || length > MAX_PASSPHRASE_LENGTH)
			return Promise.reject(new StoreFault('invalid', `passphrase of ${length}`));
		return guarded(newCopyKey(this.#device.kdf, this.#device.cost, passphrase));
	}

	/** Everything that is to be seen here as the bytes of a file, made while they are asked for. */
	async *write({ madeAt, choices, key, onProgress }: NewCopy): ByteFlow {
		try {
			const sealing = key && (await newSealing(key));
			const how = canPack() ? 'gzip' : 'none';
			const made: CopyHead = {
				format: COPY_FORMAT,
				version: COPY_VERSION,
				packed: how,
				sealed: sealing
			};
			const head = headBytes(made);
			yield head;
			let flow = bytesOf(writtenLines(this.#connection, madeAt, choices, onProgress));
			if (how === 'gzip') flow = packed(flow);
			if (key && sealing) flow = sealed(flow, key, sealing, head);
			yield* flow;
		} catch (error) {
			throw storeFault(error);
		}
	}

	/**
	 * Reads a file to its end: whether it is whole, and what is in it. Stores nothing.
	 * @param passphrase `null`: none was given
	 * @throws {StoreFault} `import-sealed` (it needs a passphrase), other `import-…`, `broken`
	 */
	async check(
		blob: Blob,
		passphrase: string | null = null,
		onProgress?: (share: number) => void
	): Promise<CheckedCopy> {
		const { kdf, least } = this.#device;
		return guarded(
			(async () => {
				const { openCopyFile, copySummaryOf } = await reading();
				const file = await openCopyFile(blob, passphrase, kdf, least);
				const told: CopyTold = { madeAt: 0, choices: {} };
				const summary = await copySummaryOf(file.rows(told, onProgress), told, file.isOld);
				return { file, summary };
			})()
		);
	}

	/**
	 * Brings in what was checked, wholly or not at all. What is of nobody goes into the vault that is open.
	 * @throws {StoreFault} also `locked` (of somebody whose vault is closed), `import-while-recording`
	 */
	async restore(
		{ file }: CheckedCopy,
		way: RestoreWay,
		onProgress?: (share: number) => void
	): Promise<RestoreCounts> {
		const isRecording =
			this.#connection.isHeld || (await this.#recordings.held().then(({ size }) => size > 0));
		if (way === 'replace' && isRecording) throw new StoreFault('import-while-recording');
		const told: CopyTold = { madeAt: 0, choices: {} };
		return guarded(
			(async () => {
				const { restoreRows } = await reading();
				return restoreRows(this.#connection, file.rows(told, onProgress), way);
			})()
		);
	}

	/** Where copies are written by themselves; `null`: nowhere. */
	target(): Promise<CopyTarget | null> {
		return guarded(
			this.#connection.raw('readonly', async (all) => {
				const row = await all.objectStore('device').get(TARGET);
				return (row?.value as CopyTarget | undefined) ?? null;
			})
		);
	}

	/** In place of the one before. */
	async keepTarget(target: CopyTarget | null): Promise<void> {
		await guarded(
			this.#connection.raw('readwrite', async (all) => {
				const device = all.objectStore('device');
				await (target ? device.put({ key: TARGET, value: target }) : device.delete(TARGET));
			})
		);
	}

	/** Told when this tab has written something; not while somebody is being recorded. @returns ends it */
	onNews(listener: () => void): () => void {
		return this.#connection.onWrite(() => {
			if (!this.#connection.isHeld) listener();
		});
	}

	/** Clears away what was left half-way by who was killed. Waits for who is bringing something in. */
	async sweep(): Promise<void> {
		await guarded(this.#connection.lock.restoring(() => sweepStaged(this.#connection)));
	}
}

/**
 * What every row must look like is much, and only who brings something in needs it. Writing is at hand: it
 * happens while somebody may be measured, and then nothing is fetched.
 */
function reading() {
	return import('./reading');
}

function guarded<Result>(work: Promise<Result>): Promise<Result> {
	return work.catch((error: unknown) => {
		throw storeFault(error);
	});
}
