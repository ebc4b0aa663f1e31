import type { Shoulders } from '../geometry';
import type { PersonSeen } from '../types';
import { ANCHOR_RATE, COLOUR_UNIT, FOLLOW_MARGIN, OTHER_COLOUR, OTHER_SIZE } from './constants';

/** The person we follow: how they look, slowly learnt, and where they were last. */
export interface Anchor {
	/** Usual shoulder width, px. */
	width: number;
	colour: readonly [number, number];
	/** Last place and size; `null` when they were out of sight too long. */
	place: Shoulders | null;
}

export function anchorFrom(person: PersonSeen): Anchor {
	return { width: person.shoulderWidth, colour: person.torsoColour, place: placeOf(person) };
}

export function placeOf({ x, y, shoulderWidth }: PersonSeen): Shoulders {
	return { x, y, width: shoulderWidth };
}

/** Black clothing has no colour shares, and a cost of NaN would sort anywhere. */
export function isComplete({ x, y, shoulderWidth, torsoColour }: PersonSeen): boolean {
	return shoulderWidth > 0 && [x, y, shoulderWidth, ...torsoColour].every(Number.isFinite);
}

/** Difference in place and size: shoulder widths plus |log of the ratio of widths|. */
export function placeCost(a: Shoulders, b: Shoulders): number {
	const width = Math.sqrt(a.width * b.width);
	return Math.hypot(a.x - b.x, a.y - b.y) / width + Math.abs(Math.log(a.width / b.width));
}

/** How unlike the anchor a person is; by looks alone when the anchor's place is not known. */
export function costOf(anchor: Anchor, person: PersonSeen): number {
	const colour = colourDistance(anchor.colour, person.torsoColour);
	if (anchor.place === null) return colour + sizeDistance(anchor, person);
	return colour + placeCost(anchor.place, placeOf(person));
}

/** Both colour and size are off. */
export function isClearlyOther(anchor: Anchor, person: PersonSeen): boolean {
	return !hasColour(anchor, person) && !hasSize(anchor, person);
}

/** Both colour and size fit. */
export function isClearlySame(anchor: Anchor, person: PersonSeen): boolean {
	return hasColour(anchor, person) && hasSize(anchor, person);
}

/** Looks more like the anchor than like any of the others who were in view. */
export function isRatherAnchor(
	anchor: Anchor,
	others: readonly PersonSeen[],
	person: PersonSeen
): boolean {
	const looks = { ...anchor, place: null };
	const own = costOf(looks, person);
	return others.every(
		(other) => costOf({ ...anchorFrom(other), place: null }, person) - own >= FOLLOW_MARGIN
	);
}

/** The anchor after one more look at the same person. */
export function updated(anchor: Anchor, person: PersonSeen): Anchor {
	const towards = (from: number, to: number) => from + ANCHOR_RATE * (to - from);
	const [red, green] = anchor.colour;
	return {
		width: towards(anchor.width, person.shoulderWidth),
		colour: [towards(red, person.torsoColour[0]), towards(green, person.torsoColour[1])],
		place: placeOf(person)
	};
}

function hasColour(anchor: Anchor, person: PersonSeen): boolean {
	return colourDistance(anchor.colour, person.torsoColour) <= OTHER_COLOUR;
}

function hasSize(anchor: Anchor, person: PersonSeen): boolean {
	return sizeDistance(anchor, person) <= OTHER_SIZE;
}

function sizeDistance(anchor: Anchor, person: PersonSeen): number {
	return Math.abs(Math.log(person.shoulderWidth / anchor.width));
}

function colourDistance(a: readonly [number, number], b: readonly [number, number]): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]) / COLOUR_UNIT;
}
