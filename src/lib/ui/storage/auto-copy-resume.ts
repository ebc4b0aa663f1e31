import { recall } from '../choices';
import { AUTO_COPY_KEY } from './auto-copy-key';

/** Goes on saving by itself where a file was chosen before; elsewhere nothing is even loaded. */
export async function resumeAutoCopy() {
	if (recall(AUTO_COPY_KEY) !== 'on') return;
	const { autoCopy } = await import('./auto-copy.svelte');
	await autoCopy.resume();
}
