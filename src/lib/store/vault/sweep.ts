import { STORE_NAMES } from '../schema';
import { sealedKeyPages } from './pages';
import { allOf, forEach, type RunRaw } from './raw';
import type { VaultRecord } from './records';
import { keyText } from './row-key';

/**
 * Clears away what was left behind by who was killed while turning a vault on or off: as it was before.
 * Call it while nobody else writes. Killed itself, it can be done again.
 */
export async function sweep(run: RunRaw): Promise<void> {
	const vaults = await run('readonly', (all) => all.objectStore('vaults').getAll());
	for (const vault of vaults) {
		if (vault.stage === 'preparing') await forgetSealed(run, vault);
		if (vault.stage === 'opening') await forgetOpened(run, vault);
	}
}

async function forgetSealed(run: RunRaw, { id }: VaultRecord) {
	await run('readwrite', async (all) => {
		await all.objectStore('sealed').delete(allOf(id));
		await all.objectStore('vaults').delete(id);
	});
}

/** The plain rows that were made of sealed ones go; those that were there before stay. */
async function forgetOpened(run: RunRaw, vault: VaultRecord) {
	const stay = new Set(vault.twins.map(keyText));
	for (const store of STORE_NAMES)
		for await (const keys of sealedKeyPages(run, vault.id, store)) {
			const made = keys.filter((key) => !stay.has(keyText([store, key])));
			await run('readwrite', (all) => forEach(made, (key) => all.objectStore(store).delete(key)));
		}
	await run('readwrite', async (all) => {
		const vaults = all.objectStore('vaults');
		const now = (await vaults.get(vault.id)) ?? vault;
		await vaults.put({ ...now, stage: 'ready', twins: [] });
	});
}
