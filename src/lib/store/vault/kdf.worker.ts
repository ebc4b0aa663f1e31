/** Makes a key of a passphrase beside the page, which would stand still for most of a second. */
import { argon2 } from './argon2';
import type { KdfQuestion } from './worker-kdf';

self.onmessage = async ({ data }: MessageEvent<KdfQuestion>) => {
	const derived = await argon2.derive(data.passphrase, data.params);
	self.postMessage(derived, { transfer: [derived.buffer] });
};
