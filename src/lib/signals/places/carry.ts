import type { Measure } from '../posture/measures';
import type { Baseline, CentreSpread } from '../types';
import { FRAMING, framingOf, misfit, samePlace } from './framing';
import type { Sameness, SeatedPlace } from './framing';

/** Their unit is the frame width: they grow with the size in the picture. */
const IN_FRAME_WIDTHS: readonly string[] = FRAMING satisfies readonly Measure[];
const NOT_KNOWN: CentreSpread = { centre: 0, spread: 0 };

/**
 * The calm minute in another seat, on the word of the person that she sits now as she sat then. Sizes
 * and places are those of now: nothing else can be known of them. What does not depend on the seat
 * stays: the breath, and with the same camera also neck, angles and movement. Another camera looks
 * from elsewhere: these are left out, and what is made of them is not known.
 */
export function reanchored(baseline: Baseline, seen: SeatedPlace): Baseline {
	const how = sameness(baseline, seen);
	if (how === 'same') return { ...baseline, place: seen.place };
	const growth = seen.framing.shoulderWidth / baseline.shoulderWidth;
	const stays = how !== 'other-camera';
	const framed = FRAMING.map((name): [string, CentreSpread] => {
		const spread = (baseline.posture[name]?.spread ?? 0) * growth;
		return [name, { centre: seen.framing[name], spread }];
	});
	return {
		...baseline,
		posture: { ...(stays ? baseline.posture : {}), ...Object.fromEntries(framed) },
		shoulderWidth: seen.framing.shoulderWidth,
		movement: stays ? baseline.movement : NOT_KNOWN,
		// The tracker reads other pixels in another picture; only the tempo is the same in any.
		breathDepth: how === 'other-framing' ? (baseline.breathDepth ?? null) : null,
		place: seen.place
	};
}

/**
 * A short calm time completed by the calm minute of another place. Posture is that of now; the resting
 * rate stays that of the whole minute, for a rate does not depend on the camera and 20 s hold three
 * breaths. Who moved about in the whole minute does not get stricter limits from a short one.
 */
export function completed(short: Baseline, rest: Baseline, seen: SeatedPlace): Baseline {
	const how = sameness(rest, seen);
	const growth = short.shoulderWidth / rest.shoulderWidth;
	const posture = Object.entries(short.posture).map(([name, { centre, spread }]) => {
		const unit = IN_FRAME_WIDTHS.includes(name) ? growth : 1;
		const wide = (rest.posture[name]?.spread ?? 0) * unit;
		return [name, { centre, spread: Math.max(spread, wide) }] as const;
	});
	const sameTracker = how === 'same' || how === 'other-framing';
	return {
		...short,
		posture: Object.fromEntries(posture),
		breathing: rest.breathing ?? short.breathing,
		breathDepth: short.breathDepth ?? (sameTracker ? (rest.breathDepth ?? null) : null)
	};
}

/** A calm minute of before there were places may have been sat with any camera, unless it fits. */
export function sameness(baseline: Baseline, seen: SeatedPlace): Sameness {
	const framing = framingOf(baseline);
	if (baseline.place) return samePlace({ place: baseline.place, framing }, seen);
	return misfit({ place: seen.place, framing }, seen) <= 1 ? 'same' : 'other-camera';
}

/** Where the person of a baseline sat; `null` when nobody knows. */
export function seatOf(baseline: Baseline): SeatedPlace | null {
	return baseline.place ? { place: baseline.place, framing: framingOf(baseline) } : null;
}
