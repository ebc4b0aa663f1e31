import { StoreFault } from '../faults';
import type { Bytes } from './records';

/** WebCrypto: missing on plain http, where no vault can be made (`vaultAvailable`). */
export function webCrypto(): SubtleCrypto {
	const { subtle } = globalThis.crypto ?? {};
	if (!subtle) throw new StoreFault('unavailable', 'no WebCrypto');
	return subtle;
}

export function hasWebCrypto(): boolean {
	return Boolean(globalThis.crypto?.subtle);
}

export function randomBytes(length: number): Bytes {
	return crypto.getRandomValues(new Uint8Array(length));
}

export function utf8(text: string): Bytes {
	return new TextEncoder().encode(text);
}
