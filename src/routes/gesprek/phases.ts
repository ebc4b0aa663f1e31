import { m } from '$lib/paraglide/messages';
import type { TensionPhase } from '$lib/signals';

/** A phase in words, for who does not see the picture. */
export const PHASE_WORDS: Record<TensionPhase, () => string> = {
	groen: m.talk_phase_groen,
	geel: m.talk_phase_geel,
	oranje: m.talk_phase_oranje,
	rood: m.talk_phase_rood
};

/** How far a phase is from rest, 0 to 1: what pictures show by their form. */
export const PHASE_DISTANCE: Record<TensionPhase, number> = {
	groen: 0,
	geel: 1 / 3,
	oranje: 2 / 3,
	rood: 1
};
