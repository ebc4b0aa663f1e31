import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedSave } from './faults';
import { begin, load, play, save } from './match';
import { samen } from './samen';

const setup = { themes: [{ id: 't', cards: ['a', 'b'] }] };

describe('a kept game', () => {
	const kept = () => save(samen, play(samen, begin(samen, setup), { do: 'turn', card: 'a' }));

	it('says so when a newer Luwte kept it', () => {
		expect(() => load(samen, { ...kept(), version: 2 })).toThrow(
			expect.objectContaining({ reason: 'newer' })
		);
	});

	it('is not believed when its moves break the rules', () => {
		const moves = [{ do: 'turn', card: 'zz' }];
		expect(() => load(samen, { ...kept(), moves })).toThrow(DamagedSave);
		expect(() => load(samen, { ...kept(), game: 'kwartet' })).toThrow(DamagedSave);
	});

	it('throws nothing but DamagedSave, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), fc.anything(), (data, setup, moves) => {
				for (const garbage of [data, { ...kept(), setup }, { ...kept(), moves }])
					try {
						load(samen, garbage);
					} catch (error) {
						expect(error).toBeInstanceOf(DamagedSave);
					}
			})
		);
	});
});
