import { argon2id } from 'hash-wasm';
import type { Kdf, KdfParams } from './kdf';
import type { Bytes } from './records';

const KEY_BYTES = 32;

/** Argon2id in WebAssembly that is part of the script: nothing is fetched. */
export const argon2: Kdf = {
	async derive(password: string, { salt, memoryKiB, iterations, parallelism }: KdfParams) {
		const cost = { memorySize: memoryKiB, iterations, parallelism, hashLength: KEY_BYTES };
		const bytes = await argon2id({ password, salt, ...cost, outputType: 'binary' });
		// Its own memory, which the caller may wipe.
		return new Uint8Array(bytes) as Bytes;
	}
};
