import type { NotCompared, TensionPhase, TensionSign, UnsureReason } from '../signals/types';

/** So many times after each other, the same. */
export type Run<T> = [count: number, value: T];

/** A made-up recording as it stands in `content/recordings`: by figure, one value each so many ms. */
export interface RecordingFile {
	everyMs: number;
	/** bpm */
	rest: number | null;
	/** ms since it began */
	felt: readonly number[];
	/** bpm */
	rate: readonly (number | null)[];
	/** 0..1 */
	confidence: readonly (number | null)[];
	/** 1/100 shoulder width */
	curve: readonly (number | null)[];
	unsure: readonly Run<UnsureReason | NotCompared | null>[];
	phase: readonly Run<TensionPhase | null>[];
	because: readonly Run<readonly TensionSign[]>[];
}
