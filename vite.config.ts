import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** js-aruco2 hands its names to `this`, as scripts did: here it is made a module. */
const scriptAsModule: Plugin = {
	name: 'script-as-module',
	transform: (code, id) =>
		id.includes('/js-aruco2/src/cv.js')
			? { code: code.replace('this.CV = CV;', 'export default { CV };'), map: null }
			: null
};

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		}),
		scriptAsModule,
		sveltekit()
	],
	// Bundled beforehand it would not pass the plugin above.
	optimizeDeps: { exclude: ['js-aruco2'] },
	worker: { format: 'es', plugins: () => [scriptAsModule] },
	// For the licences in a release.
	build: { target: 'es2022', license: { fileName: '.vite/licences.json' } }
});
