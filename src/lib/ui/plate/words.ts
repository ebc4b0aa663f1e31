import type { Plate, PlateDoor } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import type { PlateSheet } from '$lib/store';
import { formatDate } from '../format';
import { placeOfMarker, type MarkerId, type PlacedMarker } from './markers';

type Word = () => string;

export const DOOR_WORDS: Record<PlateDoor, { name: Word; note: Word }> = {
	client: { name: m.plate_door_client, note: m.plate_door_client_note },
	colleague: { name: m.plate_door_colleague, note: m.plate_door_colleague_note },
	team: { name: m.plate_door_team, note: m.plate_door_team_note }
};

export const MARKER_WORDS: Record<MarkerId, Word> = {
	circle: m.plate_marker_circle,
	square: m.plate_marker_square,
	triangle: m.plate_marker_triangle,
	star: m.plate_marker_star,
	moon: m.plate_marker_moon,
	drop: m.plate_marker_drop
};

/** Which shape it is, and at which place. */
export function markerAt(marker: PlacedMarker & { id: MarkerId }, plate: Plate): string {
	const place = placeOfMarker(marker, plate)?.name ?? '';
	return m.plate_marker_at({ marker: MARKER_WORDS[marker.id](), place });
}

/** What a kept sheet is called. */
export function sheetName({ name, changedAt }: PlateSheet): string {
	return name.trim() || m.plate_sheet_unnamed({ date: formatDate(changedAt) });
}
