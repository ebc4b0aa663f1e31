import { isFull } from '../enough';
import { isSameTime } from '../same-time';
import type { SignalRise } from './body-rises';
import type { FeltComparison } from './comparison';
import type { BodyPart, SightSpan } from './sight';

/**
 * What may be said of one scene, sentence by sentence, in the order in which it is said. Nothing is
 * said of what was not seen, but that it was not.
 */
export type SceneSaid =
	| { key: 'not-measured' }
	| { key: 'too-little-seen' }
	/** Of these parts: seen well, and no clear rise. That is not the same as rest. */
	| { key: 'no-rise'; parts: BodyPart[] }
	| { key: 'rose-first'; rise: SignalRise }
	| { key: 'rose-next'; rise: SignalRise }
	/** These parts were seen so long of the scene, ms: said before any number when it was not all of it. */
	| { key: 'seen-for'; parts: BodyPart[]; seen: number; of: number }
	| { key: 'part-unseen'; parts: BodyPart[] }
	| { key: 'not-seen-between'; parts: BodyPart[]; time: SightSpan }
	/** `after`: her mark minus the onset; below 0 she was first, ms. */
	| { key: 'noticed'; t: number; after: number }
	| { key: 'noticed-elsewhere' }
	| { key: 'no-marks' }
	| { key: 'felt-alone'; times: number[] }
	| { key: 'felt-unseen'; times: number[] }
	| { key: 'unmarked'; rise: SignalRise };

/** What felt and measured say together. Never a verdict, and never that they went together: one scene is too short for that. */
export function saidOfScene(comparison: FeltComparison): SceneSaid[] {
	const { body, rises, moments, feltOnly, feltUnseen, measuredOnly } = comparison;
	const [first] = rises;
	// The first rise has its own sentence when nobody marked anything near it.
	const unmarked = measuredOnly.filter((rise) => rise !== first || moments.length > 0);
	const all: (SceneSaid | null)[] = [
		...(body === 'rise' || body === 'unclear' ? seenFor(comparison) : []),
		...ofBody(comparison),
		...(body === 'none' ? [] : ofSight(comparison)),
		noticing(comparison),
		moments.length === 0 ? { key: 'no-marks' } : null,
		feltOnly.length > 0 ? { key: 'felt-alone', times: feltOnly } : null,
		// When nothing was seen at all it has been said.
		feltUnseen.length > 0 && (body === 'rise' || body === 'unclear')
			? { key: 'felt-unseen', times: feltUnseen }
			: null,
		...unmarked.map((rise): SceneSaid => ({ key: 'unmarked', rise }))
	];
	return all.filter((said) => said !== null);
}

/** What stands large above the rest; no more than the sentences say. */
export type SceneHeadline =
	| { key: 'not-measured' }
	| { key: 'too-little-seen' }
	/** Of these parts, each seen for at least so long of the scene, ms. */
	| { key: 'no-rise'; parts: BodyPart[]; seen: number; of: number }
	/** `after`: her mark minus the onset; below 0 she was first, ms. */
	| { key: 'gap'; t: number; after: number }
	| { key: 'together'; t: number; after: number }
	/** Nobody marked anything near the first rise. */
	| { key: 'body-alone'; rise: SignalRise };

export function headlineOfScene(comparison: FeltComparison): SceneHeadline {
	const { body, rises, sight, length, noticed, noticingMs } = comparison;
	const [first] = rises;
	if (first) {
		if (noticed === null || noticingMs === null) return { key: 'body-alone', rise: first };
		return { key: isSameTime(noticingMs) ? 'together' : 'gap', t: noticed, after: noticingMs };
	}
	if (body === 'none') return { key: 'not-measured' };
	const looked = sight.filter(({ enough }) => enough);
	if (looked.length === 0) return { key: 'too-little-seen' };
	return {
		key: 'no-rise',
		parts: looked.map(({ part }) => part),
		seen: Math.min(...looked.map(({ share }) => share)) * length,
		of: length
	};
}

/** For how long each part was seen that is spoken of, where that was not all the time. */
function seenFor({ sight, length }: FeltComparison): SceneSaid[] {
	const times = new Map<number, BodyPart[]>();
	for (const { part, share, enough } of sight) {
		if (!enough || isFull(share)) continue;
		const seen = Math.round((share * length) / 1000) * 1000;
		times.set(seen, [...(times.get(seen) ?? []), part]);
	}
	return [...times].map(([seen, parts]) => ({ key: 'seen-for', parts, seen, of: length }));
}

function ofBody({ body, rises, sight }: FeltComparison): SceneSaid[] {
	switch (body) {
		case 'none':
			return [{ key: 'not-measured' }];
		case 'unseen':
			return [{ key: 'too-little-seen' }];
		case 'unclear':
			return [{ key: 'no-rise', parts: partsWhere(sight, ({ enough }) => enough) }];
		case 'rise':
			return rises.map((rise, i) => ({ key: i === 0 ? 'rose-first' : 'rose-next', rise }));
	}
}

/** What of the body was out of sight, and when. */
function ofSight({ body, sight }: FeltComparison): SceneSaid[] {
	if (body === 'unseen') return [];
	const missing = partsWhere(sight, ({ enough }) => !enough);
	const times = new Map<string, { parts: BodyPart[]; time: SightSpan }>();
	for (const { part, enough, unseen } of sight) {
		if (!enough) continue;
		for (const time of unseen) {
			const key = `${time.from} ${time.to}`;
			times.set(key, { time, parts: [...(times.get(key)?.parts ?? []), part] });
		}
	}
	return [
		...(missing.length > 0 ? [{ key: 'part-unseen', parts: missing } as const] : []),
		...[...times.values()]
			.sort((a, b) => a.time.from - b.time.from)
			.map((hole) => ({ key: 'not-seen-between', ...hole }) as const)
	];
}

function noticing({ noticed, noticingMs, moments, rises }: FeltComparison): SceneSaid | null {
	if (noticed !== null && noticingMs !== null)
		return { key: 'noticed', t: noticed, after: noticingMs };
	return rises.length > 0 && moments.length > 0 ? { key: 'noticed-elsewhere' } : null;
}

function partsWhere(sight: FeltComparison['sight'], holds: (one: { enough: boolean }) => boolean) {
	return sight.filter(holds).map(({ part }) => part);
}
