import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameClock, GAP_MS } from './frame-clock';

describe('FrameClock', () => {
	it('starts at zero with a gap, whatever the frame says', () => {
		expect(new FrameClock().next(123_456.7)).toEqual({ t: 0, gap: true });
	});

	it("follows the frames' own time", () => {
		const clock = new FrameClock();
		clock.next(1000);
		expect(clock.next(1033.3).t).toBeCloseTo(33.3);
		expect(clock.next(1066.6)).toMatchObject({ gap: false });
	});

	it('marks time that was not seen, and keeps its length', () => {
		const clock = new FrameClock();
		clock.next(0);
		expect(clock.next(GAP_MS + 500)).toEqual({ t: GAP_MS + 500, gap: true });
	});

	it('marks a file that began again, and goes on increasing', () => {
		const clock = new FrameClock();
		clock.next(0);
		const before = clock.next(900).t;
		const after = clock.next(0);
		expect(after.gap).toBe(true);
		expect(after.t).toBeGreaterThan(before);
	});

	it('takes a time that slips back a little for a slip, and makes time no longer by it', () => {
		const clock = new FrameClock();
		clock.next(0);
		expect(clock.next(333)).toEqual({ t: 333, gap: false });
		expect(clock.next(100)).toEqual({ t: 334, gap: false });
		expect(clock.next(400)).toEqual({ t: 400, gap: false });
	});

	it('always increases', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (raws) => {
				const clock = new FrameClock();
				const times = raws.map((raw) => clock.next(raw).t);
				return times.every((t, i) => i === 0 || t > times[i - 1]!);
			})
		);
	});
});
