import { describe, expect, it } from 'vitest';
import { CuedRise } from './cued';
import { CALM } from './scenarios';

describe('a rise on cue', () => {
	it('is calm until it is told to rise', () => {
		const { script } = new CuedRise();
		for (const t of [0, 60_000, 3_600_000]) expect(script(t)).toEqual(CALM);
	});

	it('rises at the time it was given, stays a while and goes down again', () => {
		const rise = new CuedRise();
		rise.riseAt(20_000);
		expect(rise.script(20_000)).toEqual(CALM);
		expect(rise.script(30_000).rateFactor).toBeCloseTo(1.5);
		expect(rise.script(30_000).raise).toBeCloseTo(0.06);
		expect(rise.script(90_000)).toEqual(CALM);
	});
});
