import fc from 'fast-check';
import { WHOSE } from '../course/answers';
import { FELT_DEPTHS } from '../course/felt-places';
import { BODY_PLACES } from '../signals/body-places';
import {
	NOT_COMPARED,
	POSTURE_WORDS,
	TENSION_PHASES,
	TENSION_SIGNS,
	UNSURE_REASONS
} from '../signals/types';
import {
	CALMING_WAYS,
	LENSES,
	MARK_KINDS,
	SESSION_SOURCES,
	type SessionDetails,
	type SessionRecord
} from '../sessions';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const maybe = fc.option(number);
export const moment = fc.integer({ min: 0, max: 4e12 });
const spread = fc.record({ centre: number, spread: number });
// Valibot leaves out names that could touch an object's prototype; no measure has such a name.
export const measure = fc
	.stringMatching(/^[a-z]{1,9}$/)
	.filter((name) => !(name in Object.prototype) && name !== 'prototype');
export const baseline = fc.record({
	posture: fc.dictionary(measure, spread, { maxKeys: 5, noNullPrototype: true }),
	shoulderWidth: number,
	movement: spread,
	breathing: fc.option(spread),
	torsoColour: fc.option(fc.tuple(number, number))
});
const size = fc.integer({ min: 1, max: 4000 });
export const placed = fc
	.tuple(baseline, fc.record({ camera: fc.option(fc.string()), width: size, height: size }))
	.map(([value, place]) => ({ ...value, place }));
const sample = fc.record({
	t: fc.integer({ min: 0, max: 1e7 }),
	rate: maybe,
	rateConfidence: maybe,
	curve: maybe,
	raise: maybe,
	lean: maybe,
	slump: maybe,
	turn: maybe,
	tilt: maybe,
	movement: maybe,
	unsure: fc.option(fc.constantFrom(...UNSURE_REASONS, ...NOT_COMPARED)),
	words: fc.uniqueArray(fc.constantFrom(...POSTURE_WORDS)),
	phase: fc.option(fc.constantFrom(...TENSION_PHASES))
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const felt = fc.option(fc.integer({ min: 0, max: 10 }));
const measured = fc.record({
	durationMs: moment,
	rate: maybe,
	raise: maybe,
	words: fc.uniqueArray(fc.constantFrom(...POSTURE_WORDS))
});
export const words = fc.string({ maxLength: 40 });
const feltPlaces = {
	places: fc.uniqueArray(fc.constantFrom(...BODY_PLACES)),
	depths: fc.dictionary(fc.constantFrom(...BODY_PLACES), fc.constantFrom(...FELT_DEPTHS), {
		noNullPrototype: true
	})
};
/** What every Rustcheck holds, also one of before there were depths. */
const RUSTCHECK_BEFORE_DEPTHS = [
	...(['kind', 'feltBefore', 'feltAfter', 'places', 'before', 'after'] as const),
	...(['calming', 'intention', 'whenItRises', 'theme'] as const)
];
const rustcheck = fc.record(
	{
		kind: fc.constant('rustcheck' as const),
		feltBefore: felt,
		feltAfter: felt,
		...feltPlaces,
		before: fc.option(measured),
		after: fc.option(measured),
		calming: fc.option(
			fc.record({
				way: fc.constantFrom(...CALMING_WAYS),
				durationMs: moment,
				follow: fc.option(share)
			})
		),
		intention: words,
		whenItRises: words,
		theme: fc.option(words)
	},
	{ requiredKeys: RUSTCHECK_BEFORE_DEPTHS }
);
const exercise = fc.record({
	kind: fc.constant('exercise' as const),
	module: fc.constantFrom('body', 'gone'),
	exercise: fc.constantFrom('first', 'three-places'),
	answers: fc.dictionary(
		fc.constantFrom('where', 'what-is-left'),
		fc.record(
			{ type: fc.constant('body-map' as const), ...feltPlaces, words },
			{ requiredKeys: ['type', 'places', 'words'] }
		),
		{ noNullPrototype: true }
	),
	measuredScene: fc.option(fc.record({ restFrom: moment, from: moment }))
});
const gesprek = fc.record({
	kind: fc.constant('gesprek' as const),
	intention: words,
	theme: fc.option(words),
	lengthMs: moment,
	signs: fc.dictionary(fc.constantFrom(...TENSION_SIGNS), fc.nat(9), { noNullPrototype: true }),
	reflection: fc.option(
		fc.record({
			outsideMe: words,
			outsideOther: words,
			insideMe: words,
			insideOther: words,
			whose: fc.option(fc.constantFrom(...WHOSE)),
			lens: fc.option(fc.constantFrom(...LENSES)),
			lensAnswer: words,
			nextStep: words
		})
	)
});
const samples = fc
	.uniqueArray(sample, { selector: ({ t }) => t, maxLength: 30 })
	.map((list) => list.sort((a, b) => a.t - b.t));
const mark = fc.record({
	t: fc.integer({ min: 0, max: 1e7 }),
	kind: fc.constantFrom(...MARK_KINDS),
	text: fc.string({ unit: 'binary' })
});

/** A session of one of these people. */
export function recordOf(profileIds: string[]): fc.Arbitrary<SessionRecord> {
	const meta = fc.record({
		id: fc.uuid(),
		profileId: fc.constantFrom(...profileIds),
		kind: fc.constant('measurement' as const),
		startedAt: moment,
		endedAt: fc.option(moment),
		source: fc.constantFrom(...SESSION_SOURCES),
		note: fc.string({ unit: 'binary' }),
		state: fc.constant('complete' as const),
		durationMs: moment,
		baseline: fc.option(baseline)
	});
	const details: fc.Arbitrary<SessionDetails | null> = fc.oneof(
		fc.constant(null),
		rustcheck,
		exercise,
		gesprek
	);
	const parts = fc.tuple(meta, details, samples, fc.array(mark, { maxLength: 5 }));
	return parts.map(([part, details, list, marks]) => ({
		meta: { ...part, kind: details?.kind ?? 'measurement', details, samples: list.length },
		samples: list,
		marks
	}));
}
