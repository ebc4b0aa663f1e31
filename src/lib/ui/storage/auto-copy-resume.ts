import { recall } from '../choices';
import { AUTO_COPY_KEY } from './auto-copy-key';

/** Goes on saving by itself where a file was chosen before; elsewhere nothing is even loaded. */
export async function resumeAutoCopy() {
	if (recall(AUTO_COPY_KEY) !== 'on') return;
	// Where it does not come, or the page is left, the next page resumes it.
	const saving = await import('./auto-copy.svelte').catch(() => null);
	await saving?.autoCopy.resume();
}
