/** Looks after the made-up recordings: as long as each other in every figure, and of a length for a class. */
import { RECORDING_IDS } from './ids';
import { type ContentFiles, readOne } from './read-content';
import type { RecordingFile, Run } from './recording-model';
import { recordingFileSchema } from './recording-schema';

/** How long one may be, s. */
const SECONDS = [120, 300] as const;

/** Which files there should be, and everything that is wrong with them. */
export function checkRecordings(files: ContentFiles): { paths: string[]; complaints: string[] } {
	const paths = RECORDING_IDS.map((id) => `recordings/${id}.json`);
	const complaints = paths.flatMap((path) => {
		const read = readOne<RecordingFile>(files, path, recordingFileSchema);
		return read.content
			? recordingFaults(read.content).map((fault) => `${path}: ${fault}`)
			: read.complaints;
	});
	return { paths, complaints };
}

function recordingFaults(file: RecordingFile): string[] {
	const count = file.rate.length;
	const length = count * file.everyMs;
	const counts = {
		confidence: file.confidence.length,
		curve: file.curve.length,
		unsure: total(file.unsure),
		phase: total(file.phase),
		because: total(file.because)
	};
	const [shortest, longest] = SECONDS;
	return [
		...Object.entries(counts)
			.filter(([, other]) => other !== count)
			.map(([name, other]) => `has ${other} of ${name}, and ${count} of rate.`),
		...(length >= shortest * 1000 && length <= longest * 1000 ? [] : [`lasts ${length / 1000} s.`]),
		...(file.rate.every((rate, i) => (rate === null) === (file.confidence[i] === null))
			? []
			: ['has a rate without its doubt, or doubt without a rate.']),
		...(file.felt.every((t, i) => t <= length && t > (file.felt[i - 1] ?? -1))
			? []
			: ['something is felt outside it, or not in order.'])
	];
}

function total(runs: readonly Run<unknown>[]): number {
	return runs.reduce((sum, [count]) => sum + count, 0);
}
