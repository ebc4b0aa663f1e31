import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
	version?: string;
	optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, LockedPackage>;
};

/** Where a package of this name may be installed for one that asks for it, nearest first. */
function places(asker: string, name: string): string[] {
	const folders = asker.split('/node_modules/').map((_, i, parts) => {
		const above = parts.slice(0, parts.length - i).join('/node_modules/');
		return `${above}/node_modules/${name}`;
	});
	return [...folders, `node_modules/${name}`];
}

// npm leaves out the parts for other systems when a registry does not have them, and `npm ci`, which
// `npm start` and `npm test` run on a new machine, then refuses the whole file.
it('the lock file names the optional parts for every system', () => {
	const missing = Object.entries(lock.packages).flatMap(([asker, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !places(asker, name).some((place) => place in lock.packages))
			.map((name) => `${asker} -> ${name}`)
	);
	expect(missing).toEqual([]);
});
