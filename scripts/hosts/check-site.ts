/** Asks a running site for what a web host may get wrong, and tells what falls short. Sends nothing but GETs. */
import { headerRules, inlineScriptHashes } from './headers';
import { ASK_ANEW, TYPES } from './lines';

/** One thing that was looked at. */
export interface Finding {
	what: string;
	/** `advice`: the site works and is safe, and could be better. */
	verdict: 'ok' | 'short' | 'advice';
	/** What was found. */
	found: string;
}

/** Names that nobody gives a page. */
const NOWHERE = '/er-is-geen-bladzijde-met-deze-naam/';
/** Files that are for the host. */
const HIDDEN = ['/_headers', '/web.config', '/.htaccess'];
const TYPED = {
	wasm: '/mediapipe/vision_wasm_module_internal.wasm',
	task: '/models/pose_landmarker_lite.task',
	webmanifest: '/manifest.webmanifest'
} satisfies Record<keyof typeof TYPES, string>;
const SCRIPT = /^(text|application)\/javascript\b/;
/** A year, s: what never changes may be kept as long. */
const LONG = 31_536_000;
/** A page that is kept longer shows an old version after an update, s. */
const SHORT = 600;

/**
 * @param address of the site, with or without a slash at its end
 * @throws {TypeError} when nobody answers there
 */
export async function checkSite(address: string): Promise<Finding[]> {
	const base = new URL(address);
	const get = (path: string) =>
		fetch(new URL(path, base), { redirect: 'manual', headers: { 'Accept-Encoding': 'gzip, br' } });
	const home = await get('/');
	const html = await home.text();
	return [
		secure(base),
		status('the home page answers', home, 200),
		...ownHeaders('on the home page', home, inlineScriptHashes(html)),
		kept(home),
		packed(home),
		...(await pages(get)),
		await missing(get),
		...(await immutable(get, html)),
		...(await typed(get)),
		...(await hidden(get)),
		...(base.protocol === 'https:' ? [strict(home)] : [])
	];
}

type Get = (path: string) => Promise<Response>;

function finding(what: string, fine: boolean, found: string, else_: 'short' | 'advice' = 'short') {
	return { what, verdict: fine ? ('ok' as const) : else_, found };
}

function secure({ protocol, hostname }: URL): Finding {
	const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
	return finding('https', protocol === 'https:' || here, protocol.slice(0, -1));
}

function status(what: string, { status }: Response, wanted: number): Finding {
	return finding(what, status === wanted, String(status));
}

/** Every header as our own files set it. A policy is the same when its directives are, in whatever order. */
function ownHeaders(where: string, response: Response, hashes: readonly string[]): Finding[] {
	const [everywhere] = headerRules([...new Set(hashes)].sort());
	return Object.entries(everywhere?.headers ?? {}).map(([name, value]) => {
		const found = response.headers.get(name);
		const fine =
			name === 'Content-Security-Policy'
				? found !== null && missingOf(value, found).length === 0
				: found === value;
		const told =
			found === null
				? 'not there'
				: fine
					? 'as it should be'
					: name === 'Content-Security-Policy'
						? `lacks or loosens ${missingOf(value, found).join(', ')}`
						: found;
		return finding(`${name} ${where}`, fine, told);
	});
}

/** Names of the directives that a policy does not have word for word, save what scripts it also allows. */
function missingOf(wanted: string, found: string): string[] {
	const theirs = directives(found);
	return [...directives(wanted)]
		.filter(([name, sources]) => {
			const given = theirs.get(name);
			if (!given) return true;
			// A policy for all pages may allow the scripts of others as well, by their sums.
			const more = [...given].filter((source) => !sources.has(source));
			const allowed =
				name === 'script-src' && more.every((source) => source.startsWith("'sha256-"));
			return [...sources].some((source) => !given.has(source)) || (more.length > 0 && !allowed);
		})
		.map(([name]) => name);
}

function directives(policy: string): Map<string, Set<string>> {
	const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
	return new Map(parts.map(([name = '', ...sources]) => [name, new Set(sources)]));
}

function maxAge(response: Response): number | null {
	const value = response.headers.get('Cache-Control');
	if (value === null) return null;
	if (/no-cache|no-store/.test(value)) return 0;
	const found = /max-age=(\d+)/.exec(value)?.[1];
	return found === undefined ? null : Number(found);
}

function kept(home: Response): Finding {
	const age = maxAge(home);
	const found = home.headers.get('Cache-Control') ?? 'not there';
	const what = `pages are asked for anew (${ASK_ANEW})`;
	return finding(what, age === 0, found, age === null || age <= SHORT ? 'advice' : 'short');
}

function packed(home: Response): Finding {
	const found = home.headers.get('Content-Encoding');
	return finding('pages are sent packed', found !== null, found ?? 'as they are', 'advice');
}

function strict(home: Response): Finding {
	const found = home.headers.get('Strict-Transport-Security');
	return finding('Strict-Transport-Security', found !== null, found ?? 'not there', 'advice');
}

async function pages(get: Get): Promise<Finding[]> {
	const page = await get('/meten/');
	const without = await get('/meten');
	const to = without.headers.get('Location');
	const leads =
		without.status === 200 ||
		([301, 302, 307, 308].includes(without.status) &&
			to !== null &&
			new URL(to, 'http://x').pathname === '/meten/');
	return [
		status('a page in a folder answers', page, 200),
		finding('without its slash it leads there', leads, `${without.status} ${to ?? ''}`.trim())
	];
}

async function missing(get: Get): Promise<Finding> {
	const [nowhere, own] = await Promise.all([get(NOWHERE), get('/404.html')]);
	const same = (await nowhere.text()) === (await own.text());
	const found = `${nowhere.status}, ${same ? 'our page' : 'another page'}`;
	return finding('an unknown address: 404 with our page', nowhere.status === 404 && same, found);
}

async function immutable(get: Get, html: string): Promise<Finding[]> {
	const path = /\/_app\/immutable\/[^"]+\.js/.exec(html)?.[0];
	if (!path) return [finding('a script of the app', false, 'the home page names none')];
	const script = await get(path);
	const cache = script.headers.get('Cache-Control') ?? 'not there';
	const type = script.headers.get('Content-Type') ?? 'not there';
	return [
		status('a script of the app answers', script, 200),
		finding('it is sent as a script', SCRIPT.test(type), type),
		finding('it may be kept for long', (maxAge(script) ?? 0) >= LONG, cache, 'advice'),
		// A worker takes its policy from its own script.
		finding(
			'it carries the policy too',
			script.headers.has('Content-Security-Policy'),
			script.headers.has('Content-Security-Policy') ? 'there' : 'not there'
		),
		...(await worker(get))
	];
}

async function worker(get: Get): Promise<Finding[]> {
	const script = await get('/service-worker.js');
	const type = script.headers.get('Content-Type') ?? 'not there';
	return [
		finding('service-worker.js answers as a script', script.ok && SCRIPT.test(type), type),
		finding(
			'service-worker.js is asked for anew',
			(maxAge(script) ?? 0) <= SHORT,
			script.headers.get('Cache-Control') ?? 'not there'
		)
	];
}

async function typed(get: Get): Promise<Finding[]> {
	return Promise.all(
		Object.entries(TYPED).map(async ([ending, path]) => {
			const response = await get(path);
			const found = response.headers.get('Content-Type') ?? 'not there';
			await response.body?.cancel();
			const wanted = TYPES[ending as keyof typeof TYPES];
			return finding(`.${ending} is ${wanted}`, response.ok && found.startsWith(wanted), found);
		})
	);
}

async function hidden(get: Get): Promise<Finding[]> {
	return Promise.all(
		HIDDEN.map(async (path) => {
			const { status } = await get(path);
			return finding(
				`${path} is for the host alone`,
				status === 404 || status === 403,
				`${status}`,
				'advice'
			);
		})
	);
}
