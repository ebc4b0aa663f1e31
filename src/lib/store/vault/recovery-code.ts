/**
 * The code on the recovery sheet: 26 letters of chance (130 bits) and two that check them. Crockford's
 * base32 has no I, L, O and U; who reads an O or an I from paper means 0 or 1.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHANCE_LETTERS = 26;
const CHECK_LETTERS = 2;
const GROUP = 4;
/** The largest prime below 32 * 32: finds every wrong letter and every two that changed places. */
const CHECK_PRIME = 1021;

/** A new code, in groups for the eye. */
export function newRecoveryCode(): string {
	const chance = crypto.getRandomValues(new Uint8Array(CHANCE_LETTERS));
	const letters = Array.from(chance, (byte) => LETTERS[byte % LETTERS.length]).join('');
	const code = letters + checkOf(letters);
	return code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** The letters of chance of a code that somebody typed; `null` when it is no code, or mistyped. */
export function readRecoveryCode(typed: string): string | null {
	const code = typed
		.toUpperCase()
		.replace(/[\s\-–—]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (code.length !== CHANCE_LETTERS + CHECK_LETTERS) return null;
	if ([...code].some((letter) => !LETTERS.includes(letter))) return null;
	const letters = code.slice(0, CHANCE_LETTERS);
	return code.endsWith(checkOf(letters)) ? letters : null;
}

function checkOf(letters: string): string {
	const rest = [...letters].reduce(
		(sum, letter) => (sum * LETTERS.length + LETTERS.indexOf(letter)) % CHECK_PRIME,
		0
	);
	return LETTERS[Math.floor(rest / LETTERS.length)]! + LETTERS[rest % LETTERS.length]!;
}
