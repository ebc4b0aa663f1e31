import { expect, it } from 'vitest';
import { PagesSaid } from './leave';

it('starts without leave, as long as a page is open that has not said so', () => {
	const said = new PagesSaid();
	expect(said.allow(['home'])).toBe(false);
	said.hear('home', 'go');
	expect(said.allow(['home'])).toBe(true);
	expect(said.allow(['home', 'still loading'])).toBe(false);
});

it('one page that measures holds it, whatever another says', () => {
	const said = new PagesSaid();
	said.hear('measuring', 'hold');
	said.hear('privacy', 'go');
	expect(said.allow(['measuring', 'privacy'])).toBe(false);
	expect(said.allow(['privacy'])).toBe(true);
	said.hear('measuring', 'go');
	expect(said.allow(['measuring', 'privacy'])).toBe(true);
	said.hear('measuring', 'hold');
	expect(said.allow(['measuring', 'privacy'])).toBe(false);
});

it('may go on where no page is open any more', () => {
	const said = new PagesSaid();
	said.hear('measuring', 'hold');
	expect(said.allow([])).toBe(true);
});

it('takes nothing else for an answer', () => {
	const said = new PagesSaid();
	for (const words of ['yes', null, undefined, { go: true }])
		expect(said.hear('page', words)).toBe(false);
	expect(said.allow(['page'])).toBe(false);
});

// Or a page that answers and a worker that asks again would keep each other busy.
it('tells what is new', () => {
	const said = new PagesSaid();
	const told = (['hold', 'hold', 'go', 'go', 'hold'] as const).map((word) =>
		said.hear('page', word)
	);
	expect(told).toEqual([true, false, true, false, true]);
});
