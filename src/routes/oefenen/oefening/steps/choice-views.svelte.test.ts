import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import type { AnswerOf, ObserveStep, SortStep, WhoseStep } from '$lib/course';
import ObserveView from './ObserveView.svelte';
import SortView from './SortView.svelte';
import WhoseView from './WhoseView.svelte';

// What one might think of it never stands there before somebody chose for herself.

const row = (id: string) => page.getByTestId(`row-${id}`);
const because = (text: string) => page.getByText(text);

it('seen or filled in: each sentence by itself, and the thought after the choice', async () => {
	const step: ObserveStep = {
		...{ id: 'look', type: 'observe', title: 'Kijken', text: ['Zij kijkt weg.'] },
		statements: [
			{ id: 'away', text: 'Ze kijkt naar het raam.', kind: 'seen', because: 'Dat zie je.' },
			{ id: 'cross', text: 'Ze is boos.', kind: 'filled-in', because: 'Dat denk je.' }
		]
	};
	let said: AnswerOf<'observe'> | null = null;
	const view = await render(ObserveView, {
		...{ step, said },
		onSay: (now: AnswerOf<'observe'>) => void view.rerender({ said: (said = now) })
	});
	await row('cross').getByText('Gezien').click();
	await expect.element(because('Dat denk je.')).toBeVisible();
	await expect.element(because('Dat zie je.')).not.toBeInTheDocument();
	await row('away').getByText('Gezien').click();
	expect(said).toEqual({ type: 'observe', chosen: { cross: 'seen', away: 'seen' } });
});

it('heaps: a sentence lies on one of them, and may be laid on another', async () => {
	const step: SortStep = {
		...{ id: 'sort', type: 'sort', title: 'Leggen', text: 'Leg neer.' },
		bins: [
			{ id: 'mine', label: 'Bij mij' },
			{ id: 'yours', label: 'Bij jou' }
		],
		items: [{ id: 'haste', text: 'Haast.', bin: 'mine', because: 'Die had je al.' }]
	};
	let said: AnswerOf<'sort'> | null = null;
	const view = await render(SortView, {
		...{ step, said },
		onSay: (now: AnswerOf<'sort'>) => void view.rerender({ said: (said = now) })
	});
	await expect.element(because('Die had je al.')).not.toBeInTheDocument();
	await row('haste').getByText('Bij jou').click();
	await row('haste').getByText('Bij mij').click();
	await expect.element(because('Die had je al.')).toBeVisible();
	expect(said).toEqual({ type: 'sort', heaps: { haste: 'mine' } });
});

it('whose it is: room to write once that is chosen, and the words stay with another choice', async () => {
	const step: WhoseStep = {
		...{ id: 'whose', type: 'whose', title: 'Van wie', text: 'Van wie is het?' },
		...{ situation: 'Je krijgt haast.', thought: 'Haast gaat over.' }
	};
	let said: AnswerOf<'whose'> | null = null;
	const view = await render(WhoseView, {
		...{ step, said },
		onSay: (now: AnswerOf<'whose'>) => void view.rerender({ said: (said = now) })
	});
	await expect.element(page.getByTestId('words')).not.toBeInTheDocument();
	await expect.element(because('Haast gaat over.')).not.toBeInTheDocument();
	await page.getByRole('radio').first().click();
	await expect.element(because('Haast gaat over.')).toBeVisible();
	await page.getByTestId('words').fill('van ons');
	await page.getByRole('radio').nth(1).click();
	expect(said).toMatchObject({ words: 'van ons' });
});
