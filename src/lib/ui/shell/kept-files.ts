/** Which file answers an address, and how a file is fetched to be kept. */

/** Of these the name changes with what is in them: the same name is the same file. */
const HASHED = '/_app/immutable/';

/** The page for an address that is none of ours. */
export const NOT_FOUND = '/404.html';

export function isHashed(path: string): boolean {
	return path.startsWith(HASHED);
}

/**
 * How the browser's own cache is used: a hashed file may come from it; a page is fetched past it, whatever the
 * host said about keeping; for anything else the host is asked whether it changed.
 */
export function cacheMode(path: string): RequestCache {
	if (isHashed(path)) return 'default';
	return path.endsWith('/') || path.endsWith('.html') ? 'reload' : 'no-cache';
}

/** Where somebody who left out the slash wanted to go. */
export function withSlash(pathname: string): string | null {
	return pathname.endsWith('/') || /\.[a-z0-9]+$/i.test(pathname) ? null : `${pathname}/`;
}
