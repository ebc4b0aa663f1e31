import type { ClassReading, ClassRecording } from '../classroom';
import { RECORDING_IDS, type RecordingId } from './ids';
import type { RecordingFile, Run } from './recording-model';

/** All at once: where a camera may be on, nothing is fetched later. */
const files = import.meta.glob<RecordingFile>('../../../content/recordings/*.json', {
	import: 'default',
	eager: true
});

export function isMadeUpRecording(id: string): id is RecordingId {
	return (RECORDING_IDS as readonly string[]).includes(id);
}

const opened = new Map<RecordingId, ClassRecording>();

/** A made-up recording, each time the same; `npm run check:content` vouches for its shape. */
export function madeUpRecording(id: RecordingId): ClassRecording {
	const before = opened.get(id);
	if (before) return before;
	const file = files[`../../../content/recordings/${id}.json`];
	if (!file) throw new Error(`No recording ${id}.`);
	const recording = unpackedRecording(id, file);
	opened.set(id, recording);
	return recording;
}

/** Readings from a file by figure. What a class is not shown of a body is not in it. */
export function unpackedRecording(id: string, file: RecordingFile): ClassRecording {
	const [unsure, phase, because] = [
		unrolled(file.unsure),
		unrolled(file.phase),
		unrolled(file.because)
	];
	const readings = file.rate.map((rate, i): ClassReading => ({
		t: i * file.everyMs,
		rate,
		rateConfidence: file.confidence[i] ?? null,
		curve: file.curve[i] ?? null,
		raise: null,
		lean: null,
		slump: null,
		turn: null,
		tilt: null,
		movement: null,
		unsure: unsure[i] ?? null,
		words: [],
		phase: phase[i] ?? null,
		because: because[i] ?? []
	}));
	return {
		...{ id, kind: 'made-up', rest: file.rest, readings, felt: file.felt },
		length: readings.at(-1)?.t ?? 0
	};
}

function unrolled<T>(runs: readonly Run<T>[]): T[] {
	return runs.flatMap(([count, value]) => Array.from({ length: count }, () => value));
}
