import { whereToBegin, type Beginning } from '$lib/course';
import { openCourse } from '$lib/ui/course/modules';
import { pastOf } from '$lib/ui/course/past';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { vaultDoor } from '$lib/ui/vault/vault-door.svelte';

/**
 * Where somebody begins who opens Luwte now: by what she did on this device.
 * @returns as for a newcomer when that cannot be read
 */
export async function findBeginning(): Promise<Beginning> {
	let beginning: Beginning = { name: 'first' };
	await vaultDoor.look();
	if (vaultDoor.empty) return beginning;
	await new PageStore().use(async (store) => {
		const profile = new ProfileState();
		await profile.load(store);
		const past = profile.current && (await pastOf(store, profile.current.id));
		// A newcomer needs no course to be fetched.
		if (!past || past.done.length + past.halfDone.length === 0) return;
		beginning = whereToBegin(await openCourse(), past);
	});
	return beginning;
}
