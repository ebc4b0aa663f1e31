import { existsSync, readFileSync, statSync } from 'node:fs';
// Paths of a repository have forward slashes on every system.
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

const SCRIPTS = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** The language catalogue: large, generated, and leads nowhere. */
const CATALOGUE = 'src/lib/paraglide/';

const known = new Map<string, string[]>();

/**
 * Every file of the app that a file brings with it: over imports that stay when types are taken out,
 * imports on demand and workers; itself included. Paths are from the root of the repository.
 */
export function reachedFrom(start: string): Set<string> {
	const reached = new Set([start]);
	for (const file of reached) for (const next of importsOf(file)) reached.add(next);
	return reached;
}

function importsOf(file: string): string[] {
	const imports =
		known.get(file) ??
		specifiers(scriptOf(file))
			.map((specifier) => resolved(specifier, file))
			.filter((path) => path !== null)
			.filter((path) => !path.startsWith(CATALOGUE));
	known.set(file, imports);
	return imports;
}

function scriptOf(file: string): string {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(SCRIPTS)].map(([, script]) => script).join('\n');
}

/** What a script imports, in the words of the script. */
export function specifiers(script: string): string[] {
	const found: string[] = [];
	const add = (node: ts.Node | undefined) => {
		if (node && ts.isStringLiteralLike(node)) found.push(node.text);
	};
	const visit = (node: ts.Node) => {
		if (ts.isImportDeclaration(node) && !isTypesOnly(node.importClause)) add(node.moduleSpecifier);
		else if (ts.isExportDeclaration(node) && !node.isTypeOnly) add(node.moduleSpecifier);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0]);
		else if (ts.isNewExpression(node) && isNamed(node.expression, 'URL')) add(node.arguments?.[0]);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest));
	return found;
}

function isNamed(node: ts.Node, name: string): boolean {
	return ts.isIdentifier(node) && node.text === name;
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	return (
		!clause.name &&
		names !== undefined &&
		ts.isNamedImports(names) &&
		names.elements.length > 0 &&
		names.elements.every((name) => name.isTypeOnly)
	);
}

/** The file that is meant; `null` for packages, and for what is no code. */
function resolved(specifier: string, from: string): string | null {
	const [path = ''] = specifier.split('?');
	const base = path.startsWith('$lib/')
		? join('src/lib', path.slice('$lib/'.length))
		: path.startsWith('.')
			? normalize(join(dirname(from), path))
			: null;
	if (base === null) return null;
	const file = ['', '.ts', '.js', '/index.ts'].map((end) => base + end).find(isFile);
	return file && /\.(ts|js|svelte)$/.test(file) ? file : null;
}

function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}
