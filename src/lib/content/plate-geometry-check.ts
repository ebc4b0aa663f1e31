/** Looks after where the places of a plate are. All lengths in units of its drawing. */
import type { PlateShape } from './image-model';

/** What a plate has at least. */
const LEAST = { places: 24, writing: 6 } as const;
/** A place is a button: large enough for a finger where the plate is as wide as a tablet. */
const SMALLEST_PLACE = { width: 120, height: 120 };
/** Two short lines of own words fit. */
const SMALLEST_WRITING = { width: 190, height: 80 };
/** So much two may share: no finger is as narrow as that. */
const MAX_OVERLAP = 12;

type Box = PlateShape['places'][number];

/** Places that are too few, too small, outside the plate, or in each other's way. */
export function geometryFaults(path: string, shape: PlateShape): string[] {
	const all: readonly Box[] = [...shape.places, ...shape.writing];
	return [
		...(['places', 'writing'] as const)
			.filter((kind) => shape[kind].length < LEAST[kind])
			.map((kind) => `${shape[kind].length} ${kind}, ${LEAST[kind]} wanted.`),
		...shape.places.flatMap((place) => smallFaults(place, SMALLEST_PLACE)),
		...shape.writing.flatMap((place) => smallFaults(place, SMALLEST_WRITING)),
		...all
			.filter((box) => box.x + box.width > shape.width || box.y + box.height > shape.height)
			.map(({ id }) => `${id} is not wholly on the plate.`),
		...all
			.filter(({ id }, index) => all.findIndex((other) => other.id === id) < index)
			.map(({ id }) => `twice: ${id}.`),
		...all.flatMap((box, index) =>
			all
				.slice(0, index)
				.filter((other) => overlap(box, other) > MAX_OVERLAP)
				.map((other) => `${box.id} lies over ${other.id}.`)
		)
	].map((fault) => `${path}: ${fault}`);
}

function smallFaults({ id, width, height }: Box, least: typeof SMALLEST_PLACE): string[] {
	return width < least.width || height < least.height ? [`${id} is ${width} by ${height}.`] : [];
}

/** How far one reaches into the other, by the shortest way out; 0 or less: not at all. */
function overlap(a: Box, b: Box): number {
	const shared = (from: 'x' | 'y', size: 'width' | 'height') =>
		Math.min(a[from] + a[size], b[from] + b[size]) - Math.max(a[from], b[from]);
	return Math.min(shared('x', 'width'), shared('y', 'height'));
}
