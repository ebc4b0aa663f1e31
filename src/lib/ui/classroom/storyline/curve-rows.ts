import type { ClassReading } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import { SILENCE_MS } from '$lib/sessions';
import { stretchesOf, type TimeRow } from '../../pictures/time-rows';
import { valueScale } from '../../pictures/value-scale';
import type { CurveFigure } from './told-rows';

/** The least that a line spans, so that a body at rest looks at rest: 1/100 shoulder width for the breath. */
const BREATH = [-1, 1] as const;
/** Shoulder widths, shoulder widths, degrees, shoulder widths a second. */
const LEAST: Readonly<Record<CurveFigure, readonly [number, number]>> = {
	raise: [-0.03, 0.09],
	lean: [-0.05, 0.15],
	turn: [-10, 40],
	movement: [0, 0.15]
};
const FIGURE_WORDS: Readonly<Record<CurveFigure, () => string>> = {
	raise: m.class_story_row_raise,
	lean: m.class_story_row_lean,
	turn: m.class_story_row_turn,
	movement: m.class_story_row_movement
};

/** The breath, and one figure of the body, without numbers beside them. */
export function curveRows(readings: readonly ClassReading[], figure: CurveFigure): TimeRow[] {
	return [
		row(m.class_story_row_breath(), readings, ({ curve }) => curve, BREATH),
		row(FIGURE_WORDS[figure](), readings, (reading) => reading[figure], LEAST[figure])
	];
}

function row(
	name: string,
	readings: readonly ClassReading[],
	of: (reading: ClassReading) => number | null,
	least: readonly [number, number]
): TimeRow {
	const values = readings.map((reading) => ({ t: reading.t, value: of(reading) }));
	const known = values.flatMap(({ value }) => value ?? []);
	return {
		name,
		stretches: stretchesOf(values, SILENCE_MS),
		scale: valueScale(known, least, 4),
		written: null
	};
}
