import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findHeadless } from './scripts/lib/chromium.mjs';

/** Tests of one component, in a browser. */
const COMPONENTS = 'src/**/*.svelte.test.ts';

const executablePath = findHeadless();
const launchOptions = {
	...(executablePath ? { executablePath } : {}),
	// Chromium's sandbox does not work for root, as which tests often run in a container.
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
};

export default defineConfig({
	// Without the plugin that makes the words of the app: `npm run words` made them, and types may be reading them.
	plugins: [sveltekit()],
	test: {
		// A test that works for a second here may take ten on a busy laptop.
		testTimeout: 30_000,
		// All of them, also on two cores: by itself it would leave one idle.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: [COMPONENTS],
					environment: 'node',
					// Loading the same rooms anew for each of 130 files would take longer than testing them.
					isolate: false,
					unstubGlobals: true,
					setupFiles: 'tests/unit/support/setup.ts'
				}
			},
			{
				extends: true,
				// Found out while a test waits, a library would have the page loaded anew.
				optimizeDeps: {
					include: [
						'svelte',
						'vitest-browser-svelte',
						'valibot',
						'@lucide/svelte',
						'@use-gesture/vanilla'
					]
				},
				test: {
					name: 'components',
					include: [COMPONENTS],
					// Pages of their own would have a thousand modules loaded anew for each file.
					isolate: false,
					unstubGlobals: true,
					restoreMocks: true,
					setupFiles: 'tests/unit/support/setup-components.ts',
					browser: {
						enabled: true,
						headless: true,
						// On a busy machine the first page waits for its libraries to be bundled.
						connectTimeout: 300_000,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
