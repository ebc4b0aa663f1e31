import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import type { AnswerOf, PicturesStep } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import PicturesView from './PicturesView.svelte';

const STEP: PicturesStep = {
	...{ id: 'helps', type: 'pictures', title: 'Wat helpt?', text: 'Kies wat helpt.', most: 2 },
	pictures: [
		{ id: 'walk', picture: 'footprints', label: 'even lopen' },
		{ id: 'music', picture: 'guitar', label: 'muziek' },
		{ id: 'dog', picture: 'dog-face', label: 'mijn hond' },
		{ id: 'tea', picture: 'hot-beverage', label: 'iets warms' }
	]
};

const told = page.getByTestId('chosen');
const tile = (name: string) => page.getByRole('checkbox', { name });

/** The view with what was said, as the page gives it back. */
async function show() {
	let said: AnswerOf<'pictures'> | null = null;
	const view = await render(PicturesView, {
		...{ step: STEP, said },
		onSay: (now: AnswerOf<'pictures'>) => {
			said = now;
			void view.rerender({ said });
		}
	});
	return () => said?.chosen ?? [];
}

it('at most so many are chosen; when full it says so, and one can be taken away', async () => {
	const chosen = await show();
	await tile('muziek').click();
	await expect.element(told).toHaveTextContent(m.course_pictures_chosen({ pictures: 'muziek' }));
	await tile('mijn hond').click();
	await expect.element(told).toHaveTextContent(m.course_pictures_full());
	await tile('even lopen').click({ force: true });
	await expect.element(tile('even lopen')).not.toBeChecked();
	expect(chosen()).toEqual(['music', 'dog']);
	await tile('muziek').click();
	await expect.element(told).not.toHaveTextContent(m.course_pictures_full());
	await tile('even lopen').click();
	expect(chosen()).toEqual(['dog', 'walk']);
});

it('by keyboard every tile is reached, also when no more fits', async () => {
	const chosen = await show();
	await userEvent.keyboard('{Tab}{ }{Tab}{ }{Tab}');
	await expect.element(tile('mijn hond')).toHaveFocus();
	await expect.element(tile('mijn hond')).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('{ }');
	expect(chosen()).toEqual(['walk', 'music']);
	await expect.element(tile('mijn hond')).not.toBeChecked();
});

it('the sheet has a box for each, and nothing of what was chosen', async () => {
	await show();
	await tile('muziek').click();
	const paper = page.getByTestId('paper');
	await expect.element(paper).not.toBeVisible();
	expect(paper.element().querySelectorAll('.box')).toHaveLength(4);
	expect(paper.element().querySelectorAll('input, .chosen')).toHaveLength(0);
});
