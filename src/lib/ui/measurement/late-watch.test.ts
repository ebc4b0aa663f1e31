import { expect, it } from 'vitest';
import { LateWatch } from './late-watch';

const second = (frameFps: number, dropped: number, loaded = true, busy = 0.5) => ({
	frameFps,
	dropped,
	busy,
	loaded
});
const after = (count: number, status: ReturnType<typeof second>, watch = new LateWatch()) =>
	Array.from({ length: count }, () => watch.step(status)).at(-1);

it('notices that a quarter of the frames is dropped for eight seconds', () => {
	expect(after(7, second(15, 15))).toBe(false);
	expect(after(8, second(15, 15))).toBe(true);
});

it('notices a worker without time to spare that takes in few frames, though none is dropped', () => {
	expect(after(7, second(9, 0, true, 0.9))).toBe(false);
	expect(after(8, second(9, 0, true, 0.9))).toBe(true);
});

it.each([
	['dropped', second(3, 17)],
	['not even given', second(3, 0, true, 0.9)]
])('waits less long where hardly a frame comes through: the others are %s', (_, status) => {
	expect(after(3, status)).toBe(false);
	expect(after(4, status)).toBe(true);
});

it.each([
	['a slow camera that is kept up with', second(10, 0)],
	['a few dropped frames', second(27, 3)],
	['loading', second(5, 25, false, 0.9)],
	['a busy worker that keeps up', second(25, 0, true, 0.9)],
	['a picture that stands still', second(0, 0)]
])('says nothing of %s', (_, status) => {
	expect(after(20, status)).toBe(false);
});

it('forgets after a good second', () => {
	const watch = new LateWatch();
	after(7, second(15, 15), watch);
	watch.step(second(30, 0));
	expect(after(7, second(15, 15), watch)).toBe(false);
});
