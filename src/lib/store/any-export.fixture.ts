import fc from 'fast-check';
import { UNSURE_REASONS } from '../signals/types';
import { anyLaying } from './any-laying.fixture';
import { anyLesson } from './any-lesson.fixture';
import { baseline, measure, moment, placed, recordOf, words } from './any-session.fixture';
import { COUNT_WAYS, type KeptCount } from './count-schema';
import { isPlain } from './copy/plain-data';
import type { OwnDeck } from './deck-schema';
import { EXPORT_VERSION } from './export-schema';
import { GAME_SLOTS } from './model';
import type { PlanRow, PlanRows } from './plan-schema';
import { PLACE_ORIGINS } from './profile-schema';
import { MONDAY } from './test-kit';

const row: fc.Arbitrary<PlanRow> = fc.record({
	body: words,
	seen: words,
	thoughts: words,
	helps: words,
	team: words
});
const rows: fc.Arbitrary<PlanRows> = fc.record({ groen: row, geel: row, oranje: row, rood: row });
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
	markers: fc.array(fc.record({ id: keptId, x: shareOf, y: shareOf }), { maxLength: 6 })
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
/** Minus zero is no JSON. */
const asJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
/** What a page writes for itself: JSON, of which no name means anything to JavaScript. */
const pageData = fc
	.jsonValue({ maxDepth: 4 })
	.filter((data) => isPlain(data))
	.map(asJson);

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
