import { deleteDB } from 'idb';
import { beforeAll, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { DB_NAME } from '../../../src/lib/store/schema';
import { keptWords } from '../../../src/lib/ui/writing/kept-words.svelte';

/** Vitest's own screen, px. */
const SCREEN = { width: 414, height: 896 } as const;

// Files share a page: what one of them drew, kept or chose must not last. The app's store lets go of its database by
// itself, and opens a new one.
beforeAll(() => deleteDB(DB_NAME));

// The library clears by itself only in the first file that loads it.
beforeEach(async () => {
	cleanup();
	keptWords.clear();
	localStorage.clear();
	sessionStorage.clear();
	if (innerWidth !== SCREEN.width || innerHeight !== SCREEN.height) {
		await page.viewport(SCREEN.width, SCREEN.height);
	}
});
