/** Whole files of each kind, changed in some way, and how each is brought in. */
import fc from 'fast-check';
import { anyExport, anyExtra } from '../../src/lib/store/any-export.fixture';
import { anyLesson } from '../../src/lib/store/any-lesson.fixture';
import { deckFile, readDeckFile } from '../../src/lib/store/deck-file';
import { layingFile, readLayingFile } from '../../src/lib/store/laying-file';
import { lessonFile, readLessonFile } from '../../src/lib/store/lesson-file';
import type { Store } from '../../src/lib/store/store';
import { MONDAY } from '../../src/lib/store/test-kit';
import { copyOf, deviceWith } from '../../src/lib/store/copy/copy-kit.fixture';
import { headBytes, type CopyHead, type CopyLine } from '../../src/lib/store/copy/format';
import { newSealing, sealed, type CopyKey } from '../../src/lib/store/copy/sealing';
import { packed, type ByteFlow } from '../../src/lib/store/copy/streams';
import { seen } from '../../src/lib/store/vault/vault-test-kit';
import type { Chance } from './chance';
import { changeBytes, changeInside, withNesting } from './mutations';

export const PASSPHRASE = 'een rustige ochtend';
/** Different files of each kind; each is changed in many ways. */
const FILES = 12;

type Bytes = Uint8Array<ArrayBuffer>;

export interface Subject {
	name: string;
	/** A changed file. */
	make(chance: Chance): Promise<Bytes>;
	/** @throws {StoreFault} when it is refused */
	bringIn(store: Store, file: Blob): Promise<unknown>;
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** One to three changes of the data, or now and then of the bytes. */
function ofJson(texts: readonly string[]): Subject['make'] {
	return async (chance) => {
		const text = chance.one(texts);
		if (chance.below(4) === 0) return changeBytes(utf8(text), chance);
		const value: unknown = JSON.parse(text);
		for (let left = 1 + chance.below(3); left > 0; left--) changeInside(value, chance);
		return utf8(withNesting(JSON.stringify(value)));
	};
}

const HEAD: CopyHead = { format: 'luwte-copy', version: 1, packed: 'gzip', sealed: null };

async function* flowOf(lines: readonly CopyLine[]): ByteFlow {
	yield utf8(withNesting(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
}

async function collected(parts: AsyncIterable<Bytes>): Promise<Bytes> {
	const list: Bytes[] = [];
	for await (const part of parts) list.push(part);
	return new Uint8Array(await new Blob(list).arrayBuffer());
}

/** A copy as its maker would have packed it: what is wrong with it lies inside. */
async function packedCopy(lines: readonly CopyLine[], key: CopyKey | null): Promise<Bytes> {
	const sealing = key && (await newSealing(key));
	const head = headBytes({ ...HEAD, sealed: sealing });
	let body = packed(flowOf(lines));
	if (key && sealing) body = sealed(body, key, sealing, head);
	return new Uint8Array([...head, ...(await collected(body))]);
}

function ofLines(copies: readonly (readonly CopyLine[])[], key: CopyKey | null): Subject['make'] {
	return async (chance) => {
		const lines = structuredClone(chance.one(copies)) as CopyLine[];
		if (chance.below(4) === 0) return changeBytes(await packedCopy(lines, key), chance);
		for (let left = 1 + chance.below(3); left > 0; left--) {
			const at = chance.below(lines.length);
			if (chance.below(4) > 0) changeInside(lines[at], chance);
			else if (chance.below(2)) lines.splice(at, 1);
			else lines.splice(at, 0, structuredClone(chance.one(lines)));
		}
		// So that a changed number of lines does not hide what else is wrong.
		const last = lines.at(-1);
		if (last?.[0] === 'end' && chance.below(4) > 0)
			lines.splice(-1, 1, ['end', { lines: lines.length - 1 }]);
		return packedCopy(lines, key);
	};
}

async function linesIn(file: Blob): Promise<CopyLine[]> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const body = new Blob([bytes.slice(bytes.indexOf(10) + 1)]).stream();
	const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
	return text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as CopyLine);
}

/** @param key with the passphrase above */
export async function allSubjects(seed: number, key: CopyKey): Promise<Subject[]> {
	const exports = fc.sample(anyExport, { seed, numRuns: FILES });
	const extras = fc.sample(anyExtra, { seed, numRuns: FILES });
	const copies: CopyLine[][] = [];
	for (const [i, data] of exports.entries()) {
		const store = await deviceWith(data);
		await store.connection.write(async (transaction) => {
			for (const name of ['cardSets', 'decks', 'games', 'drafts'] as const)
				for (const row of extras[i]![name]) await transaction.objectStore(name).put(row as never);
		});
		copies.push(await linesIn(await copyOf(store, { choices: { 'luwte-theme': 'dark' } })));
		if (Object.keys(await seen(store)).length === 0) throw new Error('nothing to spoil');
	}
	const decks = extras.flatMap(({ decks }) => decks);
	const boards = exports.flatMap(({ layings, images }) =>
		layings.map((laying) => layingFile(laying, images))
	);
	const lessons = fc.sample(anyLesson, { seed, numRuns: FILES });
	const whole =
		(passphrase: string | null): Subject['bringIn'] =>
		async ({ copies }, file) =>
			copies.restore(await copies.check(file, passphrase), 'merge');
	return [
		{
			name: 'export of an older version',
			make: ofJson(exports.map((data) => JSON.stringify(data))),
			bringIn: whole(null)
		},
		{ name: 'copy', make: ofLines(copies, null), bringIn: whole(null) },
		{ name: 'copy with a passphrase', make: ofLines(copies, key), bringIn: whole(PASSPHRASE) },
		{
			name: 'deck',
			make: ofJson(decks.map(deckFile)),
			bringIn: async ({ decks }, file) => decks.create(await readDeckFile(file), MONDAY)
		},
		{
			name: 'board',
			make: ofJson(boards),
			bringIn: async ({ layings, images }, file) => {
				const { laying, images: own } = await readLayingFile(file);
				await images.bringBack(own);
				await layings.create({ ...laying, profileId: null });
			}
		},
		{
			name: 'lesson',
			make: ofJson(lessons.map(lessonFile)),
			bringIn: async ({ lessons }, file) => lessons.create(await readLessonFile(file), MONDAY)
		}
	];
}
