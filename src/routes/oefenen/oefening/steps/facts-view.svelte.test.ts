import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import { MAX_FACTS, type AnswerOf, type FactsStep } from '$lib/course';
import FactsView from './FactsView.svelte';

const STEP: FactsStep = {
	...{ id: 'facts', type: 'facts', title: 'Mijn situatie', text: 'Schrijf op wat er gebeurde.' }
};

const field = page.getByTestId('words');
const row = (at: number) => page.getByTestId(`row-${at}`);

/** The view with what was said, as the page gives it back. */
async function show(lines: AnswerOf<'facts'>['lines'] = []) {
	let said: AnswerOf<'facts'> = { type: 'facts', lines };
	const view = await render(FactsView, {
		...{ step: STEP, said },
		onSay: (now: AnswerOf<'facts'>) => {
			said = now;
			void view.rerender({ said });
		}
	});
	return () => said.lines.map(({ words, kind }) => `${words}: ${kind}`);
}

it('each line is a fact, and of each is said whether it was seen, by tap and by key', async () => {
	const facts = await show();
	await field.fill('Hij sloeg de deur dicht.\n\nHij was boos.');
	await row(0).getByText('Gezien').click();
	await userEvent.keyboard('{Tab}{ }{ArrowRight}');
	expect(facts()).toEqual(['Hij sloeg de deur dicht.: seen', 'Hij was boos.: filled-in']);
});

it('a line that changed forgets only its own choice', async () => {
	const facts = await show([
		{ words: 'De deur ging dicht.', kind: 'seen' },
		{ words: 'Hij was boos.', kind: 'filled-in' }
	]);
	await expect.element(field).toHaveValue('De deur ging dicht.\nHij was boos.');
	await field.fill('Het was stil.\nDe deur ging dicht.\nHij was moe.');
	expect(facts()).toEqual([
		'Het was stil.: null',
		'De deur ging dicht.: seen',
		'Hij was moe.: null'
	]);
});

it('an empty line may stand there while one writes', async () => {
	await show();
	await field.fill('Eén.\n');
	await expect.element(field).toHaveValue('Eén.\n');
});

it('asks about a name, as everywhere', async () => {
	await show();
	await field.fill('Toen liep Sietske weg.');
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByTestId('personal').first()).toBeVisible();
});

it('a web address does not stretch the page', async () => {
	await page.viewport(390, 844);
	await show();
	await field.fill(`https://${'a'.repeat(212)}`);
	await expect.element(row(0)).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

it('says so when more lines are written than are kept apart', async () => {
	const facts = await show();
	const note = page.getByTestId('too-many');
	const lines = Array.from({ length: MAX_FACTS }, (_, i) => `Feit ${i}.`);
	await field.fill(lines.join('\n\n'));
	await expect.element(row(MAX_FACTS - 1)).toBeVisible();
	await expect.element(note).toHaveTextContent(/^$/);
	await field.fill([...lines, 'Nog een.'].join('\n'));
	await expect.element(note).toHaveTextContent(`er passen ${MAX_FACTS}`);
	expect(facts().at(-1)).toBe(`Feit ${MAX_FACTS - 1}. Nog een.: null`);
});
