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
import { anyLaying } from './any-laying.fixture';
import { anyLesson } from './any-lesson.fixture';
import { COUNT_WAYS, type KeptCount } from './count-schema';
import { isPlain } from './copy/plain-data';
import type { OwnDeck } from './deck-schema';
import { EXPORT_VERSION } from './export-schema';
import { GAME_SLOTS } from './model';
import type { PlanRow, PlanRows } from './plan-schema';
import { PLACE_ORIGINS } from './profile-schema';
import { MONDAY } from './test-kit';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const maybe = fc.option(number);
const moment = fc.integer({ min: 0, max: 4e12 });
const spread = fc.record({ centre: number, spread: number });
// Valibot leaves out names that could touch an object's prototype; no measure has such a name.
const measure = fc
	.stringMatching(/^[a-z]{1,9}$/)
	.filter((name) => !(name in Object.prototype) && name !== 'prototype');
const baseline = fc.record({
	posture: fc.dictionary(measure, spread, { maxKeys: 5, noNullPrototype: true }),
	shoulderWidth: number,
	movement: spread,
	breathing: fc.option(spread),
	torsoColour: fc.option(fc.tuple(number, number))
});
const size = fc.integer({ min: 1, max: 4000 });
const placed = fc
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
const words = fc.string({ maxLength: 40 });
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
	exercise: fc.constantFrom('first', 'body-scan'),
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
const row: fc.Arbitrary<PlanRow> = fc.record({
	body: words,
	seen: words,
	thoughts: words,
	helps: words,
	team: words
});
const rows: fc.Arbitrary<PlanRows> = fc.record({ groen: row, geel: row, oranje: row, rood: row });
const samples = fc
	.uniqueArray(sample, { selector: ({ t }) => t, maxLength: 30 })
	.map((list) => list.sort((a, b) => a.t - b.t));
const mark = fc.record({
	t: fc.integer({ min: 0, max: 1e7 }),
	kind: fc.constantFrom(...MARK_KINDS),
	text: fc.string({ unit: 'binary' })
});

function recordOf(profileIds: string[]): fc.Arbitrary<SessionRecord> {
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

const profile = fc.record({
	id: fc.uuid(),
	name: fc.string({ maxLength: 50 }),
	createdAt: moment,
	places: fc.array(
		fc.record({
			id: fc.uuid(),
			name: fc.string({ maxLength: 50 }),
			takenAt: moment,
			usedAt: moment,
			origin: fc.constantFrom(...PLACE_ORIGINS),
			value: fc.oneof(baseline, placed)
		}),
		{ maxLength: 8 }
	)
});

const ms = fc.integer({ min: 0, max: 60_000 });
const shareOf = fc.double({ min: 0, max: 1, noNaN: true });

function countOf(profileIds: string[]): fc.Arbitrary<KeptCount> {
	return fc.record({
		id: fc.uuid(),
		profileId: fc.constantFrom(...profileIds),
		takenAt: moment,
		source: fc.constantFrom('camera' as const, 'file' as const, 'simulated' as const),
		way: fc.constantFrom(...COUNT_WAYS),
		picture: fc.record({
			camera: fc.option(words),
			width: fc.nat(4000),
			height: fc.nat(4000),
			brightness: fc.option(fc.double({ min: 0, max: 255, noNaN: true }))
		}),
		framing: fc.option(
			fc.record({ shoulderWidth: shareOf, shoulderHeight: shareOf, headWidth: shareOf })
		),
		lengthMs: fc.constant(60_000),
		taps: fc.array(ms, { maxLength: 20 }).map((taps) => taps.sort((a, b) => a - b)),
		seconds: fc.array(
			fc.record({
				rate: fc.option(fc.double({ min: 4, max: 40, noNaN: true })),
				windowMs: fc.option(ms),
				onset: fc.option(fc.integer({ min: -60_000, max: 60_000 })),
				unsure: fc.option(fc.constantFrom(...UNSURE_REASONS))
			}),
			{ maxLength: 60 }
		)
	});
}

const keptId = fc.stringMatching(/^[a-z0-9-]{8,20}$/);
const ownImage = fc.record({
	id: keptId,
	text: fc.string({ maxLength: 30 }),
	photo: fc.constant('data:image/jpeg;base64,/9j/4AAQ'),
	createdAt: moment
});
const plateSheet = fc.record({
	id: keptId,
	plate: fc.constant('neighbourhood'),
	name: fc.string({ maxLength: 20 }),
	changedAt: moment,
	words: fc.dictionary(measure, fc.string({ maxLength: 30 }), {
		maxKeys: 3,
		noNullPrototype: true
	}),
	markers: fc.array(fc.record({ id: keptId, x: share, y: share }), { maxLength: 6 })
});

const cardSet = fc.record({
	id: keptId,
	name: words,
	deck: words,
	cards: fc.array(words, { maxLength: 5 }),
	createdAt: moment
});
const card = fc.record({
	id: keptId,
	title: words,
	question: fc.string({ maxLength: 140 }),
	lighter: words,
	picture: fc.constantFrom('cloud', 'data:image/png;base64,iVBORw0K'),
	weight: fc.constantFrom(1 as const, 2 as const, 3 as const)
});
const cards = fc.uniqueArray(card, { selector: ({ id }) => id, minLength: 4, maxLength: 4 });
const theme = fc.record({
	id: keptId,
	title: words,
	picture: fc.constant('house'),
	cards: cards as unknown as fc.Arbitrary<OwnDeck['themes'][number]['cards']>
});
const ownDeck: fc.Arbitrary<OwnDeck> = fc.record({
	id: keptId,
	version: fc.constant(2 as const),
	audience: fc.constantFrom('client' as const, 'team' as const),
	title: words,
	changedAt: moment,
	themes: fc.uniqueArray(theme, { selector: ({ id }) => id, minLength: 1, maxLength: 3 })
});
/** What a page writes for itself: JSON, of which no name means anything to JavaScript. */
const pageData = fc.jsonValue({ maxDepth: 4 }).filter((data) => isPlain(data));

/** Anything that is only in a whole copy, and was in no export before. */
export const anyExtra = fc.record({
	cardSets: fc.uniqueArray(cardSet, { selector: ({ id }) => id, maxLength: 2 }),
	decks: fc.uniqueArray(ownDeck, { selector: ({ id }) => id, maxLength: 2 }),
	games: fc.uniqueArray(
		fc.record({ slot: fc.constantFrom(...GAME_SLOTS), savedAt: moment, data: pageData }),
		{ selector: ({ slot }) => slot }
	),
	drafts: fc.uniqueArray(
		fc.record({ id: fc.string({ maxLength: 60 }), savedAt: moment, data: pageData }),
		{ selector: ({ id }) => id, maxLength: 3 }
	)
});

/** Anything that an export of this version may hold. */
export const anyExport = fc
	.uniqueArray(profile, { selector: ({ id }) => id, minLength: 1, maxLength: 3 })
	.chain((profiles) =>
		fc.record({
			format: fc.constant('luwte-export' as const),
			version: fc.constant(EXPORT_VERSION),
			exportedAt: fc.constant(MONDAY),
			profiles: fc.constant(profiles),
			sessions: fc.uniqueArray(recordOf(profiles.map(({ id }) => id)), {
				selector: ({ meta }) => meta.id,
				maxLength: 4
			}),
			plans: fc
				.tuple(fc.subarray(profiles), fc.array(rows, { minLength: 3, maxLength: 3 }))
				.map(([owners, plans]) =>
					owners.map(({ id }, i) => ({ profileId: id, changedAt: MONDAY, rows: plans[i]! }))
				),
			counts: fc.uniqueArray(countOf(profiles.map(({ id }) => id)), {
				selector: ({ id }) => id,
				maxLength: 3
			}),
			layings: fc.uniqueArray(anyLaying(profiles.map(({ id }) => id)), {
				selector: ({ id }) => id,
				maxLength: 2
			}),
			images: fc.uniqueArray(ownImage, { selector: ({ id }) => id, maxLength: 2 }),
			plates: fc.uniqueArray(plateSheet, { selector: ({ id }) => id, maxLength: 2 }),
			lessons: fc.uniqueArray(anyLesson, { selector: ({ id }) => id, maxLength: 2 })
		})
	);
