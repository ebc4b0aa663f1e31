import { m } from '$lib/paraglide/messages';

/** Longest name on a card of the table. */
export const MAX_NAME = 20;

/** Names to call people by; who gives none is "Speler 2". */
export function callNames(given: readonly string[], players: number): string[] {
	return Array.from(
		{ length: players },
		(_, seat) => given[seat]?.trim().slice(0, MAX_NAME) || m.game_player({ number: seat + 1 })
	);
}

/** Names in a row: "Noor, Sam en Bo". */
export function listed(names: readonly string[], language: string): string {
	return new Intl.ListFormat(language).format(names);
}

/** A number for the shuffle, different each time. */
export function freshSeed(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
}
