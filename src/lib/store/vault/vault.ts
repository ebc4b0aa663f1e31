import type { Connection } from '../connection';
import { StoreFault, storeFault } from '../faults';
import { newId } from '../new-id';
import type { SessionLocks } from '../session-locks';
import { vaultHindrance, type VaultDevice } from './device';
import { KeyCupboard } from './key-cupboard';
import type { OpenVault, VaultRecord } from './records';
import { sweep } from './sweep';
import { TabLine } from './tab-line';
import { turnOff } from './turn-off';
import { turnOn } from './turn-on';
import {
	changeVault,
	clearAll,
	countTry,
	eraseVaultOf,
	listVaults,
	raiseEpochs,
	readVault,
	requireWithoutVault
} from './vault-rows';
import { infoOf, type VaultInfo } from './vault-info';
import { newDataKey } from './wrapping';

export interface VaultState {
	vaults: readonly VaultInfo[];
	/** Which is open in this tab; `null`: none. */
	open: string | null;
	/** Sealed rows of the open vault that were changed by something else; the rest can be used. */
	damaged: number;
}

/** `recording`: somebody is being measured, in this tab or another; nothing was locked. */
export type LockOutcome = 'locked' | 'recording';

/** What a person keeps under lock: "op slot". Every method rejects only with a StoreFault. */
export class Vault {
	readonly #connection: Connection;
	readonly #recordings: SessionLocks;
	readonly #device: VaultDevice;
	readonly #keys: KeyCupboard;
	readonly #tabs: TabLine;
	#vaults: readonly VaultInfo[] = [];
	#listeners = new Set<(state: VaultState) => void>();

	/** @param recordings tells which sessions are being recorded, in whichever tab */
	constructor(connection: Connection, recordings: SessionLocks, device: VaultDevice) {
		this.#connection = connection;
		this.#recordings = recordings;
		this.#device = device;
		this.#keys = new KeyCupboard(device);
		this.#tabs = new TabLine(device.tabs, connection.ring, connection.lock, () => this.#read());
		connection.ring.listen(() => this.#tell());
	}

	/** Why no vault can be made here; `null` when it can. */
	get hindrance() {
		return vaultHindrance(this.#device);
	}

	get state(): VaultState {
		const { opened, damaged } = this.#connection.ring;
		return { vaults: this.#vaults, open: opened?.id ?? null, damaged };
	}

	/** Told of every change, by whichever tab. @returns ends it */
	onChange(listener: (state: VaultState) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/**
	 * Looks which vaults there are, and asks other tabs for the key: when the page opens, or comes back.
	 * The answer comes later, see `answered`.
	 */
	wake(): Promise<void> {
		return this.#guard(() => this.#tabs.wake());
	}

	/** The page may be put away and come back. */
	rest() {
		this.#tabs.rest();
	}

	/** Once another tab has given its key, or none has one. A sleeping tab answers late: put a limit on it. */
	get answered(): Promise<void> {
		return this.#tabs.answered;
	}

	/** Those of this device, open or closed. */
	list(): Promise<readonly VaultInfo[]> {
		return this.#guard(async () => {
			await this.#read();
			return this.#vaults;
		});
	}

	/**
	 * Puts all that is of this person under lock, and opens it. Killed meanwhile, nothing has happened.
	 * @param shared also decks, games, images and the like that bear nobody's name; otherwise when she is
	 * the only person on this device
	 * @returns the recovery code, which is nowhere else: show it once
	 * @throws {StoreFault} `unavailable` (see `hindrance`), `invalid` (passphrase too short, or a vault is
	 * there), `not-found` (no such person)
	 */
	create(profileId: string, passphrase: string, shared: boolean | null = null): Promise<string> {
		return this.#guard(async () => {
			if (this.hindrance) throw new StoreFault('unavailable', this.hindrance);
			const owner = { id: newId(), profileId, version: 1 as const };
			const dataKey = await newDataKey();
			const first = await this.#keys.byPassphrase(owner, dataKey, passphrase);
			const { code, byRecovery } = await this.#keys.byNewCode(owner, dataKey);
			const createdAt = this.#device.now();
			const fresh = { createdAt, epoch: 0, tries: { failed: 0, at: 0 }, twins: [] };
			const record: VaultRecord = { ...owner, ...first, byRecovery, ...fresh, stage: 'preparing' };
			// As it will be opened from now on; proves as well that it can be.
			const key = (await this.#keys.openByCode(record, code))!;
			const opened: OpenVault = { id: owner.id, profileId, key, epoch: 0 };
			const { raw, lock } = this.#connection;
			await lock.writing(async () => {
				await sweep(raw);
				const isAlone = await requireWithoutVault(raw, profileId);
				await turnOn(raw, record, opened, shared ?? isAlone);
				await raiseEpochs(raw, owner.id);
			});
			await this.#take(opened);
			return code;
		});
	}

	/**
	 * Opens it in all tabs, and closes any other.
	 * @param secret the passphrase or the recovery code
	 * @throws {StoreFault} `not-found`, `wrong-passphrase`, `too-soon`, `tampered`
	 */
	unlock(id: string, secret: string): Promise<void> {
		return this.#guard(async () => {
			const { record, key, byCode } = await this.#try(id, secret);
			await raiseEpochs(this.#connection.raw, id);
			await this.#take({ id, profileId: record.profileId, key, epoch: record.epoch });
			if (this.#keys.shouldRaise(record) && !byCode) await this.#raise(record, secret);
		});
	}

	/** Is somebody being recorded, in this tab or another? */
	async isRecording(): Promise<boolean> {
		return this.#connection.isHeld || (await this.#recordings.held()).size > 0;
	}

	/**
	 * Forgets the key, in all tabs. What is being written is written to its end. Should even the database
	 * fail, the keys are gone all the same.
	 * @param force also while somebody is being recorded: what follows of that stays in memory
	 */
	lock(force = false): Promise<LockOutcome> {
		return this.#guard(async () => {
			const { ring, raw } = this.#connection;
			if (!force && (await this.isRecording())) return 'recording';
			ring.forget();
			this.#tabs.sayLocked();
			await raiseEpochs(raw);
			return 'locked';
		});
	}

	/** @param secret the passphrase or the recovery code @throws {StoreFault} as `unlock`, and `invalid` */
	changePassphrase(id: string, secret: string, passphrase: string): Promise<void> {
		return this.#guard(async () => {
			const { record, key } = await this.#try(id, secret, true);
			const changed = await this.#keys.byPassphrase(record, key, passphrase);
			await changeVault(this.#connection.raw, id, () => changed);
		});
	}

	/** The code before it is void. @param secret as in `unlock` @returns as `create` */
	newRecoveryCode(id: string, secret: string): Promise<string> {
		return this.#guard(async () => {
			const { record, key } = await this.#try(id, secret, true);
			const { code, byRecovery } = await this.#keys.byNewCode(record, key);
			await changeVault(this.#connection.raw, id, () => ({ byRecovery }));
			return code;
		});
	}

	/**
	 * Takes the lock off: everything lies open again. Killed meanwhile, nothing has happened.
	 * @param secret as in `unlock`
	 * @returns so many rows could not be opened, because something else had changed them, and are gone
	 */
	remove(id: string, secret: string): Promise<number> {
		return this.#guard(async () => {
			const { key } = await this.#try(id, secret);
			const { raw, ring, lock } = this.#connection;
			const lost = await lock.writing(async () => {
				await sweep(raw);
				const record = await readVault(raw, id);
				const { profileId, epoch } = record;
				return turnOff(raw, record, { id, profileId, key, epoch });
			});
			if (ring.opened?.id === id) ring.forget();
			await this.#changed();
			return lost;
		});
	}

	/** The vault of this person with all that is in it, also without its key. @returns was there one? */
	erase(profileId: string): Promise<boolean> {
		return this.#guard(async () => {
			const { raw, lock, ring } = this.#connection;
			if (!(await this.#read()).some((vault) => vault.profileId === profileId)) return false;
			await lock.writing(() => eraseVaultOf(raw, profileId));
			if (ring.opened?.profileId === profileId) ring.forget();
			await this.#changed();
			return true;
		});
	}

	/** All that is remembered on this device, once no other tab is writing: of closed vaults too. */
	wipe(): Promise<void> {
		return this.#guard(async () => {
			const { raw, lock, ring } = this.#connection;
			await lock.writing(() => clearAll(raw));
			ring.forget();
			this.#tabs.sayLocked();
			await this.#read();
		});
	}

	/** The key, if the secret is right. A recovery code cannot be guessed: it need not wait. */
	async #try(
		id: string,
		secret: string,
		toWrap = false
	): Promise<{ record: VaultRecord; key: CryptoKey; byCode: boolean }> {
		const { raw } = this.#connection;
		// What somebody left half done is swept away by who reads anything.
		await this.#connection.read(async () => {});
		const known = await readVault(raw, id);
		const byCode = await this.#keys.openByCode(known, secret, toWrap);
		const tried = byCode ? known : await countTry(raw, id, this.#device.now());
		const key = byCode ?? (await this.#keys.openByPassphrase(tried, secret, toWrap));
		const record = await changeVault(raw, id, () => ({ tries: { failed: 0, at: 0 } }));
		return { record, key, byCode: byCode !== null };
	}

	/** Wraps the key anew at today's cost. The vault is open by now: should it fail, the next time will do. */
	async #raise(record: VaultRecord, passphrase: string) {
		try {
			const key = await this.#keys.openByPassphrase(record, passphrase, true);
			const raised = await this.#keys.byPassphrase(record, key, passphrase);
			await changeVault(this.#connection.raw, record.id, (now) =>
				now.kdf.salt.join() === record.kdf.salt.join() ? raised : {}
			);
		} catch (error) {
			if (!(error instanceof StoreFault)) throw error;
		}
	}

	async #read(): Promise<VaultRecord[]> {
		const vaults = await listVaults(this.#connection.raw);
		this.#connection.ring.check(vaults);
		const before = JSON.stringify(this.#vaults);
		this.#vaults = vaults.map(infoOf);
		if (JSON.stringify(this.#vaults) !== before) this.#tell();
		return vaults;
	}

	async #take(opened: OpenVault) {
		this.#connection.ring.take(opened);
		this.#tabs.giveKey(opened);
		await this.#read();
	}

	async #changed() {
		this.#tabs.sayChanged();
		await this.#read();
	}

	#tell() {
		for (const listener of this.#listeners) listener(this.state);
	}

	async #guard<Result>(work: () => Promise<Result>): Promise<Result> {
		try {
			return await work();
		} catch (error) {
			throw storeFault(error);
		}
	}
}
