import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountAt, goneAt, type PlayedChange } from './changes';
import { bodySlice, bodyTime, type PlayingBody } from './playing';

const change = fc.record({
	change: fc.constant('shoulders-up' as const),
	from: fc.integer({ min: 0, max: 5000 }),
	until: fc.constant(null),
	strength: fc.double({ min: 0, max: 1, noNaN: true }),
	over: fc.integer({ min: 0, max: 8000 })
});
const time = fc.integer({ min: 0, max: 20_000 });

/** A body that does this, ended at t with a speed of its own. */
function ended(played: PlayedChange, t: number, over: number): PlayedChange {
	const body: PlayingBody = { seed: 1, startedAt: 0, stoodAt: null, changes: [played] };
	return bodySlice.apply(body, { do: 'end', change: played.change, over }, t)!.changes[0]!;
}

describe('how much of a change there is', () => {
	it('is not altered for what was, only becomes less from its end on, and is gone after it', () => {
		fc.assert(
			fc.property(change, time, time, time, (played, endAt, over, t) => {
				const after = ended(played, endAt, over);
				const until = after.until ?? Infinity;
				const now = amountAt(after, t);
				if (t <= until) expect(now).toBe(amountAt(played, t));
				else expect(now).toBeLessThanOrEqual(amountAt(played, until) + 1e-12);
				expect(now).toBeGreaterThanOrEqual(0);
				if (t >= goneAt(after)) expect(now).toBe(0);
			})
		);
	});
});

describe('the clock of a body', () => {
	it('leaves out what it stood still', () => {
		let body = bodySlice.apply(null, { do: 'sit', seed: 3, changes: [] }, 1000);
		body = bodySlice.apply(body, { do: 'stand-still' }, 3000);
		expect(bodyTime(body!, 9000)).toBe(2000);
		body = bodySlice.apply(body, { do: 'go-on' }, 10_000);
		expect(bodyTime(body!, 10_500)).toBe(2500);
	});
});
