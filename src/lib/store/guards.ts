import { StoreFault } from './faults';

/**
 * A detached copy without reactive proxies (which IndexedDB cannot clone).
 * @param value numbers, texts, lists and plain objects
 * @throws {StoreFault} `invalid` on a number that JSON could not carry to an export
 */
export function plainCopy<T>(value: T): T {
	const text = JSON.stringify(value, (key, part: unknown) => {
		if (typeof part === 'number' && !Number.isFinite(part))
			throw new StoreFault('invalid', `${key} is ${part}`);
		return part;
	});
	return JSON.parse(text) as T;
}

/** @throws {StoreFault} `invalid` */
export function requireLength(text: string, limit: number) {
	if (text.length > limit)
		throw new StoreFault('invalid', `text of ${text.length}, at most ${limit}`);
}
