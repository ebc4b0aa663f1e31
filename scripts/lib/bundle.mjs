import { build } from 'vite';

/**
 * One of our scripts with all that it imports, as one text: for a page to run, or a worker.
 * @param {string} entry path of the script
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
	const built = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			target: 'esnext',
			write: false,
			lib: { entry, formats: ['iife'], name: 'inPage' }
		}
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !('output' in first)) throw new Error(`${entry} was not built.`);
	return first.output[0].code;
}
