import { describe, expect, it } from 'vitest';
import { FrameClock } from './frame-clock';
import { frameTime } from './frame-time';

/** A film whose picture of now is told to be of `mediaTime`, s. */
const film = (mediaTime: number, currentTime: number) =>
	frameTime({ mediaTime }, { currentTime, srcObject: null });

describe('the time of a picture', () => {
	it('is when a camera took it, where that is told', () => {
		const told = { captureTime: 5000, mediaTime: 1 };
		expect(frameTime(told, { currentTime: 1, srcObject: null })).toBe(5000);
	});

	it('is its place in a film, a little beside where the film is', () => {
		expect(film(2, 1.98)).toBe(2000);
		expect(film(2, 2.03)).toBe(2000);
	});

	it('is never later than where the film is', () => {
		expect(film(2.333, 2)).toBe(2000);
	});

	it('of a camera is as it was told: its times need not be on one scale', () => {
		const srcObject = {} as MediaStream;
		expect(frameTime({ mediaTime: 9000 }, { currentTime: 3, srcObject })).toBe(9_000_000);
	});

	it('leaves no gap and no longer time when a busy browser tells times of later pictures', () => {
		// As Firefox told them: where the film is, and by how much later each third picture was said to be.
		const clock = new FrameClock();
		const shown = Array.from({ length: 90 }, (_, i) => i * 0.066);
		const ticks = shown.map((at, i) => clock.next(film(at + (i % 3 === 1 ? 0.3 : 0), at)));
		expect(ticks.filter(({ gap }) => gap)).toHaveLength(1);
		ticks.forEach(({ t }, i) => expect(Math.abs(t - shown[i]! * 1000)).toBeLessThan(1));
	});
});
