import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import type { ClipOptions } from './options';

export const CLIPS = join(ROOT, '.cache/clips');

const HERE = join(ROOT, 'tests/clips');

/** A clip made by other code is another clip. */
const generator = createHash('sha256');
for (const file of readdirSync(HERE).sort()) generator.update(readFileSync(join(HERE, file)));
const generatorHash = generator.digest('hex');

/** Where a clip is kept: a name of its own for each set of options. */
export function clipPath(name: string, options: ClipOptions, ending = 'y4m'): string {
	const hash = createHash('sha256').update(generatorHash).update(JSON.stringify(options));
	return join(CLIPS, `${name}-${hash.digest('hex').slice(0, 12)}.${ending}`);
}
