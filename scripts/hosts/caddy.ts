import type { HeaderRule } from './headers';
import { ASK_ANEW, indent, lines, TYPES } from './lines';

/**
 * A `Caddyfile`, for Caddy 2. With a name for an address it gets a certificate by itself; in a container it
 * listens on a port, behind whatever speaks https.
 * @param address what it listens on: `luwte.example.org`, or `:80`
 * @param root folder of the site
 */
export function caddyFile(rules: readonly HeaderRule[], address: string, root: string): string {
	const set = (headers: Record<string, string>) =>
		lines(headers, (name, value) => `${name} "${value}"`);
	const blocks = rules.map(({ path, headers }) =>
		path === '/*'
			? block('header', [...set(headers), '-Server'])
			: block(`header ${path}`, set(headers))
	);
	const immutable = rules.map(({ path }) => path).filter((path) => path !== '/*');
	return block(address, [
		`root * ${root}`,
		'encode gzip',
		'',
		...Object.entries(TYPES).flatMap(([ending, type]) => [
			`@${ending} path *.${ending}`,
			`header @${ending} Content-Type ${type}`
		]),
		...blocks.flat(),
		...block('@pages', [`not path ${immutable.join(' ')}`]),
		`header @pages Cache-Control "${ASK_ANEW}"`,
		'',
		'# For the host, not for visitors.',
		'@hidden path /_headers /web.config /.*',
		'error @hidden 404',
		'file_server',
		...block('handle_errors', [
			'@missing expression {err.status_code} == 404',
			'rewrite @missing /404.html',
			'file_server'
		])
	])
		.map((line) => `${line}\n`)
		.join('');
}

function block(head: string, inside: readonly string[]): string[] {
	return [`${head} {`, ...inside.map(indent), '}'];
}
