import { StoreFault } from '../faults';
import { ALL_STORES } from '../schema';
import { allOf, forEach, type RunRaw } from './raw';
import type { VaultRecord } from './records';
import { mayTry } from './tries';

/** Vaults that count; what is half made or half removed is swept away by who comes next. */
export async function listVaults(run: RunRaw): Promise<VaultRecord[]> {
	const vaults = await run('readonly', (all) => all.objectStore('vaults').getAll());
	return vaults.filter(({ stage }) => stage !== 'preparing');
}

/** @throws {StoreFault} also `not-found` */
export function readVault(run: RunRaw, id: string): Promise<VaultRecord> {
	return run('readonly', async (all) => requireReady(await all.objectStore('vaults').get(id)));
}

/** Reading and writing are one transaction. @throws {StoreFault} also `not-found` */
export function changeVault(
	run: RunRaw,
	id: string,
	change: (record: VaultRecord) => Partial<VaultRecord>
): Promise<VaultRecord> {
	return run('readwrite', async (all) => {
		const vaults = all.objectStore('vaults');
		const record = requireReady(await vaults.get(id));
		const changed = { ...record, ...change(record) };
		await vaults.put(changed);
		return changed;
	});
}

function requireReady(record: VaultRecord | undefined): VaultRecord {
	if (record?.stage !== 'ready') throw new StoreFault('not-found', 'vault');
	return record;
}

/**
 * Somebody who is here, without a vault.
 * @returns whether she is the only person on this device
 * @throws {StoreFault} also `invalid` (has one), `not-found` (no such person)
 */
export function requireWithoutVault(run: RunRaw, profileId: string): Promise<boolean> {
	return run('readonly', async (all) => {
		const profiles = await all.objectStore('profiles').getAllKeys();
		const vaults = await all.objectStore('vaults').getAll();
		if (vaults.some((vault) => vault.profileId === profileId))
			throw new StoreFault('invalid', 'has a vault');
		if (!profiles.includes(profileId)) throw new StoreFault('not-found', 'profile');
		return profiles.length === 1 && vaults.length === 0;
	});
}

/**
 * Counts a passphrase before it is tried: who ends the browser in between has tried all the same.
 * @param now epoch ms
 * @throws {StoreFault} also `too-soon`
 */
export function countTry(run: RunRaw, id: string, now: number): Promise<VaultRecord> {
	return changeVault(run, id, ({ tries }) => {
		if (!mayTry(tries, now)) throw new StoreFault('too-soon');
		return { tries: { failed: tries.failed + 1, at: now } };
	});
}

/** Locks these and all others: every tab that has a key of an earlier epoch has to forget it. */
export function raiseEpochs(run: RunRaw, except: string | null = null): Promise<void> {
	return run('readwrite', async (all) => {
		const vaults = all.objectStore('vaults');
		const others = (await vaults.getAll()).filter(({ id }) => id !== except);
		await forEach(others, (record) => vaults.put({ ...record, epoch: record.epoch + 1 }));
	});
}

/** The vault of this profile with all that is sealed in it. @returns whether there was one */
export function eraseVaultOf(run: RunRaw, profileId: string): Promise<boolean> {
	return run('readwrite', async (all) => {
		const vaults = all.objectStore('vaults');
		const own = (await vaults.getAll()).filter((vault) => vault.profileId === profileId);
		await forEach(own, async ({ id }) => {
			await all.objectStore('sealed').delete(allOf(id));
			await vaults.delete(id);
		});
		return own.length > 0;
	});
}

/** Everything on this device. */
export async function clearAll(run: RunRaw): Promise<void> {
	// Whatever a store holds, clearing is the same.
	await run('readwrite', (all) =>
		forEach(ALL_STORES, (name) => all.objectStore(name as 'vaults').clear())
	);
}
