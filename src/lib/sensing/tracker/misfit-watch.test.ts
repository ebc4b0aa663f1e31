import { describe, expect, it } from 'vitest';
import { MisfitWatch } from './misfit-watch';

/** Steps at 10 Hz through [misfit px, shift px, seconds]; returns when it gave up, ms, or null. */
function gaveUp(...parts: readonly (readonly [number, number, number])[]): number | null {
	const watch = new MisfitWatch();
	let t = 0;
	for (const [misfit, shift, seconds] of parts) {
		for (let i = 0; i < seconds * 10; i++, t += 100) if (watch.step(misfit, shift, t)) return t;
	}
	return null;
}

describe('MisfitWatch', () => {
	it('gives up after more than a second of high misfit', () => {
		expect(gaveUp([0.03, 0, 10], [1.2, 1, 5])).toBe(11_100);
	});

	it('lets a hand pass', () => {
		expect(gaveUp([0.03, 0, 10], [1.2, 1, 0.8], [0.03, 0, 5], [1.2, 1, 0.8])).toBeNull();
	});

	it('takes a little misfit, and a lot of it far from the reference, for normal', () => {
		expect(gaveUp([0.02, 0, 10], [0.98, 0, 20])).toBeNull();
		expect(gaveUp([0.02, 0, 10], [1.5, 6, 20])).toBeNull();
	});

	it('learns what is usual', () => {
		expect(gaveUp([0.4, 0, 10], [1.4, 0, 20])).toBeNull();
	});
});
