/**
 * Where things are on a plate and on the screen that shows it. Lengths on the plate are units of its drawing;
 * a scale is px of the screen for one unit.
 */

export interface PlateArea {
	x: number;
	y: number;
	width: number;
	height: number;
}
export type PlateSize = Pick<PlateArea, 'width' | 'height'>;
export interface PlatePoint {
	x: number;
	y: number;
}
/** How the plate lies on the screen: px from the corner, and scale. */
export interface PlateLook extends PlatePoint {
	k: number;
}

/** A finger hits what is so large, px. */
export const TARGET = 44;
/** How far one can look closer, times the usual scale. */
export const CLOSEST = 4;
/** Room that stays around what is brought into view, px. */
const MARGIN = 16;

/** The scale at which each of these areas is a target for a finger. */
export function targetScale(areas: readonly PlateSize[]): number {
	const shortest = Math.min(...areas.map(({ width, height }) => Math.min(width, height)));
	return TARGET / shortest;
}

/** The scale at which the whole plate just fits on the screen. @param view px */
export function wholeScale(plate: PlateSize, view: PlateSize): number {
	return Math.min(view.width / plate.width, view.height / plate.height);
}

/** Scales of a plate on a screen. */
interface PlateScales {
	/** All of it is in view. */
	whole: number;
	/** Where it opens: the whole plate, or larger than the screen where fingers would miss its places. */
	usual: number;
	/** The closest. */
	most: number;
}

/** From the whole plate to four times as close as usual. @param view px */
export function scaleRange(
	plate: PlateSize,
	targets: readonly PlateSize[],
	view: PlateSize
): PlateScales {
	const whole = wholeScale(plate, view);
	const usual = Math.max(whole, targetScale(targets));
	return { whole, usual, most: CLOSEST * usual };
}

/** An area with the same middle whose sides are at least so long; it stays on the plate. */
export function grownTo<Area extends PlateArea>(area: Area, side: number, plate: PlateSize): Area {
	const width = Math.max(area.width, side);
	const height = Math.max(area.height, side);
	return {
		...area,
		x: within(area.x - (width - area.width) / 2, plate.width - width),
		y: within(area.y - (height - area.height) / 2, plate.height - height),
		width,
		height
	};
}

function within(value: number, most: number): number {
	return Math.min(Math.max(value, 0), most);
}

/** With so much room around it, units. */
export function withRoom({ x, y, width, height }: PlateArea, room: number): PlateArea {
	return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

/** How far the plate must shift to show an area, px; nothing when it is in view. */
export function shiftToShow(look: PlateLook, area: PlateArea, view: PlateSize): PlatePoint {
	return {
		x: shift(look.x + look.k * area.x, look.k * area.width, view.width),
		y: shift(look.y + look.k * area.y, look.k * area.height, view.height)
	};
}

/** Along one side: what does not fit is shown from its middle. */
function shift(start: number, length: number, room: number): number {
	if (length + 2 * MARGIN > room) return room / 2 - (start + length / 2);
	if (start < MARGIN) return MARGIN - start;
	return Math.min(0, room - MARGIN - (start + length));
}

/** How far a point is from an area; 0 inside it. Units. */
function distanceTo(area: PlateArea, point: PlatePoint): number {
	const besides = Math.max(area.x - point.x, 0, point.x - area.x - area.width);
	const above = Math.max(area.y - point.y, 0, point.y - area.y - area.height);
	return Math.hypot(besides, above);
}

/** The area in which a point lies, or the nearest one. */
export function nearestArea<Area extends PlateArea>(
	areas: readonly Area[],
	point: PlatePoint
): Area | null {
	let nearest: Area | null = null;
	for (const area of areas)
		if (!nearest || distanceTo(area, point) < distanceTo(nearest, point)) nearest = area;
	return nearest;
}
