import { browser } from '$app/environment';
import { deLocalizeHref } from '$lib/paraglide/runtime';
import { isPersonal } from '$lib/ui/vault/rooms';
import { vaultDoor } from '$lib/ui/vault/vault-door.svelte';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** On a device with a lock a personal page wakes up only once it is known whether it may be seen. */
export const load: LayoutLoad = async ({ url }) => {
	const path = deLocalizeHref(url.pathname);
	if (browser && vaultDoor.expected && isPersonal(path)) await vaultDoor.look();
};
