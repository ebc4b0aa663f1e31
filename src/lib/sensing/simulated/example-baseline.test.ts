import { expect, it } from 'vitest';
import { exampleBaseline } from './example-baseline';

it('knows how a simulated person breathes at rest', () => {
	const baseline = exampleBaseline(3);
	expect(baseline?.breathing?.centre).toBeGreaterThan(12);
	expect(baseline?.breathing?.centre).toBeLessThan(14);
	expect(baseline?.posture['shoulderY']).toBeDefined();
});
