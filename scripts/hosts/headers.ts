import { createHash } from 'node:crypto';
import { pageDirectives } from '../policy.mjs';

/** Headers for all addresses that match a path: exact, or everything below it with a `*` behind. */
export interface HeaderRule {
	path: string;
	headers: Record<string, string>;
}

/**
 * What a page of ours may ask of the device. The camera is for us alone; the rest is off. Only names that
 * browsers know: of any other each page complains on its console (`tests/e2e/plain/site.spec.ts`).
 */
const PERMISSIONS = {
	camera: '(self)',
	'screen-wake-lock': '(self)',
	accelerometer: '()',
	'display-capture': '()',
	geolocation: '()',
	gyroscope: '()',
	hid: '()',
	'identity-credentials-get': '()',
	'idle-detection': '()',
	'local-fonts': '()',
	magnetometer: '()',
	microphone: '()',
	midi: '()',
	payment: '()',
	'publickey-credentials-get': '()',
	serial: '()',
	usb: '()',
	'xr-spatial-tracking': '()'
};

/** Words that a policy writes between quotes; addresses and schemes stand bare. */
const QUOTED = /^(self|none|wasm-unsafe-eval|unsafe-hashes|sha256-.+)$/;

/** A script tag without `src`; a `type` with a slash other than javascript marks data, not code. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const DATA_TYPE = /\stype="(?!module"|text\/javascript")[^"]+"/;

/** The policy sources (`sha256-...`) of the scripts written inside an HTML page. */
export function inlineScriptHashes(html: string): string[] {
	return [...html.matchAll(INLINE_SCRIPT)]
		.filter(([, attributes = '']) => !DATA_TYPE.test(attributes))
		.map(([, , code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
}

/**
 * The policy as a header. It says what the pages' own meta tag says, plus what such a tag cannot:
 * who may frame us. A worker obeys only the header that came with its script, never the page's tag.
 */
export function contentSecurityPolicy(scriptHashes: string[]): string {
	const directives: Record<string, string[]> = {
		...pageDirectives,
		'script-src': [...pageDirectives['script-src'], ...scriptHashes],
		'frame-ancestors': ['none']
	};
	return Object.entries(directives)
		.map(([name, sources]) => [name, ...sources.map(quote)].join(' '))
		.join('; ');
}

function quote(source: string): string {
	return QUOTED.test(source) ? `'${source}'` : source;
}

/**
 * All header rules of the site. Hosts join a header that several rules name, and two policies
 * together allow only what both allow: so each header stands in one rule.
 */
export function headerRules(scriptHashes: string[]): HeaderRule[] {
	return [
		{
			path: '/*',
			headers: {
				'Content-Security-Policy': contentSecurityPolicy(scriptHashes),
				'Permissions-Policy': Object.entries(PERMISSIONS)
					.map(([feature, allowed]) => `${feature}=${allowed}`)
					.join(', '),
				'Referrer-Policy': 'no-referrer',
				'X-Content-Type-Options': 'nosniff',
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cross-Origin-Resource-Policy': 'same-origin'
			}
		},
		{
			// Their names change with their content.
			path: '/_app/immutable/*',
			headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }
		}
	];
}
