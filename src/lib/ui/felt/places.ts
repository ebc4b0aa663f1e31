/** Places on the body in words of the catalogue. Complete by type: a new place needs a text. */
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
