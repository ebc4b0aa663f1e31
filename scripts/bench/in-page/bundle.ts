import { build } from 'vite';

/**
 * One of our scripts with all that it imports, as a page runs it before its own code (`addInitScript`), where no
 * policy of the page forbids it.
 * @param entry path of the script
 */
export async function bundle(entry: string): Promise<string> {
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
