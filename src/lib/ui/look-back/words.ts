/** Codes of a session in words of the catalogue. Complete by type: a new code needs a text. */
import { loadDeck, DECK_IDS } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { NudgeAnswer } from '$lib/signals/tension/nudges';
import type { TensionPhase, TensionSign } from '$lib/signals/types';
import type { WhoseChoice } from '$lib/course';
import type { CalmingWay, Lens, SessionKind } from '$lib/sessions';

export const PHASES: Record<TensionPhase, () => string> = {
	groen: m.look_phase_groen,
	geel: m.look_phase_geel,
	oranje: m.look_phase_oranje,
	rood: m.look_phase_rood
};

export const SIGNS: Record<TensionSign, () => string> = {
	'breath-faster': m.look_sign_breath_faster,
	'breath-held': m.look_sign_breath_held,
	'breath-shallow': m.look_sign_breath_shallow,
	'breath-irregular': m.look_sign_breath_irregular,
	'shoulders-raised': m.look_sign_shoulders_raised,
	leaning: m.look_sign_leaning,
	'very-still': m.look_sign_very_still,
	fidgeting: m.look_sign_fidgeting,
	'hand-to-face': m.look_sign_hand_to_face
};

export const ANSWERS: Record<NudgeAnswer, () => string> = {
	right: m.look_answer_right,
	fine: m.look_answer_fine,
	wrong: m.look_answer_wrong
};

export const OWNERS: Record<WhoseChoice, () => string> = {
	mine: m.look_whose_mine,
	other: m.look_whose_other,
	both: m.look_whose_both,
	unknown: m.look_whose_unknown
};

export const KINDS: Record<SessionKind, () => string> = {
	measurement: m.look_kind_measurement,
	rustcheck: m.look_kind_rustcheck,
	gesprek: m.look_kind_gesprek,
	exercise: m.look_kind_exercise
};

export const WAY_WORDS: Record<CalmingWay, () => string> = {
	slow: m.look_way_slow,
	'long-exhale': m.look_way_long_exhale,
	'cyclic-sighing': m.look_way_cyclic_sighing,
	grounding: m.look_way_grounding
};

/** One of the seven kinds of work, to look through. */
export interface LensWords {
	name: () => string;
	what: () => string;
	/** One question a line. */
	questions: () => string;
}

export const LENS_WORDS: Record<Lens, LensWords> = {
	role: { name: m.lens_role, what: m.lens_role_what, questions: m.lens_role_questions },
	relation: {
		name: m.lens_relation,
		what: m.lens_relation_what,
		questions: m.lens_relation_questions
	},
	reasoning: {
		name: m.lens_reasoning,
		what: m.lens_reasoning_what,
		questions: m.lens_reasoning_questions
	},
	identity: {
		name: m.lens_identity,
		what: m.lens_identity_what,
		questions: m.lens_identity_questions
	},
	emotion: { name: m.lens_emotion, what: m.lens_emotion_what, questions: m.lens_emotion_questions },
	tacit: { name: m.lens_tacit, what: m.lens_tacit_what, questions: m.lens_tacit_questions },
	team: { name: m.lens_team, what: m.lens_team_what, questions: m.lens_team_questions }
};

/** @param number any whole number; it goes round */
export function lensQuestion(lens: Lens, number: number): string {
	const questions = LENS_WORDS[lens].questions().split('\n');
	return questions[number % questions.length]!;
}

/** Length of a conversation, in whole minutes. @param ms milliseconds */
export function inMinutes(ms: number): string {
	const count = Math.round(ms / 60_000);
	if (count === 0) return m.look_less_than_minute();
	return count === 1 ? m.look_one_minute() : m.look_minutes({ count });
}

/** Before the titles are read. */
export const NO_TITLES: ReadonlyMap<string, string> = new Map();

/** Titles of the themes of the decks that come with Luwte; a theme of an own deck has none here, nor one that does not come. @param load another one only in tests */
export async function themeTitles(load = loadDeck): Promise<ReadonlyMap<string, string>> {
	const coming = DECK_IDS.map((id) => load(id, getLocale()).catch(() => null));
	const themes = (await Promise.all(coming)).flatMap((deck) => deck?.themes ?? []);
	return new Map(themes.map(({ id, title }) => [id, title]));
}
