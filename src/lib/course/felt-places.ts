/** Where in the body something is felt, and how strongly. */
import * as v from 'valibot';
import { BODY_PLACES, type BodyPlace } from '../signals/body-places';

/** A little, clearly, strongly. */
export const FELT_DEPTHS = [1, 2, 3] as const;
export type FeltDepth = (typeof FELT_DEPTHS)[number];

/** What is kept of it, as a part of what is said in a step or a Rustcheck. */
export const feltPlacesParts = {
	/** In the order in which they were said. */
	places: v.pipe(v.array(v.picklist(BODY_PLACES)), v.maxLength(BODY_PLACES.length)),
	/** How strongly, of these places; missing where it was not said, as in what was kept earlier. */
	depths: v.exactOptional(v.record(v.picklist(BODY_PLACES), v.picklist(FELT_DEPTHS)))
};
export type FeltPlaces = v.InferOutput<v.ObjectSchema<typeof feltPlacesParts, undefined>>;

/** `null`: nothing is felt there, or it was not said how strongly. */
export function depthOf({ places, depths }: FeltPlaces, place: BodyPlace): FeltDepth | null {
	return places.includes(place) ? (depths?.[place] ?? null) : null;
}

export function withDepth(felt: FeltPlaces, place: BodyPlace, depth: FeltDepth): FeltPlaces {
	const places = felt.places.includes(place) ? felt.places : [...felt.places, place];
	return { places, depths: { ...felt.depths, [place]: depth } };
}

export function withoutPlace({ places, depths }: FeltPlaces, place: BodyPlace): FeltPlaces {
	const { [place]: _gone, ...others } = depths ?? {};
	return { places: places.filter((other) => other !== place), depths: others };
}

/** One step stronger, and strongly at most. */
export function deepened(felt: FeltPlaces, place: BodyPlace): FeltPlaces {
	const depth = depthOf(felt, place) ?? 0;
	return withDepth(felt, place, FELT_DEPTHS[Math.min(depth, FELT_DEPTHS.length - 1)]!);
}

/** A tap: one step stronger, and after strongly away again. */
export function tapped(felt: FeltPlaces, place: BodyPlace): FeltPlaces {
	return depthOf(felt, place) === FELT_DEPTHS.at(-1)
		? withoutPlace(felt, place)
		: deepened(felt, place);
}
