import { replayPlays, replayPosition, type Replaying } from '$lib/classroom';
import { eachFrame, stillWanted } from '../../pictures/frames';

/** Without motion it goes on in steps, ms. */
const STILL_STEP_MS = 500;

/** Where a recording is now, for all that is drawn of it. */
export class ReplayClock {
	/** ms since the recording began */
	position = $state(0);
	playing = $state(false);
	readonly #replay: () => Replaying | null;

	constructor(replay: () => Replaying | null) {
		this.#replay = replay;
	}

	/** @returns ends it; give it back from `onMount` */
	run(): () => void {
		const calm = stillWanted();
		let drawnAt = -Infinity;
		let before: Replaying | null = null;
		return eachFrame((now) => {
			const replay = this.#replay();
			// What somebody did is seen at once; what only goes on may wait.
			if (replay === before && calm.matches && now - drawnAt < STILL_STEP_MS) return;
			[before, drawnAt] = [replay, now];
			this.position = replay ? replayPosition(replay, Date.now()) : 0;
			this.playing = replay !== null && replayPlays(replay, Date.now());
		});
	}
}
