/** What lies on the class's screen when a block begins. */
import type { Asked } from '../barometer/asked';
import type { ClassCommand, ClassState } from '../class-state';
import type { LessonBlock } from './block';

/**
 * What to do, in order, so that the class sees a block.
 * @param state what the class is busy with
 * @param again they come back to it: what they said before is still there
 * @param lengthOf how long a recording that comes with Luwte is, ms; `null`: there is none of that name
 */
export function commandsFor(
	block: LessonBlock,
	state: ClassState,
	again: boolean,
	lengthOf: (recording: string) => number | null
): ClassCommand[] {
	switch (block.kind) {
		case 'body':
		case 'live':
		case 'film':
			return [{ to: 'stage', do: 'show', on: block.kind }];
		case 'replay': {
			const { recording } = block;
			const open = again && state.replay?.recording === recording;
			const length = open ? null : lengthOf(recording);
			return [
				...(length === null ? [] : [{ to: 'replay', do: 'choose', recording, length } as const]),
				{ to: 'stage', do: 'show', on: 'replay' }
			];
		}
		case 'storyline': {
			const open = again && state.storyline?.id === block.storyline;
			return [
				...(open ? [] : [{ to: 'storyline', do: 'choose', id: block.storyline } as const]),
				{ to: 'stage', do: 'show', on: 'storyline' }
			];
		}
		case 'barometer': {
			const goesOn = again || block.moment === 'after';
			const asked = goesOn && isSame(block.asked, state.barometer.asked);
			return [
				// Asking is beginning anew: what was answered before must stay for the second time.
				...(asked ? [] : [{ to: 'barometer', do: 'ask', asked: block.asked } as const]),
				{ to: 'barometer', do: 'moment', moment: block.moment },
				{ to: 'stage', do: 'show', on: 'barometer' }
			];
		}
		case 'words':
		case 'exercise':
		case 'talk':
		case 'pause':
			return [{ to: 'stage', do: 'say', words: block.screen }];
	}
}

function isSame(one: Asked, other: Asked): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
