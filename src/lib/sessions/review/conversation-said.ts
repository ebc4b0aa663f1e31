import type { TensionSign } from '../../signals/types';
import { isFull } from './enough';
import { isSameTime } from './same-time';
import type { FeltMoment, Rise, Timeline } from './timeline';

/**
 * What may be said of a conversation, sentence by sentence, in the order in which it is said. Nothing is
 * said of what was not seen, but that it was not. Times in ms since it began.
 */
export type TalkSaid =
	| { key: 'not-measured' }
	| { key: 'too-little-seen' }
	/** So much of it was seen, 0..1: said before any number when it was not all of it. */
	| { key: 'seen-for'; share: number }
	/** What was seen stayed near her rest. */
	| { key: 'no-rise' }
	| { key: 'first-rise'; t: number }
	/** It had risen when it came in sight: since when is not known. */
	| { key: 'risen-already'; t: number }
	| { key: 'signs-then'; signs: TensionSign[] }
	| { key: 'signs-in-all'; signs: TensionSign[] }
	| { key: 'no-marks' }
	| { key: 'marks'; count: number }
	/** `rise`: when the nearest one began. */
	| { key: 'felt-after' | 'felt-before' | 'felt-same'; t: number; rise: number }
	/** Near a rise of which the beginning was not seen. */
	| { key: 'felt-risen'; t: number }
	| { key: 'felt-alone'; t: number }
	| { key: 'felt-unseen'; t: number }
	/** A difference is no mistake. */
	| { key: 'no-mistake' };

export function saidOfConversation(timeline: Timeline): TalkSaid[] {
	const { measured, seenShare, rises, felt, signs } = timeline;
	const [first] = rises;
	if (!measured) return [{ key: 'not-measured' }, marks(felt)];
	return [
		...(isFull(seenShare) ? [] : [{ key: 'seen-for', share: seenShare } as const]),
		...(first ? ofFirst(first) : [noRise(timeline)]),
		...(signs.length > 0 && rises.length !== 1 ? [{ key: 'signs-in-all', signs } as const] : []),
		marks(felt),
		...felt.map((moment) => ofMark(moment)),
		...(felt.length > 0 ? [{ key: 'no-mistake' } as const] : [])
	];
}

function noRise({ enough }: Timeline): TalkSaid {
	return { key: enough ? 'no-rise' : 'too-little-seen' };
}

function ofFirst({ from, startSeen, signs }: Rise): TalkSaid[] {
	return [
		{ key: startSeen ? 'first-rise' : 'risen-already', t: from },
		...(signs.length > 0 ? [{ key: 'signs-then', signs } as const] : [])
	];
}

function marks(felt: readonly FeltMoment[]): TalkSaid {
	return felt.length === 0 ? { key: 'no-marks' } : { key: 'marks', count: felt.length };
}

function ofMark({ t, rise, seen, seenUntilRise }: FeltMoment): TalkSaid {
	if (rise === null) return { key: seen ? 'felt-alone' : 'felt-unseen', t };
	const after = t - rise.from;
	// Before a rise nothing was to be seen only as far as it was looked at.
	if (after < 0 && !seenUntilRise) return { key: 'felt-unseen', t };
	if (!rise.startSeen) return { key: after < 0 ? 'felt-unseen' : 'felt-risen', t };
	if (isSameTime(after)) return { key: 'felt-same', t, rise: rise.from };
	return { key: after > 0 ? 'felt-after' : 'felt-before', t, rise: rise.from };
}
