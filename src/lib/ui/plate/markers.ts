/** The shapes that people at the table put where they are; nobody needs a name for it. */
import { nearestArea, type PlateArea, type PlatePoint, type PlateSize } from './geometry';

/** Each with an outline of its own, so that colour is never all that tells them apart. */
export const MARKERS = ['circle', 'square', 'triangle', 'star', 'moon', 'drop'] as const;
export type MarkerId = (typeof MARKERS)[number];

/** Where somebody is: a share of the width and height of the plate. */
export interface PlacedMarker extends PlatePoint {
	id: string;
}

/** In a square of 40 by 40. */
export const MARKER_PATHS: Record<MarkerId, string> = {
	circle: 'M20 5a15 15 0 1 1 0 30a15 15 0 1 1 0-30Z',
	square: 'M7 7h26v26h-26Z',
	triangle: 'M20 4L37 34H3Z',
	star: 'M20 3L25 15L38 16L28 24L31 37L20 30L9 37L12 24L2 16L15 15Z',
	moon: 'M25 4A17 17 0 1 0 36 28A14 14 0 0 1 25 4Z',
	drop: 'M20 3C26 13 33 18 33 25A13 13 0 0 1 7 25C7 18 14 13 20 3Z'
};

export function isMarker(id: string): id is MarkerId {
	return (MARKERS as readonly string[]).includes(id);
}

/** Units of the drawing. */
export function pointOf({ x, y }: PlatePoint, plate: PlateSize): PlatePoint {
	return { x: x * plate.width, y: y * plate.height };
}

/** As a share of the plate, and on it. @param point units */
export function shareOf(point: PlatePoint, plate: PlateSize): PlatePoint {
	const share = (part: number, whole: number) => Math.min(Math.max(part / whole, 0), 1);
	return { x: share(point.x, plate.width), y: share(point.y, plate.height) };
}

/** Low in a place, each shape at a spot of its own: it hides neither the picture nor another. Units. */
export function spotIn(area: PlateArea, id: MarkerId): PlatePoint {
	const part = (MARKERS.indexOf(id) + 0.5) / MARKERS.length;
	return { x: area.x + part * area.width, y: area.y + 0.86 * area.height };
}

/** The place at which somebody is. */
export function placeOfMarker<Place extends PlateArea>(
	marker: PlatePoint,
	plate: PlateSize & { places: readonly Place[] }
): Place | null {
	return nearestArea(plate.places, pointOf(marker, plate));
}
