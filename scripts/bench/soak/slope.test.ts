import { expect, it } from 'vitest';
import { slope } from './slope';

it('is that of a line, also through points that lie around it', () => {
	expect(slope([[0, 5], [10, 25]])).toBeCloseTo(2); // prettier-ignore
	expect(slope([[0, 1], [1, -1], [2, 1], [3, -1]])).toBeCloseTo(-0.4); // prettier-ignore
	expect(slope([[0, 3], [1, 3], [2, 3]])).toBe(0); // prettier-ignore
});
