import '../../../app.css';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadPlate, type Plate } from '$lib/content';
import { PlateTable } from './plate-table.svelte';
import { PlateView } from './plate-view.svelte';
import PlateStage from './PlateStage.svelte';
import { SheetShelf } from './sheet-shelf.svelte';

let plate: Plate;
let table: PlateTable;
let view: PlateView;
let target: HTMLElement;
const stage = page.getByTestId('stage');

/** On a phone, with the question below. */
beforeEach(async () => {
	await page.viewport(390, 844);
	plate = await loadPlate('neighbourhood', 'nl');
	table = new PlateTable(plate, 'client');
	view = new PlateView(plate, plate.places);
	target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'display: grid; grid-template-rows: minmax(0, 1fr); height: 400px';
	const shelf = new SheetShelf('neighbourhood');
	const measure = (text: string) => 0.5 * text.length;
	await render(
		PlateStage,
		{ target, props: { svg: '', table, shelf, view, measure, say: () => {} } },
		{ baseElement: target }
	);
	await expect.poll(() => view.transform.k).toBeLessThan(0.9);
});
afterEach(() => target.remove());

const box = (id: string) => target.querySelector(`[data-id=${id}]`)!.getBoundingClientRect();

it('all of the plate can be seen on a phone, and a tap comes back to where fingers hit', async () => {
	const usual = view.transform.k;
	await page.getByTestId('zoom-whole').click();
	const { left, right } = stage.element().getBoundingClientRect();
	await expect.poll(() => box('laid-table').right).toBeLessThanOrEqual(right);
	expect(box('closed-door').left).toBeGreaterThanOrEqual(left);
	const laid = box('laid-table');
	const { top } = stage.element().getBoundingClientRect();
	await stage.click({ position: { x: laid.x + 20 - left, y: laid.y + 10 - top } });
	expect(view.transform.k).toBeCloseTo(usual, 4);
	expect(table.place).toBeNull();
	await page.getByRole('button', { name: plate.places[19]!.name }).click();
	expect(table.place?.id).toBe('laid-table');
});

it('who closes a question looks where one looked before, unless one zoomed meanwhile', async () => {
	const before = view.transform;
	table.openWriting('bubble-game');
	await tick();
	expect(view.transform.k).toBeGreaterThan(before.k);
	table.openPlace('laid-table');
	await tick();
	table.close();
	await tick();
	expect(view.transform).toEqual(before);
	table.openWriting('bubble-game');
	await tick();
	await page.getByTestId('zoom-in').click();
	const chosen = view.transform;
	table.close();
	await tick();
	expect(view.transform).toEqual(chosen);
});

it('the buttons to zoom lie beside the plate on a phone, not over it', () => {
	const buttons = page.getByTestId('zoom-in').element().getBoundingClientRect();
	expect(buttons.top).toBeGreaterThanOrEqual(stage.element().getBoundingClientRect().bottom);
});
