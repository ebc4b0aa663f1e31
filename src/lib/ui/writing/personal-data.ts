/**
 * Looks in a text for what may point at a person: names, numbers, dates of birth, addresses. A heuristic
 * of this page alone, for Dutch and English: it asks, it never knows, and nothing leaves the device. It
 * would rather miss a name than ask about every other sentence.
 */
import { isCommonFirstName } from './first-names';
import { isKnownWord } from './known-words';

export const PERSONAL_KINDS = ['email', 'phone', 'bsn', 'birth-date', 'address', 'name'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export interface PersonalFinding {
	kind: PersonalKind;
	/** As it stands in the text. */
	text: string;
	/** Where it stands: first index, and the one after the last; UTF-16 units. */
	start: number;
	end: number;
}

/** Latest year that is taken for a year of birth when nothing says that it is one. */
const LATEST_BIRTH_YEAR = 2015;

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Dutch and British numbers (0 and nine or ten digits), and those with a country code. */
const PHONE =
	/(?<![\d.,])(?:(?:\+|00)\d{2,3}[\s-]?(?:\(0\)\s?)?\d(?:[\s-]?\d){7,9}|\(?0\d(?:[\s-]?\d){0,3}\)?(?:[\s-]?\d){5,9})(?!\d)/g;
const NINE_DIGITS = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
const MONTHS =
	'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october';
const DATE = new RegExp(
	[
		String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4})`,
		String.raw`(\d{4})-\d{2}-\d{2}`,
		String.raw`\d{1,2}(?:st|nd|rd|th|e)? (?:${MONTHS}) (\d{4})`,
		String.raw`(?:${MONTHS}) \d{1,2}(?:st|nd|rd|th)?,? (\d{4})`
	]
		.map((form) => String.raw`(?<!\d)${form}(?!\d)`)
		.join('|'),
	'giu'
);
const BORN = /\b(?:geboren|geb\.?|geboortedatum|verjaardag|born|birth\w*|dob)\b[^.!?\n]{0,25}$/iu;
const ADDRESSES = [
	/(?<!\p{L})\p{Lu}[\p{L}'’.-]{2,}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof|pad|steeg|dijk|plantsoen|markt|park) \d{1,5}(?: ?[a-zA-Z])?(?![\p{L}\d])/gu,
	/(?<!\p{L})\p{Ll}{3,}(?:straat|laan|plein|gracht) \d{1,5}[a-z]?(?![\p{L}\d])/gu,
	/(?<!\d)\d{1,4}[a-z]? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Square|Court|Crescent|Gardens|Terrace)(?!\p{L})/gu,
	/(?<![\d\p{L}])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu
];
/** Capitals before a number that are no street. */
const NO_STREET = /^(?:onderweg|snelweg|halfweg)/i;

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const TITLE =
	/(?<!\p{L})(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|de heer|dr\.?|mrs\.?|mr\.?|ms\.?|miss)\s+((?:(?:van|de|der|den|ten|ter|el|al)\s+){0,3}\p{Lu}[\p{L}'’-]+)/giu;
/** What may stand between the parts of one name. */
const BETWEEN = /^\s+(?:(?:van|de|der|den|ten|ter|el|al)\s+){0,2}$/i;

/**
 * @param kept texts that the writer said are fine, lower case
 * @returns in order of place; they do not overlap
 */
export function findPersonalData(
	text: string,
	kept: ReadonlySet<string> = new Set()
): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	const free = ({ start, end }: PersonalFinding) =>
		found.every((other) => end <= other.start || start >= other.end);
	for (const finding of [...patterns(text), ...names(text)]) if (free(finding)) found.push(finding);
	return found
		.filter((finding) => !kept.has(finding.text.toLowerCase()))
		.sort((a, b) => a.start - b.start);
}

/**
 * The Dutch citizen service number passes the "elfproef": weights 9 to 2 and -1, a sum that 11 divides.
 * @param digits nine digits
 */
export function passesElevenTest(digits: string): boolean {
	if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
	const sum = [...digits].reduce(
		(total, digit, at) => total + +digit * (at === 8 ? -1 : 9 - at),
		0
	);
	return sum % 11 === 0;
}

function patterns(text: string): PersonalFinding[] {
	return [
		...all(text, EMAIL, 'email'),
		...all(text, PHONE, 'phone').filter(({ text }) => {
			const digits = text.replace(/\D/g, '').length;
			return digits >= 10 && digits <= 14;
		}),
		...all(text, NINE_DIGITS, 'bsn').filter(({ text }) =>
			passesElevenTest(text.replace(/\D/g, ''))
		),
		...[...text.matchAll(DATE)].flatMap((match) => {
			const year = Number(match.slice(1).find((part) => part !== undefined));
			const born = BORN.test(text.slice(0, match.index));
			if (year < 1900 || (year > LATEST_BIRTH_YEAR && !born)) return [];
			return [at('birth-date', match[0], match.index)];
		}),
		...ADDRESSES.flatMap((pattern) => all(text, pattern, 'address')).filter(
			({ text }) => !NO_STREET.test(text)
		)
	];
}

function all(text: string, pattern: RegExp, kind: PersonalKind): PersonalFinding[] {
	return [...text.matchAll(pattern)].map((match) => at(kind, match[0].trim(), match.index));
}

function at(kind: PersonalKind, text: string, start: number): PersonalFinding {
	return { kind, text, start, end: start + text.length };
}

function names(text: string): PersonalFinding[] {
	const titled = [...text.matchAll(TITLE)]
		.filter((match) => /(?:^|\s)\p{Lu}/u.test(match[1]!) && !isKnownWord(lastWord(match[1]!)))
		.map((match) => at('name', match[1]!, match.index + match[0].length - match[1]!.length));
	const words = [...text.matchAll(WORD)]
		.filter((match) => mayBeName(match[0], text.slice(0, match.index)))
		.map((match) => at('name', match[0], match.index));
	return joined([...titled, ...words], text);
}

const lastWord = (name: string) => name.split(/\s+/).at(-1)!;

function mayBeName(word: string, before: string): boolean {
	const plain = word.replace(/['’]s$/, '');
	// One letter is an initial or a stand-in already; only capitals is an abbreviation or a loud word.
	if (plain.length < 2 || !/^\p{Lu}/u.test(plain) || plain === plain.toUpperCase()) return false;
	if (isCommonFirstName(word)) return true;
	return !startsSentence(before) && !isKnownWord(plain);
}

/** @param before all that stands before a word */
function startsSentence(before: string): boolean {
	return (
		/(?:^|[.!?:;…\n\r]|[-–—•*])["'“”‘’«(\s]*$|["“‘«(]$/u.test(before) && !/\p{L}-$/u.test(before)
	);
}

/** A first and a last name that stand together are one name. */
function joined(parts: PersonalFinding[], text: string): PersonalFinding[] {
	const names: PersonalFinding[] = [];
	for (const part of parts.sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = names.at(-1);
		if (last && part.start < last.end) continue;
		if (last && BETWEEN.test(text.slice(last.end, part.start)))
			names[names.length - 1] = at('name', text.slice(last.start, part.end), last.start);
		else names.push(part);
	}
	return names;
}
