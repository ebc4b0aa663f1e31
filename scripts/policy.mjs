/**
 * What Luwte's pages and workers may load: one place, used for the built pages (meta tag), for the
 * header files and by the local server. Everything comes from our own origin; nothing is sent. Plain
 * JavaScript, because editors and tools read it with `svelte.config.js`.
 */

/**
 * @typedef {'self' | 'none' | 'wasm-unsafe-eval' | 'unsafe-hashes' | 'data:' | 'blob:' |
 *   `sha256-${string}`} Source
 */

/** Content-Security-Policy of a page. Inline start scripts are added as hashes by SvelteKit. */
export const pageDirectives = /** @satisfies {Record<`${string}-${string}`, Source[]>} */ ({
	'default-src': ['self'],
	// 'wasm-unsafe-eval' lets MediaPipe compile its WebAssembly; it does not allow eval of text.
	'script-src': ['self', 'wasm-unsafe-eval'],
	'worker-src': ['self'],
	'connect-src': ['self'],
	// blob: and data: are local by nature: a picture drawn in the page, a file the user opened.
	'img-src': ['self', 'data:', 'blob:'],
	'media-src': ['self', 'blob:'],
	// The one inline style: SvelteKit's invisible announcer of page changes for screen readers.
	'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'font-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['self']
});
