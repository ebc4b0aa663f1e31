import { describe, expect, it } from 'vitest';
import { screenAfter, screenBefore, SCREENS, stepOf, type Screen } from './screens';

/** Every screen from the first to the last. */
function way(measured: boolean): Screen[] {
	const all: Screen[] = ['felt'];
	for (let next = screenAfter('felt', measured); next; next = screenAfter(next, measured))
		all.push(next);
	return all;
}

describe('the way through a check', () => {
	it('visits every screen when something is measured', () => {
		expect(way(true)).toEqual(SCREENS);
		expect(stepOf('go', true)).toEqual({ step: 6, of: 6 });
	});

	it('leaves out measuring and comparing when nothing is', () => {
		expect(way(false)).toEqual(['felt', 'calm', 'felt-again', 'before-after', 'go']);
		expect(stepOf('before-after', false)).toEqual({ step: 3, of: 4 });
	});

	it('goes on from a measurement that is given up', () => {
		expect(screenAfter('measure', false)).toBe('calm');
		expect(screenAfter('measure-again', false)).toBe('before-after');
		expect(stepOf('measure', false)).toEqual({ step: 2, of: 4 });
	});

	it.each([true, false])('is the same way back (measured: %s)', (measured) => {
		const all = way(measured);
		for (const [index, screen] of all.entries())
			expect(screenBefore(screen, measured)).toBe(all[index - 1] ?? null);
	});
});
