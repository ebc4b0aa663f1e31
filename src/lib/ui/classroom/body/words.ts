import type { BodyChange, BodyView } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';

export const CHANGE_WORDS: Record<BodyChange, () => string> = {
	'breath-faster': m.class_body_breath_faster,
	'breath-shallower': m.class_body_breath_shallower,
	'breath-held': m.class_body_breath_held,
	sigh: m.class_body_sigh,
	'shoulders-up': m.class_body_shoulders_up,
	'leaning-in': m.class_body_leaning_in,
	freezing: m.class_body_freezing,
	restless: m.class_body_restless,
	'turning-away': m.class_body_turning_away,
	'hand-to-face': m.class_body_hand_to_face,
	talking: m.class_body_talking,
	laughing: m.class_body_laughing
};

export const VIEW_WORDS: Record<BodyView, () => string> = {
	picture: m.class_body_view_picture,
	curve: m.class_body_view_curve,
	said: m.class_body_view_said
};
