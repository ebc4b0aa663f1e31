import * as v from 'valibot';
import { StoreFault } from '../faults';
import { STORE_NAMES, type StoreName } from '../schema';
import { keyText, rowKey } from '../vault/row-key';
import type { AnyRow } from '../vault/seal';
import { beginSchema, endSchema } from './format';
import { choiceSchema, ROW_SCHEMAS } from './row-schemas';
import { SessionInCopy } from './session-in-copy';

/**
 * A row of a copy that may be stored as it is; or that rows of a session come now, which itself comes
 * behind them; or that it is none after all, and they are not either.
 */
export type CopyRow =
	{ store: StoreName; row: AnyRow } | { begins: string; profileId: string } | { dropped: string };

/** What is told of a copy beside its rows. */
export interface CopyTold {
	/** epoch ms */
	madeAt: number;
	choices: Record<string, string>;
}

/**
 * Looks at the lines of a copy one by one: each by itself, and whether they fit together. Samples come out
 * in chunks of our own size, and a session behind all that belongs to it: closed, and with its true number
 * of samples.
 * @param told is filled while the rows come
 * @throws {StoreFault} `import-damaged`; it tells where, never what was there
 */
export async function* checkedRows(
	lines: AsyncIterable<unknown>,
	told: CopyTold
): AsyncGenerator<CopyRow, void> {
	const checker = new Checker(told);
	for await (const line of lines) yield* checker.take(line);
	if (!checker.ended) throw damaged('no end');
}

const lineSchema = v.tuple([v.string(), v.unknown()]);

/** Rows of these are of a person, who must have come before. */
const OF_A_PERSON: readonly StoreName[] = ['sessions', 'plans', 'counts', 'layings'];

class Checker {
	ended = false;
	readonly #told: CopyTold;
	#count = 0;
	#seen = new Set<string>();
	#people = new Set<unknown>();
	/** Samples and marks that come now are of this one. */
	#session: SessionInCopy | null = null;

	constructor(told: CopyTold) {
		this.#told = told;
	}

	*take(line: unknown): Generator<CopyRow> {
		if (this.ended) throw damaged('something behind the end');
		const [name, given] = parse(lineSchema, line, 'line');
		if ((name === 'copy') !== (this.#count === 0)) throw damaged('beginning');
		if (name === 'chunks') yield* this.#chunk(given);
		else if (name === 'marks') yield* this.#mark(given);
		else if (name === 'dropped') yield* this.#drop(given);
		else {
			if (this.#session) yield* this.#session.end();
			this.#session = null;
			yield* this.#other(name, given);
		}
		this.#count++;
	}

	*#other(name: string, given: unknown): Generator<CopyRow> {
		if (name === 'copy') this.#told.madeAt = parse(beginSchema, given, name).madeAt;
		else if (name === 'choices') {
			const { key, value } = parse(choiceSchema, given, name);
			this.#told.choices[key] = value;
		} else if (name === 'end') {
			if (parse(endSchema, given, name).lines !== this.#count) throw damaged('number of lines');
			this.ended = true;
		} else yield* this.#row(name, given);
	}

	*#row(name: string, given: unknown): Generator<CopyRow> {
		const store = STORE_NAMES.find((one) => one === name);
		if (!store) throw damaged('unknown kind of line');
		const row = parse(ROW_SCHEMAS[store] as v.GenericSchema<unknown, AnyRow>, given, name);
		const key = keyText([store, rowKey(store, row)]);
		if (this.#seen.has(key)) throw damaged(`${name} twice`);
		this.#seen.add(key);
		const owner = row['profileId'] ?? null;
		if (OF_A_PERSON.includes(store) && owner !== null && !this.#people.has(owner))
			throw damaged(`${name} of nobody`);
		if (store === 'profiles') this.#people.add(row['id']);
		if (store !== 'sessions') return yield { store, row };
		this.#session = new SessionInCopy(parse(ROW_SCHEMAS.sessions, given, name));
		yield this.#session.begin();
	}

	#chunk(given: unknown): Iterable<CopyRow> {
		const { sessionId, samples } = parse(ROW_SCHEMAS.chunks, given, 'chunks');
		return this.#of(sessionId).take(samples);
	}

	#mark(given: unknown): Iterable<CopyRow> {
		const mark = parse(ROW_SCHEMAS.marks, given, 'marks');
		return this.#of(mark.sessionId).mark(mark);
	}

	*#drop(given: unknown): Generator<CopyRow> {
		yield { dropped: this.#of(given).id };
		this.#session = null;
	}

	#of(sessionId: unknown): SessionInCopy {
		if (!this.#session || this.#session.id !== sessionId) throw damaged('of another session');
		return this.#session;
	}
}

function parse<Output>(
	schema: v.GenericSchema<unknown, Output>,
	given: unknown,
	where: string
): Output {
	const result = v.safeParse(schema, given, { abortEarly: true });
	if (result.success) return result.output;
	throw damaged(`${where} ${v.getDotPath(result.issues[0]) ?? ''}`);
}

function damaged(where: string): StoreFault {
	return new StoreFault('import-damaged', where);
}
