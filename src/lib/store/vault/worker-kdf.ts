import { StoreFault } from '../faults';
import type { Kdf, KdfParams } from './kdf';
import type { Bytes } from './records';

export interface KdfQuestion {
	passphrase: string;
	params: KdfParams;
}

/** In a worker where there are any; its memory, with the passphrase in it, goes with it. */
export function browserKdf(): Kdf {
	return { derive: typeof Worker === 'undefined' ? deriveHere : deriveBeside };
}

async function deriveHere(passphrase: string, params: KdfParams): Promise<Bytes> {
	const { argon2 } = await import('./argon2');
	return argon2.derive(passphrase, params);
}

async function deriveBeside(passphrase: string, params: KdfParams): Promise<Bytes> {
	const worker = new Worker(new URL('./kdf.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise<Bytes>((resolve, reject) => {
			const failed = () => reject(new StoreFault('broken', 'no key was derived'));
			worker.onmessage = ({ data }: MessageEvent<Bytes>) => resolve(data);
			worker.onerror = failed;
			worker.onmessageerror = failed;
			worker.postMessage({ passphrase, params } satisfies KdfQuestion);
		});
	} finally {
		worker.terminate();
	}
}
