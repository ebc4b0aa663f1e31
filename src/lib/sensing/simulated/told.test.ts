import { describe, expect, it } from 'vitest';
import { Monitor, type Reading } from '../../signals';
import { simulateBody, type Scenario } from './simulated-body';

/** What the app says in each second of a scenario. */
function told(scenario: Scenario, seconds: number): Reading[] {
	const body = simulateBody({ scenario, seed: 1 });
	const monitor = new Monitor(null);
	const readings = Array.from({ length: seconds * body.fps }, (_, i) =>
		monitor.step(body.observationAt(i))
	);
	return readings.filter((_, i) => i % body.fps === body.fps - 1);
}

describe('what is told of a simulated body', () => {
	it('that talks from 30 to 55 s: no rate, no held breath, and a rate again soon after', () => {
		const said = told('talking', 75);
		expect(said[28]!.breathing.rate!.value).toBeCloseTo(13, 0);
		for (const { breathing, posture } of said.slice(32, 55)) {
			expect(breathing).toMatchObject({ rate: null, unsure: 'talking' });
			expect(posture.movement).not.toBeNull();
		}
		expect(said.every(({ breathing }) => breathing.hold === null)).toBe(true);
		expect(said.at(-1)!.breathing.rate!.value).toBeCloseTo(13, 0);
	});

	it('before a camera that stands still from 30 to 45 s: nothing at all, and then it begins anew', () => {
		const said = told('frozen', 75);
		expect(said[28]!.breathing.rate).not.toBeNull();
		for (const { breathing, posture } of said.slice(32, 45)) {
			expect(breathing).toMatchObject({ rate: null, hold: null, unsure: 'camera-frozen' });
			expect(posture).toMatchObject({ words: [], features: null, unsure: 'camera-frozen' });
		}
		expect(said[46]!.breathing.unsure).toBe('settling');
		expect(said.at(-1)!.breathing.rate).not.toBeNull();
	});
});
