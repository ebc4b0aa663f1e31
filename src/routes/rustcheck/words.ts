/** Codes of a Rustcheck in words of the catalogue. Complete by type: a new code needs a text. */
import { m } from '$lib/paraglide/messages';
import type { CalmingWay } from '$lib/sessions';
import type { RateWord } from '$lib/sessions/review';

interface WayWords {
	name: () => string;
	/** What to do. */
	how: () => string;
	/** What is known of it, honestly. */
	evidence: () => string;
	/** Where that stands. */
	sources: () => string;
}

export const WAYS: Record<CalmingWay, WayWords> = {
	slow: {
		name: m.pacer_slow,
		how: m.pacer_slow_how,
		evidence: m.pacer_slow_evidence,
		sources: m.pacer_slow_sources
	},
	'long-exhale': {
		name: m.pacer_long,
		how: m.pacer_long_how,
		evidence: m.pacer_long_evidence,
		sources: m.pacer_long_sources
	},
	'cyclic-sighing': {
		name: m.pacer_sigh,
		how: m.pacer_sigh_how,
		evidence: m.pacer_sigh_evidence,
		sources: m.pacer_sigh_sources
	},
	grounding: {
		name: m.pacer_ground,
		how: m.pacer_ground_how,
		evidence: m.pacer_ground_evidence,
		sources: m.pacer_ground_sources
	}
};

export const AGAINST_REST: Record<RateWord, () => string> = {
	faster: m.rust_rate_faster,
	slower: m.rust_rate_slower,
	alike: m.rust_rate_alike
};
