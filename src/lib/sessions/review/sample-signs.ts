import { fasterBy, isBusy } from '../../signals/tension/signs';
import type { Baseline, PostureWord, TensionSign } from '../../signals/types';
import type { Sample } from '../sample';

const BY_WORD: Partial<Record<PostureWord, TensionSign>> = {
	'shoulders-raised': 'shoulders-raised',
	'leaning-forward': 'leaning',
	'very-still': 'very-still',
	fidgeting: 'fidgeting',
	'hand-to-face': 'hand-to-face'
};

/**
 * Signs that a kept sample still tells of: its posture words, and a breath that is faster than in the
 * calm minute, as the tension part says it (docs/tension.md). Depth and rhythm of the breath are not kept
 * with a sample.
 */
export function signsOf({ words, rate }: Sample, baseline: Baseline | null): TensionSign[] {
	const busy = isBusy(words);
	const posture = words.flatMap((word) => {
		const sign = BY_WORD[word];
		return sign === undefined || (busy && sign !== 'fidgeting' && sign !== 'hand-to-face')
			? []
			: [sign];
	});
	const rest = baseline?.breathing;
	return rate !== null && rest && fasterBy(rate, rest) > 0
		? ['breath-faster', ...posture]
		: posture;
}
