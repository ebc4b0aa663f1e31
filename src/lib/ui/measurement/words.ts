/** Codes of the lower rooms in words of the catalogue. Complete by type: a new code needs a text. */
import { m } from '$lib/paraglide/messages';
import type { SensingFaultCode } from '$lib/sensing/faults';
import { POSTURE_SIGNS, UNSEEN_REASONS } from '$lib/signals/types';
import type {
	BreathingReading,
	PostureEvent,
	PostureReading,
	PostureSign,
	PostureWord,
	UnseenReason,
	UnsureReason
} from '$lib/signals/types';
import type { OtherPlace } from '$lib/signals';
import { formatNumber, inARow } from '../format';

/** What is the matter, and the one thing to do. */
export interface Advice {
	what: () => string;
	todo: () => string;
}

export const REASONS: Record<UnsureReason, Advice> = {
	'camera-black': { what: m.reason_camera_black, todo: m.reason_camera_black_do },
	'camera-blank': { what: m.reason_camera_blank, todo: m.reason_camera_blank_do },
	'camera-frozen': { what: m.reason_camera_frozen, todo: m.reason_camera_frozen_do },
	'camera-flickers': { what: m.reason_camera_flickers, todo: m.reason_camera_flickers_do },
	'no-person': { what: m.reason_no_person, todo: m.reason_no_person_do },
	'several-persons': { what: m.reason_several_persons, todo: m.reason_several_persons_do },
	'other-person': { what: m.reason_other_person, todo: m.reason_other_person_do },
	'too-dark': { what: m.reason_too_dark, todo: m.reason_too_dark_do },
	'too-close': { what: m.reason_too_close, todo: m.reason_too_close_do },
	'too-close-upright': { what: m.reason_too_close, todo: m.reason_too_close_upright_do },
	'too-far': { what: m.reason_too_far, todo: m.reason_too_far_do },
	'chest-hidden': { what: m.reason_chest_hidden, todo: m.reason_chest_hidden_do },
	talking: { what: m.reason_talking, todo: m.reason_talking_do },
	movement: { what: m.reason_movement, todo: m.reason_movement_do },
	'slow-frames': { what: m.reason_slow_frames, todo: m.reason_slow_frames_do },
	settling: { what: m.reason_settling, todo: m.reason_settling_do },
	'not-breath': { what: m.reason_not_breath, todo: m.reason_not_breath_do }
};

export const FAULTS: Record<SensingFaultCode, Advice> = {
	'permission-denied': { what: m.fault_permission_denied, todo: m.fault_permission_denied_do },
	'no-camera': { what: m.fault_no_camera, todo: m.fault_no_camera_do },
	'camera-busy': { what: m.fault_camera_busy, todo: m.fault_camera_busy_do },
	'camera-lost': { what: m.fault_camera_lost, todo: m.fault_camera_lost_do },
	'camera-failed': { what: m.fault_camera_failed, todo: m.fault_camera_failed_do },
	'out-of-sight': { what: m.fault_out_of_sight, todo: m.fault_out_of_sight_do },
	'not-secure': { what: m.fault_not_secure, todo: m.fault_not_secure_do },
	'browser-too-old': { what: m.fault_browser_too_old, todo: m.fault_browser_too_old_do },
	'not-a-video': { what: m.fault_not_a_video, todo: m.fault_not_a_video_do },
	'worker-crashed': { what: m.fault_worker_crashed, todo: m.fault_worker_crashed_do },
	'model-missing': { what: m.fault_model_missing, todo: m.fault_model_missing_do },
	'model-corrupt': { what: m.fault_model_corrupt, todo: m.fault_model_corrupt_do },
	'engine-missing': { what: m.fault_engine_missing, todo: m.fault_engine_missing_do },
	'no-webgl': { what: m.fault_no_webgl, todo: m.fault_no_webgl_do },
	'no-webgl-in-worker': {
		what: m.fault_no_webgl_in_worker,
		todo: m.fault_no_webgl_in_worker_do
	},
	'context-lost': { what: m.fault_context_lost, todo: m.fault_context_lost_do },
	'graph-error': { what: m.fault_graph_error, todo: m.fault_graph_error_do }
};

export const POSTURE: Record<PostureWord, () => string> = {
	'shoulders-raised': m.word_shoulders_raised,
	'leaning-forward': m.word_leaning_forward,
	'leaning-back': m.word_leaning_back,
	slumped: m.word_slumped,
	turned: m.word_turned,
	tilted: m.word_tilted,
	fidgeting: m.word_fidgeting,
	'very-still': m.word_very_still,
	'head-down': m.word_head_down,
	'hand-to-face': m.word_hand_to_face,
	'arms-crossed': m.word_arms_crossed
};

/** Why a place is another than that of a calm minute. */
export const WHY_OTHER_PLACE: Record<OtherPlace, (of: { name: string; date: string }) => string> = {
	'other-camera': m.place_why_other_camera,
	'other-size': m.place_why_other_size,
	'other-framing': m.place_why_other_framing
};

export const EVENTS: Record<PostureEvent, () => string> = {
	'stood-up': m.event_stood_up,
	'camera-moved': m.event_camera_moved,
	'distance-changed': m.event_distance_changed
};

const SIGNS: Record<PostureSign, () => string> = {
	raise: m.sign_raise,
	lean: m.sign_lean,
	slump: m.sign_slump,
	turn: m.sign_turn,
	tilt: m.sign_tilt,
	headDrop: m.sign_head_drop,
	handToFace: m.sign_hand_to_face,
	armsCrossed: m.sign_arms_crossed
};

/** What passes by itself is not worth a sentence. */
const UNSEEN: Partial<Record<UnseenReason, (about: { signs: string }) => string>> = {
	'head-outside': m.posture_unseen_head,
	'shoulders-outside': m.posture_unseen_shoulders,
	'chest-outside': m.posture_unseen_chest,
	'no-rest': m.posture_unseen_rest
};

/** Which signs of posture cannot be seen as the picture is framed now: one sentence a reason. */
export function unseenWords({ unseen }: PostureReading): string[] {
	return UNSEEN_REASONS.flatMap((reason) => {
		const sentence = UNSEEN[reason];
		const signs = POSTURE_SIGNS.filter((sign) => unseen[sign] === reason);
		if (sentence === undefined || signs.length === 0) return [];
		return [sentence({ signs: inARow(signs.map((sign) => SIGNS[sign]())) })];
	});
}

/** Below this confidence a figure of the breath is not put into words. */
const SURE_ENOUGH = 0.4;
/** Depth against one's own calm minute that is called deeper or shallower. */
const DEEPER = 1.5;
const SHALLOWER = 0.6;

/** What else is seen of the breath, in sentences: facts, and a comparison with oneself only. */
export function breathWords({ pattern, depthShare }: BreathingReading): string[] {
	if (pattern === null) return [];
	const { depth, inhaleExhale, sigh } = pattern;
	const words: string[] = [];
	if (depthShare !== null && depth !== null && depth.confidence >= SURE_ENOUGH) {
		if (depthShare >= DEEPER) words.push(m.breath_deeper());
		if (depthShare <= SHALLOWER) words.push(m.breath_shallower());
	}
	if (inhaleExhale !== null && inhaleExhale.confidence >= SURE_ENOUGH) {
		words.push(outAgainstIn(1 / inhaleExhale.value));
	}
	if (sigh !== null) words.push(m.breath_sigh());
	return words;
}

/** @param ratio of the time of breathing out to that of breathing in */
function outAgainstIn(ratio: number): string {
	// "1 times as long" is no way to say it.
	if (Math.round(ratio * 10) === 10) return m.breath_ratio_even();
	return m.breath_ratio({ ratio: formatNumber(ratio, 1) });
}
