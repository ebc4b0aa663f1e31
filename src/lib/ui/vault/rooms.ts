/** Which rooms show or keep what is of one person, and so ask for the lock first. All others stay open. */

const PERSONAL = [
	'/meten/',
	'/rustcheck/',
	'/gesprek/',
	'/oefenen/',
	'/onbewuste/',
	'/signalenplan/',
	'/geschiedenis/',
	'/gegevens/'
];

/** Of those, where there is nothing to do for who opens no lock: they only show what was kept. */
const ONLY_KEPT = [
	'/signalenplan/',
	'/geschiedenis/',
	'/gesprek/terugkijken/',
	'/oefenen/signalen/'
];

const within = (rooms: readonly string[], pathname: string) =>
	rooms.some((room) => pathname.startsWith(room));

/** @param pathname without the language */
export function isPersonal(pathname: string): boolean {
	return within(PERSONAL, pathname);
}

/** @param pathname without the language */
export function showsOnlyKept(pathname: string): boolean {
	return within(ONLY_KEPT, pathname);
}

/** The room of the lock itself: it follows what happens to the lock, and is not thrown away by it. */
export const VAULT_ROOM = '/slot/';
