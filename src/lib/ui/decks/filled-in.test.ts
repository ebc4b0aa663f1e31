import { describe, expect, it } from 'vitest';
import { filledIn } from './filled-in';
import { emptyDeck } from './new-deck';

const unwritten = () => ({ ...emptyDeck(' '), id: 'x' });

describe('a deck that is not finished', () => {
	it('has a name and a question on every card', () => {
		const deck = filledIn(unwritten());
		const cards = deck.themes.flatMap(({ cards }) => cards);
		const texts = [
			deck.title,
			...deck.themes.map(({ title }) => title),
			...cards.flatMap(({ title, question }) => [title, question])
		];
		expect(texts.filter((text) => text.trim() === '')).toEqual([]);
		expect(new Set(deck.themes[0]!.cards.map(({ title }) => title)).size).toBe(4);
	});

	it('keeps what is written', () => {
		const deck = unwritten();
		deck.themes[0]!.cards[0].question = 'Waar?';
		deck.themes[0]!.cards[0].lighter = 'Wanneer?';
		deck.themes[0]!.cards[1].lighter = 'Hoe?';
		const [first, second] = filledIn(deck).themes[0]!.cards;
		expect(first).toMatchObject({ question: 'Waar?', lighter: 'Wanneer?' });
		// The only question there is cannot be the lighter one too.
		expect(second).toMatchObject({ question: 'Hoe?', lighter: '' });
	});

	it('stays as it is where it is kept', () => {
		const deck = unwritten();
		const before = structuredClone(deck);
		filledIn(deck);
		expect(deck).toEqual(before);
	});
});
