import { requestLog } from './request-log';
import { makeWorker, workerAddress } from './worker-address';
import { FenceError } from './worker/fence';
import type { FromWorker, ToWorker } from './worker/protocol';

export const PRIVACY_CHECKS = [
	'secure-context',
	'page-policy-header',
	'worker-policy-header',
	'permissions-header',
	'referrer-header',
	'page-fence',
	'page-policy',
	'worker-fence',
	'worker-policy',
	'no-foreign-requests'
] as const;
export type PrivacyCheck = (typeof PRIVACY_CHECKS)[number];

/** A name that is reserved never to exist (RFC 2606): even an open fence would leak nothing. */
const ELSEWHERE = 'https://luwte-check.invalid';
/** How long the browser gets to report a violation or a worker to answer, ms. */
const PATIENCE_MS = 5000;

/**
 * Tries, on the running site, whether anything could leave, and whether the host sends the headers
 * it should. Every check answers true (as promised) or false.
 */
export async function runPrivacyChecks(): Promise<Record<PrivacyCheck, boolean>> {
	const [page, worker, tried] = await Promise.all([
		headersOf(location.pathname),
		headersOf(workerAddress),
		workerTries()
	]);
	const policy = (headers: Headers | null) => headers?.get('content-security-policy') ?? '';
	const confined = (text: string) =>
		/default-src 'self'/.test(text) && /connect-src 'self'(;|$)/.test(text);
	const pageFence = await fetchRefused();
	const pagePolicy = await pictureRefused();
	return {
		'secure-context': window.isSecureContext,
		'page-policy-header': confined(policy(page)),
		'worker-policy-header': confined(policy(worker)),
		'permissions-header': /camera=\(self\)/.test(page?.get('permissions-policy') ?? ''),
		'referrer-header': page?.get('referrer-policy') === 'no-referrer',
		'page-fence': pageFence,
		'page-policy': pagePolicy,
		'worker-fence': tried !== null && tried.open.length === 0,
		'worker-policy': tried !== null && tried.importRefused,
		'no-foreign-requests': requestLog.totals().foreign === 0
	};
}

async function headersOf(address: string): Promise<Headers | null> {
	try {
		return (await fetch(address, { cache: 'no-store' })).headers;
	} catch {
		return null;
	}
}

async function fetchRefused(): Promise<boolean> {
	try {
		await fetch(`${ELSEWHERE}/page`);
		return false;
	} catch (error) {
		return error instanceof FenceError;
	}
}

/** A picture goes past the fence in JavaScript: only the CSP can stop it, and it says so. */
function pictureRefused(): Promise<boolean> {
	return new Promise((resolve) => {
		const picture = new Image();
		const done = (refused: boolean) => {
			document.removeEventListener('securitypolicyviolation', violated);
			resolve(refused);
		};
		const violated = (event: SecurityPolicyViolationEvent) => {
			if (event.blockedURI.startsWith(ELSEWHERE)) done(true);
		};
		document.addEventListener('securitypolicyviolation', violated);
		setTimeout(() => done(false), PATIENCE_MS);
		picture.src = `${ELSEWHERE}/picture.png`;
	});
}

type Tried = Extract<FromWorker, { type: 'tried-to-leave' }>;

/** The answer of a fresh worker of the kind that sees the camera; `null` when none came. */
function workerTries(): Promise<Tried | null> {
	return new Promise((resolve) => {
		const worker = makeWorker();
		const done = (answer: Tried | null) => {
			worker.terminate();
			resolve(answer);
		};
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			if (data.type === 'tried-to-leave') done(data);
		});
		worker.addEventListener('error', () => done(null));
		setTimeout(() => done(null), PATIENCE_MS);
		const ask: ToWorker = { type: 'try-to-leave', address: ELSEWHERE };
		worker.postMessage(ask);
	});
}
