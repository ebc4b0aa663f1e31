/** What a class reads about a measurement: facts and doubt, never a judgement. */
import type { ClassReading } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import { NOT_COMPARED, type TensionPhase, type UnsureReason } from '$lib/signals/types';
import { REASONS } from '../../measurement/words';

export const PHASES_SHOWN: Record<TensionPhase, () => string> = {
	groen: m.class_live_phase_groen,
	geel: m.class_live_phase_geel,
	oranje: m.class_live_phase_oranje,
	rood: m.class_live_phase_rood
};

/** How well a rate was seen. @param confidence 0..1 */
export function doubtOfRate(confidence: number | null): string {
	if (confidence !== null && confidence >= 0.7) return m.rate_confidence_high();
	if (confidence !== null && confidence >= 0.4) return m.rate_confidence_middle();
	return m.rate_confidence_low();
}

/** Why there is no rate, in one sentence; empty when that is not known. @param now `null`: nothing is measured */
export function whyNot(now: ClassReading | null): string {
	if (now === null) return m.class_live_unmeasured();
	if (now.because.includes('breath-held')) return m.class_live_held();
	const { unsure } = now;
	// That nothing can be compared says nothing about the breath.
	if (unsure === null || (NOT_COMPARED as readonly string[]).includes(unsure)) return '';
	return REASONS[unsure as UnsureReason].what();
}
