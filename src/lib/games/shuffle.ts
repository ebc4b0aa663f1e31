import { mulberry32 } from '../signals/prng';

/** The same order for the same seed (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
	const random = mulberry32(seed);
	const order = [...items];
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random.uniform() * (i + 1));
		[order[i], order[j]] = [order[j] as T, order[i] as T];
	}
	return order;
}
