import {
	INGREDIENTS,
	logistic,
	type Expectation,
	type Ingredients
} from '../../../src/lib/signals/framing/expectation';

/** What is known of one clip: what the picture was made of, and the share that was read, 0..1. */
export interface Example {
	ingredients: Ingredients;
	actual: number;
}

/** Holds the weights small: clips are few, and some of their persons are the same. */
const RIDGE = 0.01;
const STEPS = 4000;
const RATE = 0.5;

/**
 * Logistic regression of shares with weights that cannot be negative: steps downhill, each weight cut
 * off at nothing. Less light can then never be learnt to be better, however the few clips lie.
 */
export function fit(examples: readonly Example[]): Expectation {
	const count = examples.length;
	let base = 0;
	const weights: Record<string, number> = Object.fromEntries(INGREDIENTS.map((name) => [name, 0]));
	for (let step = 0; step < STEPS; step++) {
		let slope = 0;
		const slopes: Record<string, number> = {};
		for (const name of INGREDIENTS) slopes[name] = RIDGE * weights[name]!;
		for (const { ingredients, actual } of examples) {
			const sum = INGREDIENTS.reduce((s, name) => s + weights[name]! * ingredients[name], base);
			const miss = (logistic(sum) - actual) / count;
			slope += miss;
			for (const name of INGREDIENTS) slopes[name]! += miss * ingredients[name];
		}
		base -= RATE * slope;
		for (const name of INGREDIENTS)
			weights[name] = Math.max(0, weights[name]! - RATE * slopes[name]!);
	}
	return { base, weights: weights as Record<keyof Ingredients, number> };
}
