import { isDue } from '$lib/association';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { vaultDoor } from '$lib/ui/vault/vault-door.svelte';

/**
 * How many steps of who uses Luwte now, and of teams, it is time to look at.
 * @param now epoch ms @returns 0 also when that cannot be read
 */
export async function countDueSteps(now: number): Promise<number> {
	let count = 0;
	await vaultDoor.look();
	if (vaultDoor.empty) return count;
	await new PageStore().use(async (store) => {
		const profile = new ProfileState();
		await profile.load(store);
		const own = profile.current ? await store.layings.list(profile.current.id) : [];
		const teams = await store.layings.list(null);
		count = [...own, ...teams].filter((laying) => isDue(laying, now)).length;
	});
	return count;
}
