import { RAMPS } from '$lib/signals/tension/constants';
import type { Baseline, PostureWord, TensionSign } from '$lib/signals/types';
import type { Sample } from '$lib/sessions';

const BY_WORD: Partial<Record<PostureWord, TensionSign>> = {
	'shoulders-raised': 'shoulders-raised',
	'leaning-forward': 'leaning',
	'very-still': 'very-still',
	fidgeting: 'fidgeting',
	'hand-to-face': 'hand-to-face'
};

/**
 * Signs that a kept sample still tells of: its posture words, and a breath that is faster than in the
 * calm minute, from the same difference on as the tension part (see docs/tension.md). Depth and rhythm
 * of the breath are not kept with a sample.
 */
export function signsOf({ words, rate }: Sample, baseline: Baseline | null): TensionSign[] {
	// Turned away or bent over a paper, the picture of the shoulders says something else.
	const busy = words.includes('turned') || words.includes('head-down');
	const posture = words.flatMap((word) => {
		const sign = BY_WORD[word];
		return sign === undefined || (busy && sign !== 'fidgeting' && sign !== 'hand-to-face')
			? []
			: [sign];
	});
	return isFaster(rate, baseline) ? ['breath-faster', ...posture] : posture;
}

/** @param rate bpm */
function isFaster(rate: number | null, baseline: Baseline | null): boolean {
	const rest = baseline?.breathing;
	if (rate === null || !rest) return false;
	const { bpm, share, spreads } = RAMPS.faster;
	return rate - rest.centre >= Math.max(bpm, share * rest.centre, spreads * rest.spread);
}
