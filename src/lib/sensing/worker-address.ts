import address from './worker/pose.worker.ts?worker&url';

/** Address of the worker's script on our own origin; the privacy check reads its headers. */
export const workerAddress: string = address;

export function makeWorker(): Worker {
	return new Worker(workerAddress, { type: 'module' });
}
