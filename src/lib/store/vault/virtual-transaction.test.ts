import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../store';
import type { WritableTransaction } from '../store-transaction';
import { freshDevice, MONDAY } from '../test-kit';
import { FakeBrowser, PASSPHRASE, seen } from './vault-test-kit';

beforeEach(freshDevice);

/** One thing that work asks of a transaction; `give` makes the answer. */
interface Step {
	name: string;
	give: (transaction: WritableTransaction) => Promise<unknown>;
}

const PEOPLE = ['p1', 'p2'] as const;
const person = fc.constantFrom(...PEOPLE);
const session = fc.constantFrom('s1', 's2', 's3');
const small = fc.nat(3);
const profile = (id: string, n: number) => ({
	id,
	name: `n${n}`,
	createdAt: MONDAY + n,
	places: []
});
const rangeOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** A row for one of some stores; keys are few, so that they meet. */
const row = fc.oneof(
	fc.tuple(person, small).map(([id, n]) => ['profiles', profile(id, n)] as const),
	fc
		.tuple(session, person, small, fc.constantFrom('recording', 'complete'))
		.map(
			([id, profileId, n, state]) => ['sessions', { id, profileId, state, startedAt: n }] as const
		),
	fc
		.tuple(session, small, small)
		.map(([sessionId, index, n]) => ['chunks', { sessionId, index, samples: [n] }] as const),
	fc
		.tuple(session, fc.constantFrom('m1', 'm2'), small)
		.map(([sessionId, id, t]) => ['marks', { sessionId, id, t }] as const),
	fc
		.tuple(person, small)
		.map(([profileId, changedAt]) => ['plans', { profileId, changedAt }] as const),
	fc
		.tuple(fc.constantFrom('stuck', 'rustcheck p1', 'rustcheck p2'), small)
		.map(([id, data]) => ['drafts', { id, savedAt: 1, data }] as const),
	fc
		.tuple(fc.constantFrom('a', 'b'), fc.option(person))
		.map(([id, profileId]) => ['layings', { id, profileId }] as const)
);

const key = fc.oneof(
	person.map((id) => ['profiles', id] as const),
	session.map((id) => ['sessions', id] as const),
	fc.tuple(session, small).map((id) => ['chunks', id] as const),
	fc.constantFrom('stuck', 'rustcheck p1', 'rustcheck p2').map((id) => ['drafts', id] as const),
	person.map((id) => ['plans', id] as const)
);
const name = fc.constantFrom(
	'profiles',
	'sessions',
	'chunks',
	'marks',
	'plans',
	'drafts',
	'layings'
);

/** The rows are no whole ones, and the transaction does not mind. */
type Loose = Record<string, (...args: unknown[]) => Promise<unknown>> & {
	index: (name: string) => { getAll: (value?: unknown) => Promise<unknown> };
};
const loose = (transaction: WritableTransaction, store: string) =>
	transaction.objectStore(store as 'profiles') as unknown as Loose;

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(fc.constantFrom('put', 'put', 'put', 'add'), row)
			.map(([way, [store, value]]) => ({
				name: `${way} ${store} ${JSON.stringify(value)}`,
				give: (transaction: WritableTransaction) => loose(transaction, store)[way]!(value)
			}))
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom('get', 'getKey', 'delete'), key)
			.map(([way, [store, id]]) => ({
				name: `${way} ${store} ${JSON.stringify(id)}`,
				give: (transaction: WritableTransaction) => loose(transaction, store)[way]!(id)
			}))
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('getAll', 'getAllKeys', 'clear'), name)
			.map(([way, store]) => ({
				name: `${way} ${store}`,
				give: (transaction: WritableTransaction) => loose(transaction, store)[way]!()
			}))
	},
	fc
		.tuple(
			fc.constantFrom('getAll', 'getAllKeys', 'delete'),
			fc.constantFrom('chunks', 'marks'),
			session
		)
		.map(([way, store, id]) => ({
			name: `${way} ${store} of ${id}`,
			give: (transaction: WritableTransaction) => loose(transaction, store)[way]!(rangeOf(id))
		})),
	fc
		.constantFrom(['byState', 'recording'], ['byState'], ['byStartedAt'], ['byStartedAt', 1])
		.map(([index, value]) => ({
			name: `${index} ${value}`,
			give: (transaction: WritableTransaction) =>
				loose(transaction, 'sessions')
					.index(index as string)
					.getAll(value)
		}))
);

const work = fc.record({
	steps: fc.array(step, { minLength: 1, maxLength: 12 }),
	together: fc.boolean(),
	fails: fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
});
type Work = typeof work extends fc.Arbitrary<infer Made> ? Made : never;

/** What came of it: the answers, or the fault. */
async function outcome(store: Store, { steps, together, fails }: Work): Promise<unknown> {
	const doing = store.connection.write(async (transaction) => {
		const answers: unknown[] = [];
		if (together) answers.push(...(await Promise.all(steps.map(({ give }) => give(transaction)))));
		else for (const { give } of steps) answers.push(await give(transaction));
		if (fails) throw new Error('half-way');
		return answers;
	});
	return doing.catch((error: { code: string }) => error.code);
}

/** Two people, one of whom may have a vault. */
async function device(withVault: boolean): Promise<Store> {
	freshDevice();
	const store = await new FakeBrowser().openTab();
	await store.connection.write((transaction) =>
		Promise.all(PEOPLE.map((id, n) => transaction.objectStore('profiles').add(profile(id, n))))
	);
	if (withVault) await store.vault.create('p1', PASSPHRASE);
	return store;
}

it('gives the same answers as a transaction of the browser, whatever work asks of it', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 5 }), async (works) => {
			const straight = await device(false);
			const expected = [];
			for (const one of works) expected.push(await outcome(straight, one));
			const rows = await seen(straight);

			const vaulted = await device(true);
			const got = [];
			for (const one of works) got.push(await outcome(vaulted, one));
			expect(got).toEqual(expected);
			expect(await seen(vaulted)).toEqual(rows);
		}),
		{ numRuns: 60 }
	);
});
