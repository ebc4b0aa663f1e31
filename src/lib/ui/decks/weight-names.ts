import type { Weight } from '$lib/content';
import { m } from '$lib/paraglide/messages';

/** What the weights are called, everywhere. */
export const weightNames: Record<Weight, () => string> = {
	1: m.game_weight_1,
	2: m.game_weight_2,
	3: m.game_weight_3
};
