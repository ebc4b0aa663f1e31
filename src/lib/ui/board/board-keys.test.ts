import { expect, it } from 'vitest';
import { wishOf } from './board-keys';
import { stepInGrid } from './grid-keys';
import { toolsPlace } from './chosen-place';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...held
});

it('arrows move, with shift further', () => {
	expect(wishOf(press('ArrowLeft'), true)).toEqual({ wish: 'move', x: -1, y: 0, far: false });
	expect(wishOf(press('ArrowDown', { shiftKey: true }), true)).toMatchObject({ y: 1, far: true });
});

it('single signs do nothing when they are switched off, and other keys still do', () => {
	for (const key of ['g', 'w', 'f', '[', ']', '+', '-']) {
		expect(wishOf(press(key), true)).not.toBeNull();
		expect(wishOf(press(key), false)).toBeNull();
	}
	expect(wishOf(press('Delete'), false)).toEqual({ wish: 'remove' });
	expect(wishOf(press('z', { ctrlKey: true }), false)).toEqual({ wish: 'undo' });
	expect(wishOf(press('Z', { metaKey: true, shiftKey: true }), false)).toEqual({ wish: 'redo' });
});

it('what the browser needs is left to it', () => {
	for (const event of [
		press('Tab'),
		press('Enter'),
		press('c', { ctrlKey: true }),
		press('ArrowLeft', { altKey: true })
	])
		expect(wishOf(event, true)).toBeNull();
});

it('in a grid the arrow keys go by rows and stay inside', () => {
	expect(stepInGrid('ArrowDown', 1, 10, 4)).toBe(5);
	expect(stepInGrid('ArrowDown', 8, 10, 4)).toBe(8);
	expect(stepInGrid('End', 0, 10, 4)).toBe(9);
	expect(stepInGrid('x', 0, 10, 4)).toBeNull();
});

it('tools stand beside what is chosen, inside the stage, and never over it', () => {
	const size = { width: 300, height: 60 };
	const stage = { width: 800, height: 600 };
	for (let x = -200; x <= 900; x += 50)
		for (let y = -200; y <= 700; y += 50) {
			const box = { x, y, width: 100, height: 140 };
			const place = toolsPlace(box, size, stage);
			expect(place.x).toBeGreaterThanOrEqual(0);
			expect(place.x + size.width).toBeLessThanOrEqual(stage.width);
			expect(place.y).toBeGreaterThanOrEqual(0);
			expect(place.y + size.height).toBeLessThanOrEqual(stage.height);
			expect(place.y + size.height <= y || place.y >= y + box.height).toBe(true);
		}
});
