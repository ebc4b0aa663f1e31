/** Codes of a storyline in words of the catalogue. Complete by type: a new code needs a text. */
import {
	EVIDENCE,
	type ChangeOutcome,
	type Doubt,
	type BodyStatement,
	type StorylinePhase,
	type Verdict
} from '$lib/classroom';
import type { StorylineKind } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { secondsBetween } from '../../format';
import { SIGNS } from '../../look-back/words';

export const STORYLINE_KIND_WORDS: Record<StorylineKind, () => string> = {
	clear: m.class_story_kind_clear,
	quiet: m.class_story_kind_quiet,
	doubt: m.class_story_kind_doubt
};

export const STORYLINE_PHASE_WORDS: Record<StorylinePhase, () => string> = {
	watch: m.class_story_phase_watch,
	guess: m.class_story_phase_guess,
	curve: m.class_story_phase_curve,
	said: m.class_story_phase_said
};

const { leaning, ...signs } = SIGNS;

/** What the estimator said. */
export const STATEMENTS: Record<BodyStatement, () => string> = {
	...signs,
	'leaning-forward': leaning,
	'leaning-back': m.class_story_said_leaning_back,
	slumped: m.class_story_said_slumped,
	turned: m.class_story_said_turned,
	tilted: m.class_story_said_tilted,
	'head-down': m.class_story_said_head_down,
	'arms-crossed': m.class_story_said_arms_crossed
};

const NO_REST = ['no-baseline', 'other-place'] as const satisfies Doubt[];
const NAMED: Partial<Record<Doubt, () => string>> = {
	talking: m.class_story_doubt_talking,
	movement: m.class_story_doubt_movement,
	settling: m.class_story_doubt_settling,
	'not-breath': m.class_story_doubt_not_breath
};

/** Why it was unsure, in a few words. */
export function doubtWords(doubt: Doubt): string {
	if (NO_REST.some((reason) => reason === doubt)) return m.class_story_doubt_no_rest();
	return (NAMED[doubt] ?? m.class_story_doubt_unseen)();
}

/** What became of a change. @param from when it was done, ms by the clock of the outcome */
export function outcomeWords(outcome: ChangeOutcome, from: number): string {
	switch (outcome.name) {
		case 'said': {
			const seconds = secondsBetween(from, outcome.at);
			return outcome.late
				? m.class_story_out_late({ seconds })
				: m.class_story_out_said({ seconds });
		}
		case 'doubted':
			return m.class_story_out_doubted({ why: doubtWords(outcome.because) });
		case 'hidden':
			return outcome.because === null
				? m.class_story_out_short()
				: m.class_story_out_hidden({ why: doubtWords(outcome.because) });
		case 'missed':
			return m.class_story_out_missed();
		case 'no-word':
			return m.class_story_out_no_word();
		case 'not-measured':
			return m.class_story_out_not_measured();
	}
}

/** What is to be said of a statement that belongs to no change by itself. */
export const ASIDE: Record<Verdict, () => string> = {
	so: m.class_story_came_along,
	'too-long': m.class_story_too_long,
	'not-so': m.class_story_not_so
};

/** What "late" means here, in a sentence. */
export function lateWords(): string {
	return m.class_story_late_means({
		posture: EVIDENCE['shoulders-up'].soon / 1000,
		breath: EVIDENCE['breath-faster'].soon / 1000
	});
}
