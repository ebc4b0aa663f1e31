/**
 * What `npm run bench:clips -- --card` writes and the app shows: how well the breath was read, on what,
 * and by which version. Percentages 0..100, errors in breaths a minute, times in s.
 */
import * as v from 'valibot';
import { CARD_KINDS, type CardSet, type ModelCard } from './model-card';

const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const amount = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const some = v.pipe(count, v.minValue(1));
const text = v.pipe(v.string(), v.nonEmpty());
const span = v.nullable(
	v.pipe(
		v.strictObject({ from: amount, to: amount }),
		v.check(({ from, to }) => from <= to, 'from is later than to')
	)
);

const kind = v.pipe(
	v.strictObject({
		kind: v.picklist(CARD_KINDS),
		clips: some,
		people: some,
		seconds: some,
		usable: share,
		mae: v.nullable(amount),
		wrong: share,
		false: share,
		first: span,
		unread: count
	}),
	v.check(({ people, clips }) => people <= clips, 'more people than clips'),
	v.check(
		({ mae, wrong }) => (mae === null) === (wrong === null),
		'an error without a share, or so'
	),
	v.check(({ unread, clips }) => unread <= clips, 'more clips unread than there are')
);

const set: v.GenericSchema<unknown, CardSet> = v.strictObject({
	measured: v.pipe(v.string(), v.isoDate()),
	app: text,
	code: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	machine: text,
	people: some,
	naive: span,
	kinds: v.pipe(
		v.array(kind),
		v.minLength(1),
		v.check((kinds) => new Set(kinds.map(({ kind }) => kind)).size === kinds.length, 'a kind twice')
	)
});

export const modelCardSchema: v.GenericSchema<unknown, ModelCard> = v.strictObject({
	recorded: v.nullable(set),
	fresh: v.nullable(set),
	shared: v.nullable(set)
});
