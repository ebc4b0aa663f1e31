/** Pages that only lead to others: nothing is measured, played or written there that a reload could break. */
const LANDINGS: readonly string[] = [
	'/',
	'/oefenen/',
	'/spellen/',
	'/onbewuste/',
	'/docent/',
	'/geschiedenis/',
	'/over/',
	'/privacy/'
];

/** @param pathname without the language */
export function isLanding(pathname: string): boolean {
	return LANDINGS.includes(pathname);
}
