import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DECK_TITLE_LENGTH } from '$lib/store';
import { cardsWithoutQuestion, copyOf, emptyDeck, emptyTheme } from './new-deck';
import { fitWithin } from './photo-size';

const side = fc.integer({ min: 1, max: 20_000 });

describe('the size of a photo', () => {
	it.each([
		[
			{ width: 4000, height: 3000 },
			{ width: 512, height: 384 }
		],
		[
			{ width: 3000, height: 4000 },
			{ width: 384, height: 512 }
		],
		[
			{ width: 512, height: 512 },
			{ width: 512, height: 512 }
		],
		[
			{ width: 100, height: 50 },
			{ width: 100, height: 50 }
		],
		[
			{ width: 20_000, height: 3 },
			{ width: 512, height: 1 }
		]
	])('%j becomes %j', (given, expected) => {
		expect(fitWithin(given, 512)).toEqual(expected);
	});

	it('fits, keeps its shape and never grows', () => {
		fc.assert(
			fc.property(side, side, (width, height) => {
				const fitted = fitWithin({ width, height }, 512);
				expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(512);
				expect(fitted.width).toBeLessThanOrEqual(width);
				expect(fitted.height).toBeLessThanOrEqual(height);
				// Within the rounding of the shorter side.
				const scale = Math.max(fitted.width, fitted.height) / Math.max(width, height);
				expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1);
				expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('a new deck', () => {
	it('is enough for a game, and all of it is still to be written', () => {
		const deck = emptyDeck('Buiten');
		expect(deck.themes).toHaveLength(2);
		expect(cardsWithoutQuestion(deck)).toBe(8);
	});

	it('has names that are used once', () => {
		const ids = [emptyTheme(), emptyTheme()].flatMap(({ id, cards }) => [
			id,
			...cards.map((card) => card.id)
		]);
		expect(new Set(ids).size).toBe(10);
	});

	it('can be a copy, that changes without the original', () => {
		const original = { ...emptyDeck('Buiten'), id: 'x' };
		const copy = copyOf(original, 'x'.repeat(100));
		copy.themes[0]!.cards[0].question = 'Waar?';
		expect(original.themes[0]!.cards[0].question).toBe('');
		expect(copy.title).toHaveLength(MAX_DECK_TITLE_LENGTH);
		expect(copy).not.toHaveProperty('id');
	});
});
