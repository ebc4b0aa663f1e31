import sharp from 'sharp';
import { words } from '../../e2e/support/words';
import { fileFor, saved } from '../files';
import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

/** A photo as a camera makes it: larger than a card. */
const photo = () =>
	sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#7a9' } })
		.jpeg()
		.toBuffer();

const decks = { css: '[data-testid=own-decks] [data-testid=deck]' };

async function openDecks(visitor: Visitor) {
	await visitor.visit('/spellen/eigen/');
	await visitor.see({ css: '[data-testid=new-deck]:enabled' });
}

export const ownDeck: Walk = {
	name: 'Own deck with a photo, file out and in',
	needs: ['download'],
	async take(visitor) {
		const picture = id('choose-picture');
		await openDecks(visitor);
		await visitor.press(id('new-deck'));
		await visitor.write(id('deck-name'), 'Op de fiets');
		await visitor.write(id('theme-name'), 'Onderweg');
		await visitor.write(id('card', 'textarea'), 'Wat doet de wind met jou?');
		await visitor.press(picture);
		await visitor.see(id('picture-search'));
		const file = fileFor(visitor, 'foto.jpg', await photo());
		await visitor.tab.upload('[data-testid=photo]', [file]);
		await visitor.see(id('crop-frame'));
		await visitor.press(id('turn-right'));
		await visitor.write(id('photo-text'), 'De zee bij avond');
		await visitor.press(id('use-photo'));
		await visitor.see(id('choose-picture', 'img[src^="data:image/"]'));
		await visitor.has(id('kept'), 'data-kept', 'true');

		await visitor.press({ css: 'a', name: words.nl.deck_back });
		await visitor.see(decks, 'Op de fiets');
		const { name, bytes } = await saved(visitor, () => visitor.press(id('export-deck')));
		if (!/^luwte-[\w-]+\.json$/.test(name)) throw new Error(`saved as ${name}`);
		const { deck } = JSON.parse(bytes.toString('utf8'));
		if (deck.themes[0].cards[0].question !== 'Wat doet de wind met jou?')
			throw new Error('the question is not in the file');
		await visitor.press(id('delete-deck'));
		await visitor.press({ css: 'dialog[open] [data-testid=confirm]' });
		await visitor.gone(decks);
		await visitor.tab.upload('[data-testid=import-deck]', [fileFor(visitor, name, bytes)]);
		await visitor.see(decks, 'Op de fiets');
		await visitor.press({ css: `${decks.css} [data-testid=edit]` });
		await visitor.see(id('choose-picture', 'img[src^="data:image/"]'));
	}
};
