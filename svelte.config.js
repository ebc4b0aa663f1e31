import adapter from '@sveltejs/adapter-static';
import { pageDirectives } from './scripts/policy.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Every page is a file: there is no server to send anything to.
		adapter: adapter({ fallback: '404.html' }),
		csp: { mode: 'hash', directives: pageDirectives },
		paths: { relative: false },
		// We register it ourselves: not while somebody measures.
		serviceWorker: { register: false }
	}
};
