import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import type { AnswerOf, HomeworkStep } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import HomeworkView from './HomeworkView.svelte';

const STEP: HomeworkStep = {
	...{ id: 'take', type: 'homework', title: 'Voor deze week', text: 'Kies één ding.' },
	tasks: [
		{ id: 'feet', text: 'Voel je voeten bij een deur.' },
		{ id: 'voice', text: 'Hoor je eigen stem één keer.' }
	]
};

const status = page.getByRole('status');
const onSay = vi.fn();
const onNext = vi.fn();
const onLeave = vi.fn(() => Promise.resolve(false));

async function show(said: AnswerOf<'homework'> | null) {
	vi.clearAllMocks();
	return render(HomeworkView, { step: STEP, said, onSay, onNext, onLeave });
}

it('one of the tasks is chosen, or none, by key too; nobody has to', async () => {
	await show(null);
	await expect.element(page.getByTestId('next')).toHaveTextContent(m.rust_skip());
	expect(page.getByRole('radio').all()).toHaveLength(3);
	await page.getByText('Voel je voeten bij een deur.').click();
	expect(onSay).toHaveBeenLastCalledWith({ type: 'homework', task: 'feet' });
	await userEvent.keyboard('{ArrowUp}');
	expect(onSay).toHaveBeenLastCalledWith({ type: 'homework', task: null });
});

it('what is taken along is kept half done: away with it, or on when it was done', async () => {
	await show({ type: 'homework', task: 'voice' });
	await expect.element(status).toHaveTextContent('Hoor je eigen stem één keer.');
	await expect.element(status).toHaveTextContent(m.course_homework_kept());
	await page.getByTestId('until-then').click();
	expect(onLeave).toHaveBeenCalledOnce();
	expect(onNext).not.toHaveBeenCalled();
	await page.getByTestId('homework-done').click();
	expect(onNext).toHaveBeenCalledOnce();
});

it('who takes nothing along goes on', async () => {
	await show({ type: 'homework', task: null });
	await expect.element(status).toHaveTextContent(m.course_homework_none_fine());
	await expect.element(page.getByTestId('until-then')).not.toBeInTheDocument();
	await page.getByTestId('next').click();
	expect(onNext).toHaveBeenCalledOnce();
});
