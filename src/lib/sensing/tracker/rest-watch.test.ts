import { describe, expect, it } from 'vitest';
import { RestWatch } from './rest-watch';

/** Ten samples; whether a new hold was due at the end. */
function after(at: (i: number) => { x: number; y: number; misfit: number }): boolean {
	const watch = new RestWatch();
	let due = false;
	for (let i = 0; i < 10; i++) {
		const { x, y, misfit } = at(i);
		due = watch.step(x, y, misfit);
	}
	return due;
}

describe('RestWatch', () => {
	it('asks for a new hold when the body rests away from the old one, breathing', () => {
		expect(after((i) => ({ x: 0.04, y: 0.01 * Math.sin(i), misfit: 0.8 }))).toBe(true);
	});

	it.each([
		['before a second has passed', (i: number) => ({ x: 0.04, y: 0, misfit: i > 0 ? 0.8 : 0.2 })],
		['while it moves', (i: number) => ({ x: 0.01 * i, y: 0, misfit: 0.8 })],
		['while all is explained', () => ({ x: 0.04, y: 0, misfit: 0.2 })],
		['when nothing moved', () => ({ x: 0.01, y: 0, misfit: 1.4 })]
	])('does not ask %s', (_, at) => {
		expect(after(at)).toBe(false);
	});
});
