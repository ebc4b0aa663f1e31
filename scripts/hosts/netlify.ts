import type { HeaderRule } from './headers';
import { lines } from './lines';

/** The `_headers` file that Netlify, Cloudflare Pages and our own server read. */
export function netlifyFile(rules: readonly HeaderRule[]): string {
	return rules
		.map(({ path, headers }) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)])
		.map((block) => `${block.join('\n')}\n`)
		.join('\n');
}
