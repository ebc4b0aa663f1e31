import { expect, it } from 'vitest';
import { MAX_STROKES, penSlice, strokesOn, type PenCommand } from './pen';

const { apply, start } = penSlice;
const draw = (sheet: string, id: string, points: [number, number][] = [[0, 1]]): PenCommand => ({
	do: 'draw',
	sheet,
	stroke: { id, points }
});
const after = (...commands: PenCommand[]) =>
	commands.reduce((state, command) => apply(state, command, 0), start);

it('lets a stroke grow, and takes the last one back', () => {
	const state = after(draw('a', '1'), draw('a', '2'), draw('a', '1', [[0, 1], [0.5, 1]])); // prettier-ignore
	expect(strokesOn(state, 'a').map(({ id, points }) => [id, points.length])).toEqual([
		['2', 1],
		['1', 2]
	]);
	expect(strokesOn(apply(state, { do: 'undo' }, 0), 'a').map(({ id }) => id)).toEqual(['2']);
	expect(apply(state, { do: 'clear' }, 0)).toEqual(start);
});

it('shows on no picture what was drawn on another, and begins anew there', () => {
	const state = after(draw('a', '1'));
	expect(strokesOn(state, 'b')).toEqual([]);
	expect(strokesOn(state, null)).toEqual([]);
	expect(strokesOn(after(draw('a', '1'), draw('b', '2')), 'b')).toHaveLength(1);
});

it('takes nothing that lies outside, that is no stroke, or that is too much', () => {
	expect(after(draw('a', '1', [[1.2, 0]]))).toBe(start);
	expect(after(draw('a', '1', []))).toBe(start);
	expect(after({ do: 'draw', sheet: 'a', stroke: null } as never)).toBe(start);
	const many = Array.from({ length: MAX_STROKES + 3 }, (_, i) => draw('a', `${i}`));
	expect(strokesOn(after(...many), 'a')).toHaveLength(MAX_STROKES);
});
