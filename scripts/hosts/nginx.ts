import type { HeaderRule } from './headers';
import { ASK_ANEW, indent, lines, TYPES } from './lines';

/**
 * Lines for a `server` block of nginx. A location with an `add_header` of its own forgets those of
 * the server, so each location repeats all headers that hold there.
 */
export function nginxLines(rules: readonly HeaderRule[]): string {
	const add = (headers: Record<string, string>) =>
		lines(headers, (name, value) => `add_header ${name} "${value}" always;`);
	const shared = rules.filter(({ path }) => path === '/*').flatMap((rule) => add(rule.headers));
	const elsewhere = rules
		.filter(({ path }) => path !== '/*')
		.flatMap(({ path, headers }) => [
			`location ^~ ${path.replace(/\*$/, '')} {`,
			...[...shared, ...add(headers)].map(indent),
			'}'
		]);
	const types = lines(
		TYPES,
		(ending, type) => `location ~ \\.${ending}$ { types { } default_type ${type}; }`
	);
	return [
		'index index.html;',
		'error_page 404 /404.html;',
		'location / { try_files $uri $uri/ =404; }',
		// For the host, not for visitors.
		'location ~ ^/(_headers|web\\.config|\\.) { return 404; }',
		...types,
		...shared,
		`add_header Cache-Control "${ASK_ANEW}" always;`,
		...elsewhere,
		''
	].join('\n');
}

/** A whole configuration for nginx: the site in `/srv/luwte`, https in front of it. */
export function nginxFile(rules: readonly HeaderRule[]): string {
	return [
		'# nginx. Fill in the address, the folder and the certificate.',
		'server {',
		...[
			'listen 80;',
			'server_name luwte.example.org;',
			'return 301 https://$host$request_uri;'
		].map(indent),
		'}',
		'server {',
		...[
			'listen 443 ssl;',
			'server_name luwte.example.org;',
			'ssl_certificate /etc/ssl/luwte.pem;',
			'ssl_certificate_key /etc/ssl/luwte.key;',
			'root /srv/luwte;',
			'server_tokens off;',
			'gzip on;',
			'gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/wasm;',
			...nginxLines(rules).trimEnd().split('\n')
		].map(indent),
		'}',
		''
	].join('\n');
}
