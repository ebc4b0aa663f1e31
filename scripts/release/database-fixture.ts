import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every version that was released left a database behind, which each later one must open.
 * @param folder with the databases
 * @param version of the database of the release
 * @throws {Error} when that one is not there yet
 */
export function requireDatabaseFixture(folder: string, version: number) {
	if (existsSync(join(folder, `v${version}.json.gz`))) return;
	throw new Error(
		`There is no database of version ${version} for later versions to open: npm run make:fixture, and commit it.`
	);
}
