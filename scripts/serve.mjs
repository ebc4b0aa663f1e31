/** Serves the built site to this computer: `node scripts/serve.mjs [--port 4173]`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.mjs';
import { portIsTaken, serve } from './lib/static-server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const build = join(ROOT, 'build');

if (!existsSync(join(build, 'index.html'))) {
	console.error('There is no built site yet. Run: npm run build');
	process.exit(1);
}
try {
	const { url } = await serve(build, Number(values.port));
	console.log(`Serving the built site on ${url} (Ctrl+C stops it)`);
} catch (error) {
	if (!portIsTaken(error)) throw error;
	console.error(`Port ${values.port} is in use. Choose another: npm run serve -- --port 4180`);
	process.exit(1);
}
