/** Places on the body in words of the catalogue. Complete by type: a new place needs a text. */
import { depthOf, FELT_DEPTHS, type FeltDepth, type FeltPlaces } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import type { BodyPlace } from '$lib/signals/body-places';

export const PLACES: Record<BodyPlace, () => string> = {
	head: m.body_head,
	jaw: m.body_jaw,
	throat: m.body_throat,
	'left-shoulder': m.body_left_shoulder,
	'right-shoulder': m.body_right_shoulder,
	chest: m.body_chest,
	stomach: m.body_stomach,
	belly: m.body_belly,
	'left-arm': m.body_left_arm,
	'right-arm': m.body_right_arm,
	'left-hand': m.body_left_hand,
	'right-hand': m.body_right_hand,
	'left-thigh': m.body_left_thigh,
	'right-thigh': m.body_right_thigh,
	'left-shin': m.body_left_shin,
	'right-shin': m.body_right_shin,
	'left-foot': m.body_left_foot,
	'right-foot': m.body_right_foot,
	'back-of-head': m.body_back_of_head,
	neck: m.body_neck,
	'left-shoulder-blade': m.body_left_shoulder_blade,
	'right-shoulder-blade': m.body_right_shoulder_blade,
	'upper-back': m.body_upper_back,
	'lower-back': m.body_lower_back,
	seat: m.body_seat,
	'left-calf': m.body_left_calf,
	'right-calf': m.body_right_calf
};

export const DEPTH_NAMES: Record<FeltDepth, () => string> = {
	1: m.course_mark_little,
	2: m.course_mark_clear,
	3: m.course_mark_strong
};

/** Each place in words, with how strongly where that was said. */
export function feltNames(felt: FeltPlaces): string[] {
	return felt.places.map((place) => {
		const depth = depthOf(felt, place);
		const name = PLACES[place]();
		return depth === null ? name : m.body_place_felt({ place: name, depth: DEPTH_NAMES[depth]() });
	});
}

/** In colour: 0 (blank) to 1. What was kept without a depth is coloured as "clearly". */
const SHADES: Record<FeltDepth, number> = { 1: 0.4, 2: 0.68, 3: 1 };

export function shadesOf(felt: FeltPlaces): ReadonlyMap<BodyPlace, number> {
	return new Map(
		felt.places.map((place) => [place, SHADES[depthOf(felt, place) ?? FELT_DEPTHS[1]]])
	);
}
