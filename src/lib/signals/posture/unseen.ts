import type { ArmsReading, PostureFeature, PostureSign, UnseenReason } from '../types';
import { POSTURE_FEATURES } from '../types';
import type { Features } from './compare';
import type { View } from './view';

export type Unseen = Readonly<Partial<Record<PostureSign, UnseenReason>>>;

/** Features that cannot do without shoulders; the others are told by the head as well. */
const NEED_SHOULDERS: readonly PostureFeature[] = ['raise', 'slump'];

/**
 * Which signs cannot be seen now, and why.
 * @param features `null`: nothing is compared, so only what the picture holds is told
 * @param feelsChest the tracker lately knew a raise without the shoulders, and soon will again
 */
export function unseenOf(
	view: View,
	features: Features | null,
	arms: ArmsReading,
	feelsChest: boolean
): Unseen {
	const unseen: Partial<Record<PostureSign, UnseenReason>> = {};
	for (const feature of POSTURE_FEATURES) {
		const reason = outOfView(feature, view, feelsChest);
		if (features !== null && features[feature] === null) unseen[feature] = reason ?? 'no-rest';
		else if (features === null && reason !== null && reason !== 'settling')
			unseen[feature] = reason;
	}
	if (!view.head) unseen['handToFace'] = 'head-outside';
	if (arms.crossed === null && !view.chest)
		unseen['armsCrossed'] = view.shoulders ? 'chest-outside' : 'shoulders-outside';
	return unseen;
}

function outOfView(feature: PostureFeature, view: View, feelsChest: boolean): UnseenReason | null {
	if (!view.shoulders && NEED_SHOULDERS.includes(feature))
		return feature === 'raise' && feelsChest ? 'settling' : 'shoulders-outside';
	if (!view.head) return 'head-outside';
	// Without the shoulders, a head turned away does not tell how near it is.
	return feature === 'lean' && !view.shoulders ? 'head-turned' : null;
}
