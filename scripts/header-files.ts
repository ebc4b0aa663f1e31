import type { HeaderRule } from './headers';

/** Types that web servers often lack, by file ending. */
const TYPES = {
	wasm: 'application/wasm',
	task: 'application/octet-stream',
	webmanifest: 'application/manifest+json'
};

/** The `_headers` file that Netlify, Cloudflare Pages and our own server read. */
export function netlifyFile(rules: HeaderRule[]): string {
	return rules
		.map(({ path, headers }) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)])
		.map((block) => `${block.join('\n')}\n`)
		.join('\n');
}

/** The `.htaccess` file for Apache 2.4 with mod_headers. */
export function apacheFile(rules: HeaderRule[]): string {
	const types = lines(TYPES, (ending, type) => `AddType ${type} .${ending}`);
	const blocks = rules.map(({ path, headers }) => {
		const set = lines(headers, (name, value) => `Header always set ${name} "${value}"`);
		if (path === '/*') return set;
		return [`<If "%{REQUEST_URI} =~ m#^${pattern(path)}#">`, ...set.map(indent), '</If>'];
	});
	return [
		['ErrorDocument 404 /404.html'],
		types,
		...blocks.map((block) => ['<IfModule mod_headers.c>', ...block.map(indent), '</IfModule>'])
	]
		.map((block) => `${block.join('\n')}\n`)
		.join('\n');
}

/**
 * Lines for a `server` block of nginx. A location with an `add_header` of its own forgets those of
 * the server, so each location repeats all headers that hold there.
 */
export function nginxLines(rules: HeaderRule[]): string {
	const add = (headers: Record<string, string>) =>
		lines(headers, (name, value) => `add_header ${name} "${value}" always;`);
	const everywhere = rules.filter(({ path }) => path === '/*').flatMap((rule) => add(rule.headers));
	const elsewhere = rules
		.filter(({ path }) => path !== '/*')
		.flatMap(({ path, headers }) => [
			`location ^~ ${path.replace(/\*$/, '')} {`,
			...[...everywhere, ...add(headers)].map(indent),
			'}'
		]);
	const types = lines(
		TYPES,
		(ending, type) => `location ~ \\.${ending}$ { types { } default_type ${type}; }`
	);
	return [
		'error_page 404 /404.html;',
		'location / { try_files $uri $uri/ =404; }',
		...types,
		...everywhere,
		...elsewhere,
		''
	].join('\n');
}

function lines(entries: Record<string, string>, write: (name: string, value: string) => string) {
	return Object.entries(entries).map(([name, value]) => write(name, value));
}

function indent(line: string): string {
	return `\t${line}`;
}

/** A path rule as the beginning of a regular expression. */
function pattern(path: string): string {
	return path.endsWith('*') ? path.slice(0, -1) : `${path}$`;
}
