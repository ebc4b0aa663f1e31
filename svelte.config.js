import adapter from '@sveltejs/adapter-static';
import { fingerprint } from './scripts/lib/fingerprint.mjs';
import { pageDirectives } from './scripts/policy.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Every page is a file: there is no server to send anything to.
		adapter: adapter({ fallback: '404.html' }),
		csp: { mode: 'hash', directives: pageDirectives },
		paths: { relative: false },
		// All pages; in English those that another one leads to, and this one, which is opened as a window.
		prerender: { entries: ['*', '/en/docent/scherm/'] },
		// Of what goes in, not of the moment: the same sources make the same site, byte for byte.
		version: { name: fingerprint().slice(0, 16) },
		// We register it ourselves: not while somebody measures.
		serviceWorker: { register: false }
	}
};
