import type { Waypoint } from '$lib/ui/desk/walk.svelte';
import type { BoardStop } from './routes/onbewuste/bord/stops';
import type { Screen } from './routes/rustcheck/screens';

declare global {
	namespace App {
		interface PageData {
			/**
			 * The camera may be on in this room: while it is, nothing may go over the network. Each room says
			 * so itself in its `+page.ts`; `tests/unit/measuring-rooms.test.ts` sees to it that it does.
			 */
			measures?: true;
			/** The page has the whole screen from its first paint: neither header nor footer. See also `ui/shell/bare`. */
			bare?: true;
		}
		interface PageState {
			/** Cards or plate lie on the table: the browser's way back leads to the conversation. */
			table?: boolean;
			/** A pacer has the whole screen: the browser's way back leads to the page around it. */
			widePacer?: boolean;
			/** Where in a Rustcheck this moment of the browser's history stands. */
			rustcheck?: Waypoint<Screen>;
			/** Where in an exercise of the course it stands; steps count from 0. */
			exercise?: Waypoint<number>;
			/** Where beside a board of Het slimme onbewuste it stands. */
			laying?: Waypoint<BoardStop>;
		}
	}
}
