/** The plan in words of the catalogue. Complete by type: a new phase or field needs a text. */
import { m } from '$lib/paraglide/messages';
import type { PlanSignal } from '$lib/sessions/review';
import type { TensionPhase } from '$lib/signals/types';
import type { PlanField } from './rows';

export const PLAN_PHASES: Record<TensionPhase, () => string> = {
	groen: m.plan_phase_groen,
	geel: m.plan_phase_geel,
	oranje: m.plan_phase_oranje,
	rood: m.plan_phase_rood
};

export const SHAPES: Record<TensionPhase, () => string> = {
	groen: m.plan_shape_groen,
	geel: m.plan_shape_geel,
	oranje: m.plan_shape_oranje,
	rood: m.plan_shape_rood
};

export const QUESTIONS: Record<PlanField, () => string> = {
	body: m.plan_body,
	seen: m.plan_seen,
	thoughts: m.plan_thoughts,
	helps: m.plan_helps,
	team: m.plan_team
};

/** One phrase a line. */
const EXAMPLES: Record<TensionPhase, Record<PlanField, () => string>> = {
	groen: {
		body: m.plan_example_groen_body,
		seen: m.plan_example_groen_seen,
		thoughts: m.plan_example_groen_thoughts,
		helps: m.plan_example_groen_helps,
		team: m.plan_example_groen_team
	},
	geel: {
		body: m.plan_example_geel_body,
		seen: m.plan_example_geel_seen,
		thoughts: m.plan_example_geel_thoughts,
		helps: m.plan_example_geel_helps,
		team: m.plan_example_geel_team
	},
	oranje: {
		body: m.plan_example_oranje_body,
		seen: m.plan_example_oranje_seen,
		thoughts: m.plan_example_oranje_thoughts,
		helps: m.plan_example_oranje_helps,
		team: m.plan_example_oranje_team
	},
	rood: {
		body: m.plan_example_rood_body,
		seen: m.plan_example_rood_seen,
		thoughts: m.plan_example_rood_thoughts,
		helps: m.plan_example_rood_helps,
		team: m.plan_example_rood_team
	}
};

export function examples(phase: TensionPhase, field: PlanField): string[] {
	return EXAMPLES[phase][field]().split('\n');
}

export const SIGNAL_PHRASES: Record<PlanSignal, () => string> = {
	'breath-faster': m.plan_signal_breath_faster,
	'breath-held': m.plan_signal_breath_held,
	'breath-shallow': m.plan_signal_breath_shallow,
	'breath-irregular': m.plan_signal_breath_irregular,
	'shoulders-raised': m.plan_signal_shoulders_raised,
	leaning: m.plan_signal_leaning,
	'very-still': m.plan_signal_very_still,
	fidgeting: m.plan_signal_fidgeting,
	'hand-to-face': m.plan_signal_hand_to_face,
	slumped: m.plan_signal_slumped,
	'leaning-back': m.plan_signal_leaning_back,
	'head-down': m.plan_signal_head_down,
	'arms-crossed': m.plan_signal_arms_crossed
};
