import type { HeaderRule } from './headers';
import { ASK_ANEW, indent, TYPES } from './lines';

/**
 * The `web.config` for Internet Information Services 10: in the root of the site, where IIS reads it by itself
 * and shows it to nobody. Needs no module that IIS does not bring.
 */
export function iisFile(rules: readonly HeaderRule[]): string {
	const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? {};
	const elsewhere = rules.filter(({ path }) => path !== '/*');
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		...element('configuration', {}, [
			...element('system.webServer', {}, [
				...element('defaultDocument', { enabled: 'true' }, [
					...element('files', {}, ['<clear />', empty('add', { value: 'index.html' })])
				]),
				...element('staticContent', {}, [
					...Object.entries(TYPES).flatMap(([ending, type]) => [
						empty('remove', { fileExtension: `.${ending}` }),
						empty('mimeMap', { fileExtension: `.${ending}`, mimeType: type })
					])
				]),
				...element('httpErrors', { errorMode: 'Custom', existingResponse: 'Replace' }, [
					empty('remove', { statusCode: '404' }),
					empty('error', { statusCode: '404', path: '404.html', responseMode: 'File' })
				]),
				...customHeaders({ ...everywhere, 'Cache-Control': ASK_ANEW }, ['X-Powered-By']),
				...element('security', {}, [
					...element('requestFiltering', {}, [
						...element('hiddenSegments', {}, [
							empty('add', { segment: '_headers' }),
							empty('add', { segment: '.htaccess' })
						])
					])
				])
			]),
			...elsewhere.flatMap(({ path, headers }) =>
				element('location', { path: path.replace(/^\/|\/\*$/g, '') }, [
					...element('system.webServer', {}, customHeaders(headers, Object.keys(headers)))
				])
			)
		]),
		''
	].join('\r\n');
}

/** @param without taken away first: what the site above, or IIS itself, would send */
function customHeaders(headers: Record<string, string>, without: readonly string[]): string[] {
	return element('httpProtocol', {}, [
		...element('customHeaders', {}, [
			...without.map((name) => empty('remove', { name })),
			...Object.entries(headers).map(([name, value]) => empty('add', { name, value }))
		])
	]);
}

function element(name: string, attributes: Record<string, string>, inside: readonly string[]) {
	return [`<${name}${written(attributes)}>`, ...inside.map(indent), `</${name}>`];
}

function empty(name: string, attributes: Record<string, string>): string {
	return `<${name}${written(attributes)} />`;
}

function written(attributes: Record<string, string>): string {
	return Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join('');
}

function escaped(value: string): string {
	return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
