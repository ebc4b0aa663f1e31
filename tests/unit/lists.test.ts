import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/source-files';

it('puts no words in a row on screen without "and": inARow does that, in the language of the page', () => {
	const screens = ['src/lib/ui', 'src/routes'].flatMap((room) => sourceFiles(room));
	const joined = screens.filter((file) => /\.join\((['"`]), \1\)/.test(readFileSync(file, 'utf8')));
	expect(screens.length).toBeGreaterThan(100);
	expect(joined).toEqual([]);
});
