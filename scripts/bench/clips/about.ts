import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../lib/root.mjs';
import type { CardAbout } from './card';

/** The rooms that measure. */
const MEASURING = ['src/lib/signals', 'src/lib/sensing'];

/**
 * What this measurement is made with: day, version, machine, and a mark of the code that measures, for two
 * runs of one version need not have the same code.
 */
export function aboutThisRun(browser: string): CardAbout {
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		version: string;
	};
	const cores = cpus();
	return {
		measured: new Date().toISOString().slice(0, 10),
		app: version,
		code: codeMark(),
		machine: `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, Chromium ${browser}, CPU`
	};
}

function codeMark(): string {
	const hash = createHash('sha256');
	for (const folder of MEASURING) {
		const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$|testing\//.test(file))
			.sort();
		for (const file of files) hash.update(file).update(readFileSync(join(ROOT, folder, file)));
	}
	return hash.digest('hex').slice(0, 12);
}
