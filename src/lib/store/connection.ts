import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { storeFault, StoreFault } from './faults';
import { DB_VERSION, migrate } from './migrations';
import { TabNews } from './news';
import { Presence } from './presence';
import { DB_NAME, type LuwteSchema } from './schema';
import type { StoreTransaction, TransactionIn, WritableTransaction } from './store-transaction';
import { transact } from './transact';
import { KeyRing } from './vault/key-ring';
import type { RawTransaction, RunRaw } from './vault/raw';
import { StoreLock } from './vault/store-lock';
import { VaultedWork } from './vault/vaulted-work';

type Database = IDBPDatabase<LuwteSchema>;

/**
 * How the opening of the database stands: `opening` takes a moment, or longer when another tab is at it, and lasts
 * until the browser has answered something; `blocked` waits until another tab lets go of an older version.
 */
export type OpeningState = 'opening' | 'blocked' | null;

export interface ConnectionParts {
	/** The key of the open vault. */
	ring?: KeyRing;
	/** Keeps tabs apart on a device with a vault. */
	lock?: StoreLock;
	/** Tells other tabs what is written. */
	news?: TabNews;
	/** Told how opening stands: nobody is kept waiting without knowing. */
	onOpening?: (state: OpeningState) => void;
	/** Whether the page is here; made for this line alone where none is given. */
	presence?: Presence;
}

/**
 * The line to the database. It steps aside when another tab wants to upgrade, waits for one that does not step
 * aside, and opens again by itself when the browser broke it off. Where a profile has a vault, work does not notice.
 */
export class Connection {
	readonly #vaulted: VaultedWork;
	/** A vault was seen on this device: work begins by looking there. */
	#expectsVault = false;
	#opening: Promise<Database> | null = null;
	#current: Database | null = null;
	#holds = 0;
	#mustStepAside = false;
	/** The browser opened it, and has answered nothing yet. */
	#isUnanswered = false;
	readonly #presence: Presence;
	#ended = false;

	readonly ring: KeyRing;
	readonly lock: StoreLock;
	readonly news: TabNews;
	readonly #onOpening: (state: OpeningState) => void;
	readonly #listeners = new Set<() => void>();

	constructor(parts: ConnectionParts = {}) {
		this.ring = parts.ring ?? new KeyRing();
		this.lock = parts.lock ?? new StoreLock(null);
		this.news = parts.news ?? new TabNews(null);
		this.#onOpening = parts.onOpening ?? (() => {});
		this.#presence = parts.presence ?? new Presence();
		this.#vaulted = new VaultedWork(this.raw, this.ring, this.lock);
	}

	/** @throws {StoreFault} `unavailable`, `newer-version`, `full`, `broken`, `erased` */
	async open(): Promise<void> {
		try {
			// That it opens is no proof that it answers.
			const vaults = await this.raw('readonly', (all) => all.objectStore('vaults').count());
			this.#expectsVault = vaults > 0;
		} catch (error) {
			throw storeFault(error);
		}
	}

	/** @throws {StoreFault} */
	read<Result>(work: (transaction: StoreTransaction) => Promise<Result>): Promise<Result> {
		return this.#work('readonly', work);
	}

	/** All or nothing. @throws {StoreFault} also `locked` */
	async write<Result>(
		work: (transaction: WritableTransaction) => Promise<Result>
	): Promise<Result> {
		const result = await this.#work('readwrite', work);
		for (const listener of this.#listeners) listener();
		return result;
	}

	/** Told of everything that this tab writes, when it is written. @returns ends it */
	onWrite(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** Nothing more is read or written by this page, for good: all was erased. */
	end() {
		this.#ended = true;
		this.close();
	}

	/** For the vault, which knows what lies there sealed. @throws {StoreFault} */
	readonly raw: RunRaw = (mode, work) =>
		this.#run(mode, (transaction) => work(transaction as unknown as RawTransaction));

	/** Is something being recorded here? */
	get isHeld(): boolean {
		return this.#holds > 0;
	}

	/**
	 * Keeps the database open for a recording even when another tab wants to upgrade: that tab waits, and
	 * nothing of the recording is lost. Returns how to let go.
	 */
	hold(): () => void {
		this.#holds++;
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			this.#holds--;
			if (this.#holds === 0 && (this.#mustStepAside || this.#presence.isAway)) this.close();
		};
	}

	/**
	 * The page is put away, and may come back: breaks off what is under way, which is done anew after `wake`, and lets
	 * go of the database unless something is recorded.
	 */
	rest() {
		this.#presence.goAway();
		if (this.#holds === 0 && this.#current) this.close();
	}

	wake() {
		this.#presence.comeBack();
	}

	/** Lets go of the database; the next read or write opens it again. */
	close() {
		this.#mustStepAside = false;
		this.#current?.close();
		this.#forget();
	}

	/** Straight to the database, unless this device has a vault. */
	async #work<Mode extends 'readonly' | 'readwrite', Result>(
		mode: Mode,
		work: (transaction: TransactionIn[Mode]) => Promise<Result>
	): Promise<Result> {
		const attempt = async () => {
			for (;;) {
				const done = this.#expectsVault
					? await this.#vaulted.attempt(mode, work)
					: await this.#straight(mode, work);
				if (done) return done.result;
				this.#expectsVault = !this.#expectsVault;
			}
		};
		try {
			// WebKit takes the locks of a page that it puts away. What was written by then is not written twice.
			return await this.#presence.stay(
				attempt,
				(error) => mode === 'readonly' && !(error instanceof StoreFault)
			);
		} catch (error) {
			throw storeFault(error);
		}
	}

	/**
	 * Whether there is a vault is asked within the transaction: whatever another tab does meanwhile, nothing
	 * goes past its vault. Nobody waits for the answer: it is there before any other.
	 * @returns `null` when there is one, and nothing was done
	 */
	async #straight<Mode extends 'readonly' | 'readwrite', Result>(
		mode: Mode,
		work: (transaction: TransactionIn[Mode]) => Promise<Result>
	): Promise<{ result: Result } | null> {
		let hasVault = false;
		try {
			const result = await this.raw(mode, async (transaction) => {
				const vaults = transaction.objectStore('vaults').count();
				const seen = vaults.then((count) => (hasVault = count > 0));
				seen.catch(() => {});
				const outcome = await work(transaction as unknown as TransactionIn[Mode]);
				await seen;
				if (hasVault) throw new StoreFault('locked');
				return outcome;
			});
			return { result };
		} catch (error) {
			if (hasVault) return null;
			throw error;
		}
	}

	async #run<Result>(
		mode: IDBTransactionMode,
		work: (transaction: unknown) => Promise<Result>
	): Promise<Result> {
		try {
			return await this.#presence.stay(
				(leaving) => this.#transact(mode, work, leaving),
				(error) => !(error instanceof StoreFault)
			);
		} catch (error) {
			throw storeFault(error);
		} finally {
			this.#answered();
		}
	}

	async #transact<Result>(
		mode: IDBTransactionMode,
		work: (transaction: unknown) => Promise<Result>,
		leaving: AbortSignal
	): Promise<Result> {
		const database = await this.#database();
		try {
			return await transact(database, mode, work, leaving);
		} catch (error) {
			if (leaving.aborted || !isLostLine(error)) throw error;
			if (this.#current === database) this.close();
			return await transact(await this.#database(), mode, work, leaving);
		}
	}

	#answered() {
		if (!this.#isUnanswered) return;
		this.#isUnanswered = false;
		this.#onOpening(null);
	}

	#database(): Promise<Database> {
		this.#opening ??= this.#connect().catch((error: unknown) => {
			this.#forget();
			throw error;
		});
		return this.#opening;
	}

	async #connect(): Promise<Database> {
		if (this.#ended) throw new StoreFault('erased');
		if (typeof indexedDB === 'undefined') throw new StoreFault('unavailable', 'no indexedDB');
		const database = await this.#openPatiently();
		if (this.#presence.isAway && this.#holds === 0) {
			database.close();
			throw new DOMException('put away', 'AbortError');
		}
		database.addEventListener('versionchange', () => this.#stepAside(database));
		database.addEventListener('close', () => {
			if (this.#current === database) this.#forget();
		});
		this.#current = database;
		return database;
	}

	/** For as long as it takes: another tab may have to let go of an older version first. */
	#openPatiently(): Promise<Database> {
		this.#isUnanswered = true;
		this.#onOpening('opening');
		return openDB<LuwteSchema>(DB_NAME, DB_VERSION, {
			upgrade: (database, oldVersion, _newVersion, transaction) =>
				migrate(unwrap(database), oldVersion, unwrap(transaction)),
			blocked: () => this.#onOpening('blocked')
		});
	}

	#stepAside(database: Database) {
		if (this.#current !== database) database.close();
		else if (this.#holds > 0) this.#mustStepAside = true;
		else this.close();
	}

	#forget() {
		this.#opening = null;
		this.#current = null;
	}
}

/**
 * The connection had closed without telling, or Safari lost its database process (UnknownError).
 * Nothing was written then, so that trying once more on a new line is safe.
 */
function isLostLine(error: unknown): boolean {
	return error instanceof Error && ['InvalidStateError', 'UnknownError'].includes(error.name);
}
