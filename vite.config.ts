import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findHeadless } from './scripts/lib/chromium.mjs';
import { pageDirectives } from './scripts/policy.ts';

/** Tests of one component, in a browser. */
const COMPONENTS = 'src/**/*.svelte.test.ts';

const executablePath = findHeadless();
const launchOptions = {
	...(executablePath ? { executablePath } : {}),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
};

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
		// A test that works for a second here may take ten on a busy laptop.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: [COMPONENTS],
					environment: 'node'
				}
			},
			{
				extends: true,
				// Found out while a test waits, a library would have the page loaded anew.
				optimizeDeps: { include: ['svelte', 'vitest-browser-svelte', 'valibot', '@lucide/svelte'] },
				test: {
					name: 'components',
					include: [COMPONENTS],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
