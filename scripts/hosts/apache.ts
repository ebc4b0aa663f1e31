import type { HeaderRule } from './headers';
import { ASK_ANEW, indent, lines, TYPES } from './lines';

/** For the host, not for visitors. */
const HIDDEN = String.raw`RedirectMatch 404 ^/(_headers|web\.config)$`;

/** The `.htaccess` file for Apache 2.4 with mod_headers. */
export function apacheFile(rules: readonly HeaderRule[]): string {
	const types = lines(TYPES, (ending, type) => `AddType ${type} .${ending}`);
	const blocks = rules.map(({ path, headers }) => {
		const set = lines(headers, (name, value) => `Header always set ${name} "${value}"`);
		if (path === '/*') return [...set, `Header always set Cache-Control "${ASK_ANEW}"`];
		return [`<If "%{REQUEST_URI} =~ m#^${pattern(path)}#">`, ...set.map(indent), '</If>'];
	});
	return [
		['ErrorDocument 404 /404.html'],
		['<IfModule mod_alias.c>', indent(HIDDEN), '</IfModule>'],
		types,
		...blocks.map((block) => ['<IfModule mod_headers.c>', ...block.map(indent), '</IfModule>'])
	]
		.map((block) => `${block.join('\n')}\n`)
		.join('\n');
}

/** A path rule as the beginning of a regular expression. */
function pattern(path: string): string {
	return path.endsWith('*') ? path.slice(0, -1) : `${path}$`;
}
