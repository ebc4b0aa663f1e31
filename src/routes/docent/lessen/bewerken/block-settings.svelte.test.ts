import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { LessonBlock } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import BlockSettings from './BlockSettings.svelte';

const block: LessonBlock = {
	...{ id: 'a', title: 'Nee zeggen', minutes: 15, skip: null },
	screen: { title: 'Nee zeggen', lines: [] },
	notes: { say: [], watch: [], asked: [] },
	kind: 'exercise',
	exercise: 'begin/role-no',
	company: 'pairs'
};

it('an exercise is done alone, in pairs or in threes', async () => {
	const onChange = vi.fn();
	await render(BlockSettings, { block, onChange });
	const company = page.getByTestId('block-company');
	await expect.element(company).toHaveDisplayValue(m.class_lesson_in_pairs());
	await company.selectOptions(m.class_lesson_in_threes());
	expect(onChange).toHaveBeenCalledWith({ ...block, company: 'threes' });
	await expect.element(company.getByRole('option')).toHaveLength(3);
});
