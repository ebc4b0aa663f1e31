import { readdirSync } from 'node:fs';
import { ROOT } from '../lib/root.mjs';

const WORKERS = 'build/_app/immutable/workers';

/** Address of the built pose worker on its site. */
export function workerPath(): string {
	const name = readdirSync(`${ROOT}/${WORKERS}`).find((file) => /^pose\.worker.*\.js$/.test(file));
	if (!name) throw new Error(`No pose worker in ${WORKERS}: run npm run build first.`);
	return `/${WORKERS.replace('build/', '')}/${name}`;
}
