import { isSamePlace, type Place } from '$lib/signals/framing';
import { recallJson, remember } from '../../choices';

const KEY = 'luwte-framing';
/** A laptop comes to many tables; the one that was longest ago is forgotten first. */
const MOST = 12;

/** How a place turned out: good, good enough, or one where nobody wants to hear about it. */
const WORDS = ['fair', 'good', 'quiet'] as const;
export type PlaceWord = (typeof WORDS)[number];

interface KeptPlace extends Place {
	word: PlaceWord;
}

/** What is known of this place; `null` when one has not sat here before. */
export function recallPlace(place: Place): PlaceWord | null {
	return kept().find((one) => isSamePlace(one, place))?.word ?? null;
}

/** One has sat before this camera before, in whatever way. */
export function knowsCamera(camera: string): boolean {
	return kept().some((one) => one.camera === camera);
}

/** Replaces what was known of the place. */
export function rememberPlace(place: Place, word: PlaceWord) {
	const others = kept().filter((one) => !isSamePlace(one, place));
	remember(KEY, JSON.stringify([{ ...place, word }, ...others].slice(0, MOST)));
}

/** Newest first. */
function kept(): KeptPlace[] {
	const list = recallJson(KEY);
	return Array.isArray(list) ? list.filter(isKept) : [];
}

function isKept(entry: Partial<Record<keyof KeptPlace, unknown>> | null): entry is KeptPlace {
	return (
		typeof entry === 'object' &&
		entry !== null &&
		typeof entry.camera === 'string' &&
		[entry.width, entry.height, entry.share, entry.line].every(Number.isFinite) &&
		WORDS.some((word) => word === entry.word)
	);
}
