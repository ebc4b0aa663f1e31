/** What a recording is called before a class: what kind it is and how long, and that it is made up. */
import type { ClassRecording, RecordingKind } from '$lib/classroom';
import type { RecordingId } from '$lib/content';
import { isMadeUpRecording } from '$lib/content/load-recording';
import { m } from '$lib/paraglide/messages';
import { formatDuration } from '../../format';
import { KINDS } from '../../look-back/words';

export const MADE_UP_TITLES: Record<RecordingId, () => string> = {
	quiet: m.class_replay_made_up_quiet,
	'noticed-early': m.class_replay_made_up_early,
	'noticed-late': m.class_replay_made_up_late,
	'held-breath': m.class_replay_made_up_held,
	talking: m.class_replay_made_up_talking
};

const RECORDED: Record<RecordingKind, () => string> = {
	...KINDS,
	'made-up': m.class_replay_made_up
};

/** "Opgenomen: oefening, 4 minuten", or the title of a made-up one, said to be made up. */
export function recordingTitle({
	id,
	kind,
	length
}: Pick<ClassRecording, 'id' | 'kind' | 'length'>) {
	if (isMadeUpRecording(id)) return `${m.class_replay_made_up()}: ${MADE_UP_TITLES[id]()}`;
	return `${RECORDED[kind]()}, ${formatDuration(length)}`;
}
