import { median } from '../dsp/stats';
import type { Measure, Measures } from '../posture/measures';
import type { Baseline, PicturePlace } from '../types';
import { TOLERANCE } from './constants';

/** Sizes and places in the picture, of all measures: these change with the seat, not with the body. */
export const FRAMING = [
	'shoulderWidth',
	'earDistance',
	'faceHeight',
	'shoulderX',
	'shoulderY',
	'headX',
	'headY'
] as const satisfies readonly Measure[];

/** How somebody is framed, in frame widths as in `Measures`. */
export type FramedAs = Readonly<Record<(typeof FRAMING)[number], number>>;

/** A place with how somebody sits in it. */
export interface SeatedPlace {
	place: PicturePlace;
	framing: FramedAs;
}

export type Sameness = 'same' | OtherPlace;
/** What is another than it was, the weightiest. */
export type OtherPlace = 'other-camera' | 'other-size' | 'other-framing';

/** Whether a calm minute of `known` may be compared with what is seen now. Symmetric. */
export function samePlace(known: SeatedPlace, seen: SeatedPlace): Sameness {
	const [a, b] = [known.place, seen.place];
	// A camera without a name is no evidence for another one.
	if (a.camera !== null && b.camera !== null && a.camera !== b.camera) return 'other-camera';
	if (a.width !== b.width || a.height !== b.height) return 'other-size';
	return misfit(known, seen) <= 1 ? 'same' : 'other-framing';
}

/** How far two framings differ, in units of what is tolerated: beyond 1 they are not the same. */
export function misfit(known: SeatedPlace, seen: SeatedPlace): number {
	// Shoulders outside the picture are guessed by the model: then the head alone tells.
	const shoulders = hasShoulders(known) && hasShoulders(seen);
	const ratio = (name: keyof FramedAs) => Math.log(seen.framing[name] / known.framing[name]);
	const went = (name: keyof FramedAs) => seen.framing[name] - known.framing[name];
	const both = (ofShoulders: number, ofHead: number) =>
		shoulders ? (ofShoulders + ofHead) / 2 : ofHead;

	// Turning makes the one and nodding the other smaller: neither moves the mean by much.
	const face = (ratio('earDistance') + ratio('faceHeight')) / 2;
	const size = both(ratio('shoulderWidth'), face);
	const { width, height } = seen.place;
	const up = (both(went('shoulderY'), went('headY')) * width) / height;
	const aside = both(went('shoulderX'), went('headX'));
	const parts = [
		Math.abs(size) / Math.log(TOLERANCE.size),
		Math.abs(up) / TOLERANCE.height,
		Math.abs(aside) / TOLERANCE.aside
	];
	return parts.every(Number.isFinite) ? Math.max(...parts) : Infinity;
}

/** How the calm minute was framed. A measure that an old one lacks is `NaN`: it fits nowhere. */
export function framingOf({ posture }: Baseline): FramedAs {
	return framing((name) => posture[name]?.centre ?? NaN);
}

/** The middle of several moments. */
export function middleFraming(rows: readonly Measures[]): FramedAs {
	return framing((name) => median(rows.map((row) => row[name])));
}

function framing(value: (name: (typeof FRAMING)[number]) => number): FramedAs {
	return Object.fromEntries(FRAMING.map((name) => [name, value(name)])) as FramedAs;
}

function hasShoulders({ framing, place }: SeatedPlace): boolean {
	const { shoulderX, shoulderY, shoulderWidth } = framing;
	return (
		shoulderX >= shoulderWidth / 2 &&
		shoulderX <= 1 - shoulderWidth / 2 &&
		shoulderY <= place.height / place.width
	);
}
