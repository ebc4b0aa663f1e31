/**
 * `npm run make:fixture`: today's database with something of everything, as a file in `tests/fixtures/databases`.
 * Each version that is released leaves one behind, which every later one must open. One that is there never
 * changes: a release may have written the like.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASES, packDatabase } from '../src/lib/store/database-file.fixture';
import { furnishEverything, openAlone } from '../src/lib/store/everything.fixture';
import { readDatabase } from '../src/lib/store/lay-database.fixture';
import { DB_VERSION } from '../src/lib/store/migrations';
import { ROOT } from './lib/root.mjs';

const name = join(DATABASES, `v${DB_VERSION}.json.gz`);
const file = join(ROOT, name);
if (existsSync(file)) {
	console.log(`${name} is there already. Remove it first if no release has this version yet.`);
	process.exit(1);
}
const store = await openAlone();
await furnishEverything(store);
store.close();
const packed = await packDatabase(await readDatabase());
writeFileSync(file, packed);
console.log(`${name}: ${(packed.length / 1000).toFixed(1)} kB`);
