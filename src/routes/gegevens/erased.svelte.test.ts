import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import ErasedSection from './ErasedSection.svelte';

const told = page.getByTestId('erased');

it('tells what was counted, and where it was erased', async () => {
	await render(ErasedSection, { erased: { where: 'elders', rows: 0, choices: 0 } });
	await expect.element(told).toHaveTextContent(m.history_deleted_all());
	await expect.element(told).toHaveTextContent(m.erased_elsewhere());
});

it('says so when something is left', async () => {
	await render(ErasedSection, { erased: { where: 'hier', rows: 2, choices: 0 } });
	await expect.element(told).toHaveTextContent(m.erased_not_all());
	await expect.element(told).not.toHaveTextContent(m.history_deleted_all());
	await expect.element(page.getByTestId('rows-left')).toHaveTextContent('2');
});
