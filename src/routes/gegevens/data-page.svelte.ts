import type { CheckedCopy, RestoreCounts, RestoreWay } from '$lib/store';
import { storeFault, StoreFault, type Store } from '$lib/store';
import { choicesLeft } from '$lib/ui/choices';
import { downloadBlob, fileDate } from '$lib/ui/download';
import { autoCopy } from '$lib/ui/storage/auto-copy.svelte';
import { takeChoices } from '$lib/ui/storage/copy-choices';
import { copyBlob } from '$lib/ui/storage/copy-file';
import { leaveErased, type ErasedWhere } from '$lib/ui/storage/erased';
import { lastCopy } from '$lib/ui/storage/last-copy.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { reloadChoices } from './reload-choices';

/** What is being done, and how much of it is done, 0..1. */
export interface Work {
	what: 'out' | 'check' | 'restore';
	share: number;
}

/** What the browser still has after all was erased, counted anew. */
export interface Erased {
	where: ErasedWhere;
	rows: number;
	choices: number;
}

/** All that this device keeps, as one file: out, in, and away. */
export class DataPage {
	readonly storage = new PageStore();
	/** The store can be used. */
	ready = $state(false);
	/** A vault is open: what goes out without a passphrase is not under lock any more. */
	hasOpenVault = $state(false);
	work = $state.raw<Work | null>(null);
	/** A copy was just handed over. */
	saved = $state(false);
	/** Rows that were changed by something else: they do not open, and are in no copy. */
	leftOut = $state(0);
	/** A file that was read and is whole; nothing of it is stored yet. */
	found = $state.raw<CheckedCopy | null>(null);
	/** A file that needs a passphrase. */
	sealed = $state.raw<File | null>(null);
	outcome = $state.raw<RestoreCounts | null>(null);
	/** All was erased a moment ago. */
	erased = $state.raw<Erased | null>(null);

	open() {
		return this.storage.use(async ({ vault, copies }) => {
			this.hasOpenVault = vault.state.open !== null;
			this.ready = true;
			// Nobody waits for it: another tab may be bringing something in.
			copies.sweep().catch(() => {});
			await autoCopy.refresh();
		});
	}

	/** @param passphrase `null`: anybody who has the file can read it */
	save = (passphrase: string | null) =>
		this.#do('out', async (store, tell) => {
			this.saved = false;
			const now = Date.now();
			const key = passphrase === null ? null : await store.copies.newKey(passphrase);
			downloadBlob(`luwte-${fileDate(now)}`, 'luwte', await copyBlob(store, now, key, tell));
			lastCopy.made(now);
			this.leftOut = store.vault.state.damaged;
			this.saved = true;
		});

	/** Reads a file to its end and shows what is in it. */
	check = (file: File, passphrase: string | null = null) =>
		this.#do('check', async ({ copies }, tell) => {
			this.found = null;
			this.outcome = null;
			try {
				this.found = await copies.check(file, passphrase, tell);
				this.sealed = null;
			} catch (error) {
				const { code } = storeFault(error);
				if (code !== 'import-wrong-passphrase') this.sealed = null;
				if (code !== 'import-sealed') throw error;
				this.sealed = file;
			}
		});

	restore = (way: RestoreWay) =>
		this.#do('restore', async ({ copies }, tell) => {
			const { found } = this;
			if (!found) return;
			const counts = await copies.restore(found, way, tell);
			takeChoices(found.summary.choices, way === 'replace');
			reloadChoices();
			this.found = null;
			this.outcome = counts;
		});

	/** Rather not. */
	forget = () => {
		this.found = null;
		this.sealed = null;
	};

	eraseAll = () =>
		this.storage.use(async (store) => {
			if (await store.vault.isRecording()) throw new StoreFault('recording');
			// First: what was saved by itself may be all that is left.
			await autoCopy.stop();
			await store.deleteEverything();
			leaveErased('hier');
		});

	/** Asks the browser what is left. @param where it was erased */
	count = (where: ErasedWhere) =>
		this.storage.use(async ({ keeping }) => {
			const rows = Object.values(await keeping.rows()).reduce((sum, count) => sum + count, 0);
			this.erased = { where, rows, choices: choicesLeft() };
		});

	async #do(
		what: Work['what'],
		work: (store: Store, tell: (share: number) => void) => Promise<void>
	) {
		if (this.work) return;
		this.work = { what, share: 0 };
		await this.storage.use((store) => work(store, (share) => (this.work = { what, share })));
		this.work = null;
	}
}
