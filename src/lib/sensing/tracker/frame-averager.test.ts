import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameAverager } from './frame-averager';
import type { GreyImage } from './grey';

/** A picture of 2x1 px that knows its number. */
function frame(number: number): GreyImage {
	return { data: Float32Array.of(number, 1), width: 2, height: 1 };
}

/** Pushes frames numbered from 0; returns [mean number, mean time] of every slot that came out. */
function run(times: readonly number[], averager = new FrameAverager()) {
	return times.flatMap((t, i) => {
		const slot = averager.push(frame(i), t);
		return slot ? [{ number: slot.image.data[0]!, one: slot.image.data[1]!, t: slot.t }] : [];
	});
}

describe('FrameAverager', () => {
	it('averages three frames of a 30 fps camera', () => {
		const times = Array.from({ length: 31 }, (_, i) => (i * 1000) / 30);
		const slots = run(times);
		expect(slots).toHaveLength(10);
		expect(slots[0]).toMatchObject({ number: 1, one: 1 });
		expect(slots[0]!.t).toBeCloseTo(1000 / 30);
		expect(slots[9]!.number).toBe(28);
	});

	it('passes every frame of a camera slower than ten a second', () => {
		const slots = run([0, 125, 250, 375, 500]);
		expect(slots.map((slot) => slot.number)).toEqual([0, 1, 2, 3]);
		expect(slots.map((slot) => slot.t)).toEqual([0, 125, 250, 375]);
	});

	it('does not mix the frames around a gap', () => {
		expect(run([0, 30, 5000, 5100])).toEqual([{ number: 2, one: 1, t: 5000 }]);
	});

	it('does not count a repeated frame twice, and starts over when time goes back', () => {
		expect(run([0, 30, 30, 110])).toEqual([{ number: 0.5, one: 1, t: 15 }]);
		expect(run([500, 10, 110])).toEqual([{ number: 1, one: 1, t: 10 }]);
	});

	it('starts over when told to, or when the size changes', () => {
		const averager = new FrameAverager();
		averager.push(frame(0), 0);
		averager.reset();
		expect(averager.push(frame(1), 120)).toBeNull();
		averager.push({ data: Float32Array.of(5), width: 1, height: 1 }, 140);
		const slot = averager.push({ data: Float32Array.of(6), width: 1, height: 1 }, 210);
		expect(slot?.image.data).toEqual(Float32Array.of(5));
	});

	it('counts each frame once, in time order, at any frame rate', () => {
		const intervals = fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 2, maxLength: 80 });
		fc.assert(
			fc.property(intervals, (steps) => {
				let t = 0;
				const times = steps.map((step) => (t += step));
				const slots = run(times);
				let next = 0;
				let last = -1;
				for (const slot of slots) {
					const count = 2 * (slot.number - next) + 1;
					const members = times.slice(next, next + count);
					expect(slot.t).toBeCloseTo(members.reduce((sum, x) => sum + x, 0) / count);
					expect(slot.t).toBeGreaterThan(last);
					last = slot.t;
					next += count;
				}
				const open = Math.floor(times.at(-1)! / 100);
				expect(times.slice(next).every((x) => Math.floor(x / 100) === open)).toBe(true);
			}),
			{ seed: 1 }
		);
	});
});
