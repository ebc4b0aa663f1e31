import { PreparedCamera } from '../measurement/prepared-camera';
import { PageStore } from '../storage/page-store.svelte';
import { browserTrail } from './browser-trail';
import type { DeskParts } from './desk-parts';

/** The store of the app and the camera of this device. */
export function browserDesk(): DeskParts {
	return { storage: new PageStore(), camera: new PreparedCamera() };
}

/** As above, with the browser's own history to walk along. */
export function walkedDesk<Name extends Parameters<typeof browserTrail>[0]>(name: Name) {
	return { ...browserDesk(), trail: browserTrail(name) };
}
