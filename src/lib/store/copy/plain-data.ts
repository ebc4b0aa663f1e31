/** Deeper than anything of ours, and shallow enough for whatever walks through it. */
const MAX_DEPTH = 64;

/** Names by which a careless reader would reach the prototype of every object. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype'];

/** Is it data and nothing else: no names that mean something to JavaScript, and no endless nesting? */
export function isPlain(value: unknown, depth = 0): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depth >= MAX_DEPTH) return false;
	if (Array.isArray(value)) return value.every((part) => isPlain(part, depth + 1));
	return Object.entries(value).every(
		([key, part]) => !DANGEROUS.includes(key) && isPlain(part, depth + 1)
	);
}
