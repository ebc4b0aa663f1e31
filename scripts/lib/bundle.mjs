import { build } from 'vite';

/**
 * One of our scripts with all that it imports, as one text: for a page to run, or a worker.
 * @param {string} entry path of the script
 * @param {'iife' | 'es'} format `iife` keeps its names to itself; `es` is a module, and may wait at its top
 * @returns {Promise<string>}
 */
export async function bundle(entry, format = 'iife') {
	const built = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			target: 'esnext',
			write: false,
			lib: { entry, formats: [format], name: 'inPage' }
		}
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !('output' in first)) throw new Error(`${entry} was not built.`);
	return first.output[0].code;
}
