import type { PageStore } from '../storage/page-store.svelte';
import type { SeatCamera } from './seat.svelte';
import type { Trail } from './walk.svelte';

/** What a page that measures is given to stand on: `browserDesk` in the app, made up in its tests. */
export interface DeskParts {
	storage: PageStore;
	camera: SeatCamera;
}

/** As above, for a page that is walked through step by step. */
export interface WalkedDeskParts<At> extends DeskParts {
	trail: Trail<At>;
}
