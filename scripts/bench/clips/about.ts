import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathsBelow } from '../../lib/paths-below.mjs';
import { ROOT } from '../../lib/root.mjs';
import type { CardAbout } from './card';

/** The rooms that measure. */
const MEASURING = ['src/lib/signals', 'src/lib/sensing'];
/** What the workers are made of: from a picture to an observation. The rest is arithmetic on those. */
const SEEING = [
	'src/lib/sensing',
	'src/lib/signals/dsp',
	'src/lib/signals/camera-motion.ts',
	'src/lib/signals/pose-points.ts',
	'src/lib/signals/types.ts'
];

/** With what the observations of a clip were made. */
export interface Seen {
	/** A mark of the code of the workers. */
	code: string;
	/** The machine and its browser. */
	machine: string;
}

export function seenHere(browser: string): Seen {
	const cores = cpus();
	return {
		code: markOf(SEEING),
		machine: `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, Chromium ${browser}, CPU`
	};
}

/** Observations are as good as new while the code of the workers is the same. */
export function isOfThisCode(seen: Seen | undefined): boolean {
	return seen?.code === markOf(SEEING);
}

/**
 * What a measurement is made with: day, version, machine, and a mark of the code that measures, for two
 * runs of one version need not have the same code.
 */
export function aboutThisRun({ machine }: Seen): CardAbout {
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		version: string;
	};
	return {
		measured: new Date().toISOString().slice(0, 10),
		app: version,
		code: markOf(MEASURING),
		machine
	};
}

/** @param paths folders and files */
function markOf(paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const path of paths)
		for (const file of codeIn(path)) hash.update(file).update(readFileSync(join(ROOT, file)));
	return hash.digest('hex').slice(0, 12);
}

function codeIn(path: string): string[] {
	if (path.endsWith('.ts')) return [path];
	return pathsBelow(join(ROOT, path))
		.filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$|testing\//.test(file))
		.map((file) => `${path}/${file}`);
}
