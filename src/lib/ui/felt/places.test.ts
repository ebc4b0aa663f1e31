import { describe, expect, it } from 'vitest';
import { feltNames, shadesOf } from './places';

describe('felt places in words and in colour', () => {
	it('says how strongly where that was said, and makes nothing up where it was not', () => {
		const felt = { places: ['jaw', 'chest'], depths: { jaw: 3 } } as const;
		expect(feltNames({ ...felt, places: [...felt.places] })).toEqual(['kaak (sterk)', 'borst']);
	});

	it('is coloured deeper the stronger it is; what was kept without a depth is there too', () => {
		const shades = shadesOf({
			places: ['jaw', 'chest', 'neck', 'belly'],
			depths: { jaw: 1, chest: 2, neck: 3 }
		});
		expect(shades.get('jaw')).toBeLessThan(shades.get('chest')!);
		expect(shades.get('chest')).toBeLessThan(shades.get('neck')!);
		expect(shades.get('belly')).toBe(shades.get('chest'));
	});
});
