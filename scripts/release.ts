/**
 * `npm run release`: makes `release/luwte-VERSION.zip`, all that a web server and who keeps it need. Builds
 * twice, and ends without a release when the two differ in one byte: who builds from the same sources must be
 * able to see that she got the same.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASES } from '../src/lib/store/database-file.fixture';
import { DB_VERSION } from '../src/lib/store/migrations';
import { build } from './lib/build.mjs';
import { ROOT } from './lib/root.mjs';
import { archive, checksums } from './release/archive';
import { billOfMaterials } from './release/bill-of-materials';
import { requireDatabaseFixture } from './release/database-fixture';
import { differing, type Files, filesBelow } from './release/files-below';
import { type Bundled, licenceText } from './release/licences';
import { caddyFile } from './hosts/caddy';
import { nginxFile } from './hosts/nginx';
import { rulesOfSite } from './hosts/rules-of-site';

const SITE = join(ROOT, 'build');
const BUNDLED = join(ROOT, '.svelte-kit/output/client/.vite/licences.json');
/** What is for people, by its place in the release. */
const TO_READ = {
	'LICENSE.txt': 'LICENSE',
	'CHANGELOG.md': 'CHANGELOG.md',
	'BEHEER.md': 'docs/beheer.md',
	'DEPLOYING.md': 'docs/deploying.md'
};

interface Package {
	version: string;
	dependencies: Record<string, string>;
}

async function builtOnce(): Promise<Files> {
	// Nothing of an earlier build may help, or stay.
	rmSync(SITE, { recursive: true, force: true });
	rmSync(join(ROOT, '.svelte-kit/output'), { recursive: true, force: true });
	if (!(await build())) throw new Error('Building failed; see the lines above.');
	return filesBelow(SITE);
}

requireDatabaseFixture(join(ROOT, DATABASES), DB_VERSION);
const first = await builtOnce();
const site = await builtOnce();
const different = differing(first, site);
if (different.length > 0)
	throw new Error(`Two builds of the same sources differ in: ${different.join(', ')}`);
console.log(`Two builds are equal: ${site.size} files.`);

const { version, dependencies } = JSON.parse(
	readFileSync(join(ROOT, 'package.json'), 'utf8')
) as Package;
const bundled = JSON.parse(readFileSync(BUNDLED, 'utf8')) as Bundled[];
const rules = rulesOfSite(SITE);
const text = (words: string) => new TextEncoder().encode(words);

const files: Files = new Map([
	...[...site].map(([name, bytes]): [string, Uint8Array] => [`site/${name}`, bytes]),
	...Object.entries(TO_READ).map(([name, path]): [string, Uint8Array] => [
		name,
		readFileSync(join(ROOT, path))
	]),
	['servers/Caddyfile', text(caddyFile(rules, 'luwte.example.org', '/srv/luwte'))],
	['servers/Caddyfile.container', text(caddyFile(rules, ':80', '/srv/luwte'))],
	['servers/nginx.conf', text(nginxFile(rules))],
	['Dockerfile', readFileSync(join(ROOT, 'scripts/release/Dockerfile'))],
	['THIRD-PARTY-LICENCES.txt', text(licenceText(bundled, Object.keys(dependencies)))],
	['sbom.cdx.json', text(billOfMaterials())]
]);
files.set('SHA256SUMS', text(checksums(files)));

const name = `luwte-${version}`;
mkdirSync(join(ROOT, 'release'), { recursive: true });
const zip = archive(files, name);
writeFileSync(join(ROOT, 'release', `${name}.zip`), zip);
console.log(`release/${name}.zip: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB`);
