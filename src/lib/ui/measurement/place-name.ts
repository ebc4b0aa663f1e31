import { m } from '$lib/paraglide/messages';
import type { SavedPlace } from '$lib/store';

/** What a place is called: as she says, or by its number in the order in which they came. */
export function placeName(place: SavedPlace, places: readonly SavedPlace[]): string {
	if (place.name) return place.name;
	const order = [...places].sort((a, b) => a.takenAt - b.takenAt || (a.id < b.id ? -1 : 1));
	return m.places_nameless({ number: order.findIndex(({ id }) => id === place.id) + 1 });
}
