/** Codes of breathing with a pacer in words of the catalogue. Complete by type: a new code needs a text. */
import { m } from '$lib/paraglide/messages';
import type { FollowWord } from '$lib/signals/pacing/following';
import type { PacerAction } from '$lib/signals/pacing/pacer';

export const ACTIONS: Record<PacerAction, () => string> = {
	in: m.pacer_in,
	sip: m.pacer_sip,
	out: m.pacer_out
};

export const FOLLOWED: Record<FollowWord, () => string> = {
	mostly: m.pacer_followed_mostly,
	partly: m.pacer_followed_partly,
	'own-way': m.pacer_followed_own_way
};
