import { GPU_LIMIT_MS, type DelegateMemory } from './delegate';
import { SensingFault } from './faults';
import { PoseWorker, type PoseWorkerOptions } from './pose-worker';

/** Faults that another delegate would not cure. */
const NOT_OF_THE_GPU = new Set([
	'model-missing',
	'engine-missing',
	'no-webgl',
	'no-webgl-in-worker'
]);

/**
 * Starts a tracking worker on the delegate that suits this machine: what was remembered, else the
 * GPU if it warms up and is quick enough, else the CPU. A worker can hold one landmarker only, so
 * each try is a fresh worker.
 * @throws {SensingFault}
 */
export async function startOnBestDelegate(
	options: Omit<PoseWorkerOptions, 'delegate'>,
	memory: DelegateMemory
): Promise<PoseWorker> {
	const { delegate, tested } = memory.recall();
	if (delegate === 'GPU') {
		try {
			const worker = await PoseWorker.start({ ...options, delegate });
			if (tested || worker.poseMs <= GPU_LIMIT_MS) {
				memory.remember('GPU');
				return worker;
			}
			worker.stop();
		} catch (error) {
			if (options.signal.aborted) throw error;
			if (error instanceof SensingFault && NOT_OF_THE_GPU.has(error.code)) throw error;
		}
		memory.remember('CPU');
	}
	return PoseWorker.start({ ...options, delegate: 'CPU' });
}
