import type { Replaying } from '$lib/classroom';

/** The picture of a recording that can be drawn on; `null` while it plays. */
export function replaySheet({ recording, position, since }: Replaying): string | null {
	return since === null ? `${recording}/${Math.round(position)}` : null;
}
