import type { ClassRecording, Replaying } from '$lib/classroom';
import { isMadeUpRecording, madeUpRecording } from '$lib/content/load-recording';

/** The recording that plays; `null` while this window does not have it. */
export function chosenRecording(
	replay: Replaying | null,
	brought: ClassRecording | null
): ClassRecording | null {
	if (replay === null) return null;
	if (isMadeUpRecording(replay.recording)) return madeUpRecording(replay.recording);
	return brought?.id === replay.recording ? brought : null;
}
