import { sameness, seatOf } from '../signals/places/carry';
import { MAX_PLACES } from './limits';
import type { SavedPlace } from './profile-schema';

/**
 * Her places with one more. It takes the seat of one that is there: the one it fits, or the one it was
 * made from when that knew no place. The ones used longest ago go when there are too many.
 * @param from id of the place that it was made from, if any
 */
export function withPlace(
	places: readonly SavedPlace[],
	added: SavedPlace,
	from: string | null
): SavedPlace[] {
	const taken = places.find((place) => takesSeat(place, added, from));
	// A name belongs to the seat, whatever is sat in it.
	const kept = taken ? { ...added, id: taken.id, name: taken.name } : added;
	return inOrder([kept, ...places.filter((place) => place !== taken)]).slice(0, MAX_PLACES);
}

/** The one used last first. */
export function inOrder(places: readonly SavedPlace[]): SavedPlace[] {
	return [...places].sort((a, b) => b.usedAt - a.usedAt);
}

function takesSeat(place: SavedPlace, added: SavedPlace, from: string | null): boolean {
	if (place.id === from && !place.value.place) return true;
	const seat = seatOf(added.value);
	return seat !== null && sameness(place.value, seat) === 'same';
}
