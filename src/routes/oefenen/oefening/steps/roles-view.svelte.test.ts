import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import type { RolesStep } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import RolesView from './RolesView.svelte';

const STEP: RolesStep = {
	...{ id: 'play', type: 'roles', title: 'De rollen', text: 'Speel het na.', minutes: 5 },
	swap: true,
	roles: [
		{ id: 'worker', name: 'Begeleider', card: ['Je komt op bezoek.', 'Je wilt blijven.'] },
		{ id: 'client', name: 'Cliënt', card: ['Je wilt rust.', 'Je praat steeds harder.'] },
		{ id: 'observer', name: 'Wie kijkt', card: ['Kijk naar de schouders.', 'Zeg wat je zag.'] }
	]
};

const open = page.getByTestId('role-open');
const close = page.getByTestId('role-close');
const show = () => render(RolesView, { step: STEP, exercise: 'Een nee' });

it('one card lies open at a time, and one tap closes it before the screen is handed on', async () => {
	await show();
	await expect.element(page.getByText(m.course_roles_minutes({ minutes: 5 }))).toBeVisible();
	await expect.element(page.getByText(m.course_roles_swap())).toBeVisible();
	await page.getByTestId('card-client').click();
	await expect.element(open).toHaveTextContent('Je praat steeds harder.');
	expect(open.element().textContent).not.toContain('Je komt op bezoek.');
	await expect.element(page.getByTestId('card-worker')).not.toBeInTheDocument();
	expect(close.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(56);
	await close.click();
	await expect.element(open).not.toBeInTheDocument();
	await expect.element(page.getByTestId('card-client')).toHaveTextContent(m.course_roles_read());
	await expect
		.element(page.getByTestId('card-worker'))
		.not.toHaveTextContent(m.course_roles_read());
});

it('by keyboard the card is read first, and afterwards the focus is where it was', async () => {
	await show();
	page.getByTestId('card-worker').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { level: 3 })).toHaveFocus();
	await userEvent.keyboard('{Tab}{Enter}');
	await expect.element(page.getByTestId('card-worker')).toHaveFocus();
});

it('Escape closes the card too, wherever the focus is', async () => {
	await show();
	await page.getByTestId('card-worker').click();
	await expect.element(page.getByRole('heading', { level: 3 })).toHaveFocus();
	await userEvent.keyboard('{Tab}{Tab}{Escape}');
	await expect.element(open).not.toBeInTheDocument();
	await expect.element(page.getByTestId('card-worker')).toHaveFocus();
	await expect.element(page.getByTestId('card-worker')).toHaveTextContent(m.course_roles_read());
});

it('on paper is a card for each role; on the screen none of them is read', async () => {
	await show();
	const paper = page.getByTestId('paper');
	await expect.element(paper).not.toBeVisible();
	expect(paper.element().querySelectorAll('section')).toHaveLength(3);
	expect(paper.element().textContent).toContain('Kijk naar de schouders.');
});
