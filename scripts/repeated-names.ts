import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What SvelteKit wants to be called so, in every page that has one. */
const KITS = new Set(['load', 'prerender', 'ssr', 'csr', 'trailingSlash', 'handle', 'init']);

/**
 * Names that more than one file gives to something of its own.
 * @param files paths of TypeScript files
 * @returns for each name the files that export it, in the order of the files
 */
export function repeatedNames(files: readonly string[]): Map<string, string[]> {
	const homes = new Map<string, string[]>();
	for (const file of files)
		for (const name of exportedNames(readFileSync(file, 'utf8')))
			homes.set(name, [...(homes.get(name) ?? []), file]);
	return new Map([...homes].filter(([name, { length }]) => length > 1 && !KITS.has(name)));
}

/** What a file declares and exports; what it only passes on has its home elsewhere. */
export function exportedNames(text: string): Set<string> {
	const names = new Set<string>();
	for (const statement of ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest).statements) {
		if (!ts.canHaveModifiers(statement)) continue;
		const words = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
		if (!words.includes(ts.SyntaxKind.ExportKeyword)) continue;
		if (ts.isVariableStatement(statement)) {
			for (const { name } of statement.declarationList.declarations)
				if (ts.isIdentifier(name)) names.add(name.text);
		} else if ('name' in statement && statement.name) {
			names.add((statement.name as ts.Identifier).text);
		}
	}
	return names;
}
