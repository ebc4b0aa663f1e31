import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MODEL_CARD } from './model-card';
import { modelCardSchema } from './model-card-schema';

describe('the model card', () => {
	it('has the shape in which the bench writes it', () => {
		expect(v.parse(modelCardSchema, MODEL_CARD)).toEqual(MODEL_CARD);
	});

	it('was measured', () => {
		expect(Object.values(MODEL_CARD).some((set) => set !== null)).toBe(true);
	});

	it.each([
		['a share over a hundred', { usable: 101 }],
		['an error without a share of wrong rates', { wrong: null }],
		['more people than clips', { people: 3 }],
		['a kind that nobody knows', { kind: 'odd' }],
		['a figure of somebody else', { typed: 1 }]
	])('refuses %s', (_what, wrong) => {
		const row = {
			kind: 'near',
			clips: 2,
			people: 1,
			seconds: 90,
			usable: 90,
			mae: 0.3,
			wrong: 1,
			false: null,
			first: { from: 12, to: 20 },
			unread: 0
		};
		const card = (changes: object) => ({
			recorded: null,
			fresh: null,
			shared: {
				measured: '2026-11-26',
				app: '0.1.0',
				code: '0123456789ab',
				machine: 'a machine',
				people: 1,
				naive: null,
				kinds: [{ ...row, ...changes }]
			}
		});
		expect(v.safeParse(modelCardSchema, card({})).success).toBe(true);
		expect(v.safeParse(modelCardSchema, card(wrong)).success).toBe(false);
	});
});
