import { describe, expect, it } from 'vitest';
import { sample } from '../sample.fixture';
import { REST } from './record.fixture';
import { signsOf } from './sample-signs';

describe('signsOf', () => {
	it('reads the posture words that are signs', () => {
		const words = ['shoulders-raised', 'leaning-forward', 'slumped'] as const;
		expect(signsOf(sample({ words }), REST)).toEqual(['shoulders-raised', 'leaning']);
	});

	it('leaves out what the picture of the shoulders says of somebody who is turned away or reads', () => {
		for (const busy of ['turned', 'head-down'] as const) {
			const words = [busy, 'shoulders-raised', 'very-still', 'fidgeting', 'hand-to-face'] as const;
			expect(signsOf(sample({ words }), REST)).toEqual(['fidgeting', 'hand-to-face']);
		}
	});

	it('calls a breath faster from where the tension part does', () => {
		// At rest 13 +- 0.5: 2.5 above it is the largest of the three limits.
		expect(signsOf(sample({ rate: 15.5 }), REST)).toEqual([]);
		expect(signsOf(sample({ rate: 15.6 }), REST)).toEqual(['breath-faster']);
	});

	it('knows no faster breath without a resting rate', () => {
		expect(signsOf(sample({ rate: 30 }), null)).toEqual([]);
		expect(signsOf(sample({ rate: 30 }), { ...REST, breathing: null })).toEqual([]);
	});
});
