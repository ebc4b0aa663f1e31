import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { depthOf, type FeltPlaces } from '$lib/course';
import { Painting } from './painting';

describe('painting on a body', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function begin(felt: FeltPlaces = { places: [] }) {
		const canvas = { felt };
		return { canvas, painting: new Painting(canvas) };
	}

	it('a tap is a little, and each tap more deepens', () => {
		const { canvas, painting } = begin();
		for (const depth of [1, 2, 3, null]) {
			painting.press('jaw');
			painting.release();
			expect(depthOf(canvas.felt, 'jaw')).toBe(depth);
		}
	});

	it('who holds deepens to strongly, and letting go takes nothing away', () => {
		const { canvas, painting } = begin();
		painting.press('jaw');
		vi.advanceTimersByTime(5000);
		painting.release();
		expect(depthOf(canvas.felt, 'jaw')).toBe(3);
		vi.advanceTimersByTime(5000);
		expect(canvas.felt).toEqual({ places: ['jaw'], depths: { jaw: 3 } });
	});

	it('a stroke paints all that it passes, and leaves what was there', () => {
		const { canvas, painting } = begin({ places: ['stomach'], depths: { stomach: 3 } });
		painting.press('chest');
		painting.drag('stomach');
		painting.drag(null);
		painting.drag('belly');
		painting.release();
		expect(canvas.felt.places).toEqual(['stomach', 'chest', 'belly']);
		expect(canvas.felt.depths).toEqual({ stomach: 3, chest: 1, belly: 1 });
	});

	it('a pen that presses harder goes deeper', () => {
		const { canvas, painting } = begin();
		painting.press('neck');
		painting.lean(0.2);
		painting.lean(0.9);
		painting.lean(0.1);
		painting.release();
		expect(depthOf(canvas.felt, 'neck')).toBe(3);
	});

	it('a finger that scrolls the page, a mouse that passes and a press beside the body paint nothing', () => {
		const { canvas, painting } = begin();
		painting.press('jaw');
		painting.stop();
		painting.drag('neck');
		painting.press(null);
		painting.lean(1);
		painting.release();
		vi.advanceTimersByTime(5000);
		expect(canvas.felt.places).toEqual([]);
	});
});
