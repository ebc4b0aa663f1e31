import { appStore, storeFault, streamOf, type CopyTarget, type Store } from '$lib/store';
import { recall, remember } from '../choices';
import { AUTO_COPY_KEY } from './auto-copy-key';
import { choicesHere } from './copy-choices';
import { lastCopy } from './last-copy.svelte';

/** After a session there is often a little more to write. ms */
const SOON_MS = 2_000;
/** Other changes are gathered for so long. ms */
const RARELY_MS = 180_000;

/**
 * - `off`: no file was chosen; `on`: it is written by itself;
 * - `permission`: the browser wants a tap before it may be written again;
 * - `passphrase`: the key is gone with the page that had it;
 * - `locked`: the vault that it is of is closed, or there is another one: the copy would hold less;
 * - `failed`: the last time it could not be written.
 */
export type AutoCopyState = 'off' | 'on' | 'permission' | 'passphrase' | 'locked' | 'failed';

/** The browser's question for a file to write, and for leave to write it; not in every browser. */
interface Picker {
	showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
type Handle = FileSystemFileHandle & {
	queryPermission?: (what: { mode: 'readwrite' }) => Promise<PermissionState>;
	requestPermission?: (what: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** "Bewaar vanzelf": writes everything to a file that was chosen, after each session and now and then. */
export class AutoCopy {
	state = $state<AutoCopyState>('off');
	/** Name of the file. */
	name = $state('');
	#store: Store | null = null;
	#target: CopyTarget | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#due = Infinity;
	#writing: Promise<void> | null = null;
	#stopListening = () => {};

	get possible(): boolean {
		return typeof (globalThis as Picker).showSaveFilePicker === 'function';
	}

	/** Goes on where a file was chosen before; call when the page is in a browser. */
	async resume() {
		if (recall(AUTO_COPY_KEY) !== 'on' || this.#store) return;
		try {
			const store = await appStore.open();
			const target = await store.copies.target();
			if (target) await this.#use(store, target);
		} catch {
			// The page that needs the store tells what is wrong with it.
		}
	}

	/** Asks for a file, and writes it at once. @param passphrase `null`: without */
	async choose(store: Store, suggestedName: string, passphrase: string | null) {
		const types = [{ accept: { 'application/octet-stream': ['.luwte'] } }];
		const handle = await (globalThis as Picker)
			.showSaveFilePicker?.({ suggestedName, types, id: 'luwte' })
			.catch(() => null);
		if (!handle) return;
		const key = passphrase === null ? null : await store.copies.newKey(passphrase);
		const { vaults, open } = store.vault.state;
		const target: CopyTarget = { handle, sealed: key !== null, key, vault: open };
		// Whoever sits at this browser could use a key that lies here.
		const kept = vaults.length > 0 ? { ...target, key: null } : target;
		await store.copies.keepTarget(kept);
		remember(AUTO_COPY_KEY, 'on');
		await this.#use(store, target);
		await this.write();
	}

	/** The browser asks; it does so only after a tap. */
	async allow() {
		const handle = this.#target?.handle as Handle | undefined;
		if ((await handle?.requestPermission?.({ mode: 'readwrite' })) !== 'granted') return;
		await this.write();
	}

	/** The passphrase of the file once more. @throws {StoreFault} */
	async unlock(passphrase: string) {
		if (!this.#store || !this.#target) return;
		const key = await this.#store.copies.newKey(passphrase);
		this.#target = { ...this.#target, key };
		await this.write();
	}

	/** The file stays as it is. */
	async stop() {
		remember(AUTO_COPY_KEY, null);
		clearTimeout(this.#timer);
		this.#stopListening();
		const store = this.#store;
		this.#store = null;
		this.#target = null;
		this.state = 'off';
		await store?.copies.keepTarget(null);
	}

	/** A session was finished. */
	soon() {
		this.#writeAt(Date.now() + SOON_MS);
	}

	async #use(store: Store, target: CopyTarget) {
		this.#stopListening();
		this.#store = store;
		this.#target = target;
		this.name = target.handle.name;
		this.#stopListening = store.copies.onNews(() =>
			this.#writeAt(Math.max(Date.now() + SOON_MS, (lastCopy.at ?? 0) + RARELY_MS))
		);
		this.state = await this.#hindrance();
	}

	#writeAt(due: number) {
		if (!this.#target || due >= this.#due) return;
		clearTimeout(this.#timer);
		this.#due = due;
		this.#timer = setTimeout(() => void this.write(), Math.max(0, due - Date.now()));
	}

	/** Looks again whether it can be written. */
	async refresh() {
		this.state = await this.#hindrance();
	}

	/** Now; one at a time. */
	async write() {
		this.#due = Infinity;
		await this.#writing;
		this.#writing = this.#write().finally(() => (this.#writing = null));
		return this.#writing;
	}

	async #write() {
		const [store, target] = [this.#store, this.#target];
		if (!store || !target) return;
		this.state = await this.#hindrance();
		if (this.state !== 'on') return;
		try {
			// Stopped in another tab, or all was erased: then the file is the last that is left.
			if ((await store.copies.target()) === null) return await this.stop();
			const madeAt = Date.now();
			// The file before stays until the new one is whole.
			const file = await target.handle.createWritable();
			const bytes = store.copies.write({ madeAt, choices: choicesHere(), key: target.key });
			await streamOf(bytes).pipeTo(file);
			lastCopy.made(madeAt);
		} catch (error) {
			this.state = storeFault(error).code === 'locked' ? 'locked' : 'failed';
		}
	}

	async #hindrance(): Promise<AutoCopyState> {
		const [store, target] = [this.#store, this.#target];
		if (!store || !target) return 'off';
		const { vaults, open } = store.vault.state;
		if (open !== target.vault || (open === null && vaults.length > 0)) return 'locked';
		if (target.sealed && !target.key) return 'passphrase';
		const asked = (target.handle as Handle).queryPermission?.({ mode: 'readwrite' });
		return (await asked) === 'granted' || asked === undefined ? 'on' : 'permission';
	}
}

export const autoCopy = new AutoCopy();
