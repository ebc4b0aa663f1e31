import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { pageDirectives } from './scripts/policy.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale']
		}),
		sveltekit({
			// Every page is a file: there is no server to send anything to.
			adapter: adapter({ fallback: '404.html' }),
			csp: { mode: 'hash', directives: pageDirectives },
			paths: { relative: false },
			// We register it ourselves: not while somebody measures.
			serviceWorker: { register: false }
		})
	],
	worker: { format: 'es' },
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node',
		// A test that works for a second here may take ten on a busy laptop.
		testTimeout: 30_000
	}
});
