import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import '../../../app.css';
import { shortcuts } from '../shortcuts.svelte';
import { PageStore } from '../storage/page-store.svelte';
import { BoardDesk } from './board-desk.svelte';
import BoardList from './BoardList.svelte';
import BoardStage from './BoardStage.svelte';
import BoardTools from './BoardTools.svelte';
import ImagePicker from './ImagePicker.svelte';
import { ImageShelf } from './image-shelf.svelte';

/** A busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

let desk: BoardDesk;
const told = page.getByTestId('board-told');
const card = (id: string) => document.querySelector<HTMLElement>(`[data-piece=${id}]`)!;
const piece = (id: string) => desk.board.pieces.find((one) => one.id === id)!;

beforeEach(async () => {
	await page.viewport(1000, 800);
	const shelf = new ImageShelf('nl', new PageStore());
	await shelf.load();
	desk = new BoardDesk(null, shelf);
	desk.lay({ from: 'luwte', name: 'moored-boat' });
	desk.lay({ from: 'luwte', name: 'stepping-stones' }, 'me');
	desk.do({ do: 'change', id: 'p1', to: { x: 300, y: 500 } });
	desk.do({ do: 'change', id: 'p2', to: { x: 900, y: 500 } });
	desk.select();
});

it('everything is done by keyboard, and told', async () => {
	await render(BoardStage, { desk });
	desk.view.fit(desk.board);
	await userEvent.keyboard('{Tab}{Tab}');
	expect(document.activeElement).toBe(card('p1'));
	await expect
		.element(page.getByRole('button', { name: /^roeiboot, links van mij, een stuk verder$/ }))
		.toHaveFocus();
	await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
	await expect
		.element(told)
		.toHaveTextContent('roeiboot, naar rechts; nog links van mij, dichterbij');
	await userEvent.keyboard('{ArrowDown}');
	expect([piece('p1').x, piece('p1').y]).toEqual([340, 508]);
	await userEvent.keyboard('{]}+');
	expect([piece('p1').turn, piece('p1').size]).toEqual([15, 1.1]);
	await userEvent.keyboard('g{Tab}{Enter}');
	expect(piece('p1').gaze).toEqual({ at: 'p2' });
	await expect.element(told).toHaveTextContent('roeiboot, kijkt naar mij');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(piece('p1').gaze).toBeNull();
	await expect.poll(() => document.activeElement).toBe(card('p1'));
	await userEvent.keyboard('{PageUp}');
	expect(desk.board.pieces.map(({ id }) => id)).toEqual(['p2', 'p1']);
	expect(document.activeElement).toBe(card('p1'));
	await userEvent.keyboard('{Delete}');
	expect(desk.board.pieces.map(({ id }) => id)).toEqual(['p2']);
	await expect.element(page.getByTestId('board-stage')).toHaveFocus();
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.poll(() => document.activeElement).toBe(card('p1'));
	expect(desk.selected).toEqual(['p1']);
});

it('the stage is as high as it is wide on a phone', async () => {
	await page.viewport(390, 844);
	await render(BoardStage, { desk });
	const { width, height } = page.getByTestId('board-stage').element().getBoundingClientRect();
	expect(height).toBeGreaterThan(0.9 * width);
	expect(height).toBeLessThanOrEqual(0.7 * 844);
});

it('cards in the picker are filled by drawings that come later', async () => {
	let come: () => void = () => {};
	const later = new Promise<void>((resolve) => (come = resolve));
	const shelf = new ImageShelf('nl', new PageStore());
	const fetchNow = shelf.fetchDrawing.bind(shelf);
	shelf.fetchDrawing = (name) => later.then(() => fetchNow(name));
	await shelf.load();
	await render(ImagePicker, { shelf, onChoose: vi.fn() });
	const filled = () => document.querySelectorAll('[data-testid=image-picker] svg').length;
	expect(filled()).toBe(0);
	come();
	await expect.poll(filled, PATIENT).toBeGreaterThanOrEqual(12);
});

it('keys of one sign do nothing where they are switched off', async () => {
	await render(BoardStage, { desk });
	shortcuts.on = false;
	try {
		await userEvent.keyboard('{Tab}{Tab}{]}+g{ArrowRight}');
		expect(piece('p1')).toMatchObject({ turn: 0, size: 1, x: 308 });
		expect(desk.tool.kind).toBe('hand');
	} finally {
		shortcuts.on = true;
	}
});

it('a mouse drags an image in one step; a press on the bare table lets go', async () => {
	await render(BoardStage, { desk });
	Object.assign(desk.view, { x: 0, y: -150, scale: 0.5 });
	await expect.poll(() => card('p1').getBoundingClientRect().width, PATIENT).toBe(50);
	const steps = desk.history.done.length;
	const stage = page.getByTestId('board-stage');
	await userEvent.dragAndDrop(stage, stage, {
		sourcePosition: { x: 150, y: 100 },
		targetPosition: { x: 200, y: 150 }
	});
	expect([piece('p1').x, piece('p1').y]).toEqual([400, 600]);
	expect([desk.history.done.length, desk.selected]).toEqual([steps + 1, ['p1']]);
	await expect.element(page.getByTestId('chosen-tools')).toBeVisible();
	// The handle at the corner: away from the middle is larger.
	const handle = document.querySelector('[data-handle=size]')!.getBoundingClientRect();
	const at = stage.element().getBoundingClientRect();
	const grip = { x: handle.x + 22 - at.x, y: handle.y + 22 - at.y };
	await userEvent.dragAndDrop(stage, stage, {
		sourcePosition: grip,
		targetPosition: { x: grip.x + (grip.x - 200), y: grip.y + (grip.y - 150) }
	});
	expect(piece('p1').size).toBeCloseTo(2, 1);
	await userEvent.click(stage, { position: { x: 20, y: 20 } });
	expect(desk.selected).toEqual([]);
	// The bare table moves as a whole.
	await userEvent.dragAndDrop(stage, stage, {
		sourcePosition: { x: 20, y: 20 },
		targetPosition: { x: 60, y: 50 }
	});
	expect([desk.view.x, desk.view.y].map(Math.round)).toEqual([40, -120]);
});

it('words are written in one step, and stand with the image', async () => {
	await render(BoardStage, { desk });
	desk.select('p1');
	await userEvent.click(page.getByTestId('word'));
	await userEvent.fill(page.getByTestId('board-word-text'), 'wacht nog even');
	await userEvent.fill(page.getByTestId('board-chain-next'), 'water');
	await userEvent.click(page.getByTestId('board-chain-add'));
	await userEvent.selectOptions(page.getByTestId('board-role'), 'other');
	await userEvent.keyboard('{Escape}');
	await expect
		.poll(() => piece('p1'), PATIENT)
		.toMatchObject({ word: 'wacht nog even', chain: ['water'], role: 'other' });
	expect(card('p1')).toHaveTextContent('wacht nog even');
	await userEvent.click(page.getByTestId('word'));
	await expect.element(page.getByTestId('board-word-text')).toHaveValue('wacht nog even');
});

it('a double click lays one image, and the focus is not lost', async () => {
	await render(BoardTools, { desk });
	await userEvent.click(page.getByTestId('board-add'));
	await userEvent.dblClick(page.getByTestId('image-picker').getByRole('button').nth(4));
	await expect.element(page.getByTestId('board-add-dialog')).not.toBeVisible();
	expect(desk.board.pieces).toHaveLength(3);
	await expect.element(page.getByTestId('board-add')).toHaveFocus();
	// Also of clicks that come when the picker is gone already.
	await userEvent.click(page.getByTestId('board-add'));
	const image = document.querySelector<HTMLElement>('[data-image]')!;
	image.click();
	image.click();
	expect(desk.board.pieces).toHaveLength(4);
});

it('the words with an image are asked with the focus where they are written', async () => {
	await render(BoardStage, { desk });
	desk.select('p1');
	await userEvent.click(page.getByTestId('word'));
	await expect.element(page.getByTestId('board-word-text')).toHaveFocus();
});

it('the list does the same as the table', async () => {
	await render(BoardList, { desk });
	await userEvent.click(page.getByText(m.board_list(), { exact: true }));
	const row = page.getByTestId('list-p1');
	await userEvent.click(row.getByRole('button', { name: /^roeiboot/ }));
	await userEvent.click(row.getByRole('button', { name: m.board_move_nearer() }));
	expect(piece('p1').x).toBe(340);
	await userEvent.click(row.getByRole('button', { name: m.board_move_up() }));
	await userEvent.click(row.getByRole('button', { name: m.board_turn_on() }));
	await userEvent.selectOptions(page.getByTestId('list-look'), 'at:p2');
	await userEvent.click(row.getByRole('button', { name: m.board_raise(), exact: true }));
	expect(piece('p1')).toMatchObject({ y: 460, turn: 15, gaze: { at: 'p2' } });
	expect(desk.board.pieces.at(-1)?.id).toBe('p1');
	await expect
		.element(row.getByRole('button', { name: /^roeiboot.*kijkt naar mij.*rechts gedraaid$/ }))
		.toBeVisible();
});

it('images are chosen by arrow keys, described and without titles', async () => {
	const onChoose = vi.fn();
	await render(ImagePicker, { shelf: desk.images, onChoose });
	const images = page.getByTestId('image-picker').getByRole('listitem');
	expect(images.all()).toHaveLength(96);
	const first = images.first().getByRole('button');
	await expect.poll(() => first.element().querySelector('svg'), PATIENT).not.toBeNull();
	expect(first.element().textContent?.trim()).toBe('');
	(first.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}');
	const wanted = desk.images.on('luwte')[1]!;
	expect(onChoose).toHaveBeenCalledWith(wanted.ref);
	expect(document.activeElement).toHaveAccessibleName(wanted.text);
	// What is far below has not been fetched yet.
	expect(document.querySelectorAll('[data-testid=image-picker] svg').length).toBeLessThan(90);
	await userEvent.click(page.getByTestId('shelf-symbols'));
	await expect.element(page.getByRole('button', { name: 'anker', exact: true })).toBeVisible();
});

it.each([320, 820])('tools are for a thumb and fit a screen of %i px', async (width) => {
	await page.viewport(width, 800);
	document.body.style.margin = '0';
	desk.select('p1');
	await render(BoardTools, { desk });
	await render(BoardStage, { desk });
	await expect.element(page.getByTestId('chosen-tools')).toBeVisible();
	const buttons = [
		...document.querySelectorAll(
			'[data-testid=board-tools] button, [data-testid=chosen-tools] button'
		)
	];
	expect(buttons.length).toBeGreaterThan(15);
	for (const button of buttons) {
		const box = button.getBoundingClientRect();
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
		expect(box.left).toBeGreaterThanOrEqual(0);
		expect(box.right).toBeLessThanOrEqual(width);
	}
});
