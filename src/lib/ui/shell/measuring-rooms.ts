/** Rooms in which the camera may be on: while it is, nothing may go over the network. */
const MEASURING_ROOMS: readonly (string | null)[] = [
	'/meten',
	'/rustcheck',
	'/gesprek',
	'/oefenen/oefening'
];

/** @param route the room's route, as SvelteKit names it */
export function measures(route: string | null): boolean {
	return MEASURING_ROOMS.includes(route);
}
