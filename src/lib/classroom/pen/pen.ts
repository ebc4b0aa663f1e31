/** What is drawn on a picture that stands still. */
import * as v from 'valibot';
import type { Slice } from '../slice';

/** Of what is drawn: more than a hand draws in one go. */
export const MAX_STROKES = 60;
export const MAX_STROKE_POINTS = 400;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

const strokeSchema = v.object({
	id: name,
	/** From left to right and from top to bottom of the picture, 0..1: it may be of any size. */
	points: v.pipe(v.array(v.tuple([share, share])), v.minLength(1), v.maxLength(MAX_STROKE_POINTS))
});
export type PenStroke = v.InferOutput<typeof strokeSchema>;

const penSchema = v.object({
	/** Which picture it lies on: on another one it is not shown. */
	sheet: v.nullable(name),
	strokes: v.pipe(v.array(strokeSchema), v.maxLength(MAX_STROKES))
});
export type PenState = v.InferOutput<typeof penSchema>;

export type PenCommand =
	/** A stroke as far as it has come: with the same id it takes the place of the one before. */
	{ do: 'draw'; sheet: string; stroke: PenStroke } | { do: 'undo' } | { do: 'clear' };

const NOTHING: PenState = { sheet: null, strokes: [] };

export const penSlice: Slice<PenState, PenCommand> = {
	schema: penSchema,
	start: NOTHING,
	apply(state, command) {
		switch (command.do) {
			case 'draw':
				return drawn(state, command.sheet, command.stroke);
			case 'undo':
				return state.strokes.length > 0 ? { ...state, strokes: state.strokes.slice(0, -1) } : state;
			case 'clear':
				return state.strokes.length > 0 ? NOTHING : state;
		}
	}
};

/** What was drawn on this picture; nothing when the drawing belongs to another. */
export function strokesOn(
	{ sheet, strokes }: PenState,
	picture: string | null
): readonly PenStroke[] {
	return picture !== null && sheet === picture ? strokes : [];
}

function drawn(state: PenState, sheet: string, stroke: PenStroke): PenState {
	if (!v.is(strokeSchema, stroke) || !v.is(name, sheet)) return state;
	const before = strokesOn(state, sheet);
	const others = before.filter(({ id }) => id !== stroke.id);
	return others.length < MAX_STROKES ? { sheet, strokes: [...others, stroke] } : state;
}
