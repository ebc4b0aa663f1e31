import { describe, expect, it } from 'vitest';
import {
	expectedShare,
	INGREDIENTS,
	logistic,
	type Ingredients
} from '../../../src/lib/signals/framing/expectation';
import { landmarksOf, noiseFrom, observe, sample } from '../../../src/lib/signals/testing/body';
import { firstWord, framingAtFirst } from './first-seconds';
import { fit, type Example } from './fit';

/** Made-up clips of which the light alone decides. */
function examples(sign: 1 | -1): Example[] {
	const noise = noiseFrom(5);
	return Array.from({ length: 60 }, () => {
		const ingredients = Object.fromEntries(
			INGREDIENTS.map((name) => [name, Math.min(1, Math.max(0, 0.5 + 0.3 * noise()))])
		) as Ingredients;
		return { ingredients, actual: logistic(8 * sign * (ingredients.light - 0.5)) };
	});
}

describe('learning the expectation', () => {
	it('finds what decides', () => {
		const { weights } = fit(examples(1));
		for (const name of INGREDIENTS)
			if (name !== 'light') expect(weights.light).toBeGreaterThan(3 * weights[name]);
	});

	it('never learns that something good is bad', () => {
		const { weights } = fit(examples(-1));
		expect(weights.light).toBe(0);
		for (const name of INGREDIENTS) expect(weights[name]).toBeGreaterThanOrEqual(0);
	});
});

describe('the first seconds of a clip', () => {
	const observations = Array.from({ length: 100 }, (_, i) =>
		observe(100 * i, {
			// Somebody comes after two seconds, and goes into the dark after eight.
			pose: { landmarks: i < 20 ? null : landmarksOf({ size: 220 }) },
			motion: i < 20 ? null : sample(100 * i),
			brightness: i < 80 ? 120 : 10
		})
	);

	it('are counted from the first person on, and end before what comes later', () => {
		const framing = framingAtFirst(observations)!;
		expect(framing.brightness).toBe(120);
		const expectation = { base: 2, weights: { chest: 0, below: 0, size: 0, light: 0, calm: 0 } };
		const said = firstWord(observations, expectation);
		expect(said.verdict).toBe('good');
		expect(said.after).toBeGreaterThan(1);
		expect(said.after).toBeLessThan(5);
		expect(said.expected).toBe(expectedShare(framing, expectation));
	});

	it('never come for a clip without anybody', () => {
		expect(framingAtFirst(observations.slice(0, 20))).toBeNull();
	});
});
