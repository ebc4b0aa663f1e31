import { describe, expect, it } from 'vitest';
import { exportedNames, repeatedNames } from '../../scripts/repeated-names';
import { sourceFiles } from '../../scripts/source-files';

/** Names that may stand in several files, and why. */
const ALLOWED: Record<string, string> = {
	legalMoves: 'every game answers to it; each is reached through its own room (games/kwartet …)',
	phase: 'as legalMoves',
	places: 'as legalMoves',
	Phase: 'of a game: as legalMoves; of a measurement: not beside it in any file',
	MAX_PLAYERS: 'as legalMoves',
	id: 'valibot parts of two sets of schemas: a name in a content file is stricter than one that is kept',
	text: 'as id',
	draftId: 'a page and its draft: the Rustcheck and an exercise read alike on purpose',
	newDraft: 'as draftId',
	readDraft: 'as draftId',
	stepOf: 'a step of an exercise, a step of the Rustcheck'
};

/** Made-up people and records: only tests import them. */
const FOR_TESTS = /\/testing(\/|\.ts$)|test-kit\.ts$|\.fixture\.ts$/;

const files = [...sourceFiles('src/lib'), ...sourceFiles('src/routes')].filter(
	(file) => file.endsWith('.ts') && !FOR_TESTS.test(file)
);

describe('one name, one thing', () => {
	const repeated = repeatedNames(files);

	it('no exported name stands in two files', () => {
		const lines = [...repeated]
			.filter(([name]) => !(name in ALLOWED))
			.map(([name, homes]) => `${name}: ${homes.join(', ')}`);
		expect(lines).toEqual([]);
	});

	it('what is allowed is needed', () => {
		expect(Object.keys(ALLOWED).filter((name) => !repeated.has(name))).toEqual([]);
	});
});

it('names are those that a file declares, not those it passes on', () => {
	const text = `
		export const a = 1, b = 2;
		export function c() {}
		export interface D {}
		export type { E } from './e';
		export * from './f';
		const g = 3;
	`;
	expect([...exportedNames(text)]).toEqual(['a', 'b', 'c', 'D']);
});
