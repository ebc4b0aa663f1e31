import { deckFile } from '../../../src/lib/store/deck-file';
import type { NewDeck, OwnCard, OwnTheme } from '../../../src/lib/store/deck-schema';

const PICTURE = 'speech-balloon';

function theme(id: string, title: string, written: Partial<OwnCard>[] = []): OwnTheme {
	const card = (number: number): OwnCard => ({
		id: `card-${number}`,
		title: '',
		weight: 1,
		question: '',
		lighter: '',
		picture: PICTURE,
		...written[number - 1]
	});
	return {
		id,
		title,
		picture: PICTURE,
		cards: [card(1), card(2), card(3), card(4)]
	};
}

/** Two themes of which only the given cards are written: enough for a game, and a short one. */
export function smallDeck(title = 'Op de fiets', cards?: Partial<OwnCard>[]): NewDeck {
	const first = cards ?? [{ title: 'De wind', question: 'Wat doet de wind met jou?' }];
	const themes = [theme('onderweg', 'Onderweg', first), theme('zonder-naam', '')];
	return { version: 2, audience: 'client', title, themes };
}

/** A deck as the file that somebody got from another device. */
export function fileOf(deck: NewDeck): string {
	return deckFile({ ...deck, id: 'elsewhere', changedAt: 1000 });
}
