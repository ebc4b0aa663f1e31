import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionRecord } from '$lib/sessions';
import { onShownClock } from './shown-clock';

it('tells of a mark in a scene the very time at which it was set, wherever the scene began', () => {
	const anywhere = fc.double({ min: 0, max: 600_000, noNaN: true });
	fc.assert(
		fc.property(anywhere, fc.integer({ min: 0, max: 150_000 }), (from, t) => {
			const record = {
				meta: {
					kind: 'exercise',
					details: { kind: 'exercise', measuredScene: { restFrom: 0, from } }
				},
				samples: [],
				marks: [{ t: from + t, kind: 'felt', text: '' }]
			} as unknown as SessionRecord;
			expect(onShownClock(record).record.marks[0]!.t).toBe(t);
		})
	);
});
