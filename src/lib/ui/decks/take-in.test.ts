import { describe, expect, it } from 'vitest';
import type { OwnCard, OwnTheme } from '$lib/store';
import { emptyCard, emptyTheme } from './new-deck';
import { takenIn } from './take-in';

const written = (title: string): OwnCard => ({ ...emptyCard(), title });

function themeOf(title: string, cards: string[] = []): OwnTheme {
	const theme = { ...emptyTheme(), title };
	cards.forEach((card, at) => (theme.cards[at] = written(card)));
	return theme;
}

const shown = (themes: OwnTheme[]) =>
	themes.map(({ title, cards }) => [title, ...cards.map((card) => card.title)].join(' ').trim());

describe('cards of another deck', () => {
	it('come on the empty places of the open theme, and leave what is written', () => {
		const themes = [themeOf('Zee', ['eb']), themeOf('Bos')];
		const taken = { whole: [], single: ['golf', 'duin'].map(written) };
		expect(shown(takenIn(themes, themes[0]!.id, taken))).toEqual(['Zee eb golf duin', 'Bos']);
	});

	it('go on in a new theme behind it where no place is left', () => {
		const themes = [themeOf('Zee', ['eb', 'vloed', 'golf']), themeOf('Bos')];
		const taken = { whole: [], single: ['duin', 'schelp', 'meeuw'].map(written) };
		const names = shown(takenIn(themes, themes[0]!.id, taken));
		expect(names).toEqual(['Zee eb vloed golf duin', 'schelp meeuw', 'Bos']);
	});

	it('come as a whole theme, in the place of one that nobody touched', () => {
		const whole = [themeOf('Berg', ['top', 'dal', 'pad', 'hut'])];
		const begun = [themeOf('Zee', ['eb'])];
		const untouched = [themeOf('')];
		const berg = 'Berg top dal pad hut';
		expect(shown(takenIn(begun, begun[0]!.id, { whole, single: [] }))).toEqual(['Zee eb', berg]);
		expect(shown(takenIn(untouched, untouched[0]!.id, { whole, single: [] }))).toEqual([berg]);
	});

	it('do not come where an own photo waits for its words', () => {
		const themes = [themeOf('Zee')];
		themes[0]!.cards[0].picture = 'data:image/jpeg;base64,AAAA';
		const after = takenIn(themes, themes[0]!.id, { whole: [], single: [written('golf')] });
		expect(after[0]!.cards.map(({ title }) => title)).toEqual(['', 'golf', '', '']);
	});
});
