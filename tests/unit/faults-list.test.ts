import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import nl from '../../messages/nl.json' with { type: 'json' };

interface Fault {
	name: string;
	said: string[];
	tests: { file: string; title: string }[];
}

const ROW = /^\| (?!fault|-)(.*) \|$/gm;
const TEST = /`([^`]+)` › (.+)/;

/** The rows of docs/faults.md. */
const faults: Fault[] = [...readFileSync('docs/faults.md', 'utf8').matchAll(ROW)].map(([, row]) => {
	const [name, reads, , shown] = row!.split(' | ').map((cell) => cell.trim());
	return {
		name: name!,
		said: sentences(reads!),
		tests: shown!.split('<br>').map((cell) => {
			const [, file, title] = TEST.exec(cell) ?? [];
			return { file: file ?? cell, title: title ?? '' };
		})
	};
});

/** What stands between quotes; quotes within them belong to the sentence. */
function sentences(cell: string): string[] {
	const found: string[] = [];
	let depth = 0;
	for (const letter of cell) {
		if (letter === '”' && --depth === 0) continue;
		if (depth > 0) found[found.length - 1] += letter;
		if (letter === '“' && depth++ === 0) found.push('');
	}
	return found;
}

/** Titles of tests as they stand in a file: any text that is one. */
function texts(file: string): Set<string> {
	const source = readFileSync(file, 'utf8');
	return new Set(
		[...source.matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)].map(([, , text]) => text!)
	);
}

describe('docs/faults.md', () => {
	it('names many faults, each once', () => {
		const names = faults.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(50);
	});

	it.each(faults)('says what stands on the screen: $name', ({ said }) => {
		const catalogue = new Set<string>(Object.values(nl));
		expect(said.filter((sentence) => !catalogue.has(sentence))).toEqual([]);
	});

	it.each(faults)('is shown by tests that exist: $name', ({ tests }) => {
		const missing = tests.filter(({ file, title }) => !existsSync(file) || !texts(file).has(title));
		expect(missing).toEqual([]);
	});
});
