/** What lies on the class's screen when a block begins. */
import type { Asked } from '../barometer/asked';
import type { ClassCommand, ClassState } from '../class-state';
import type { LessonBlock } from './block';

/** What comes with this version of Luwte: a lesson that was made elsewhere may name something else. */
export interface Stock {
	/** How long a recording is, ms; `null`: there is none of that name. */
	lengthOf(recording: string): number | null;
	hasStoryline(id: string): boolean;
}

/** Whether a block is about something that is not here. */
export function isGone(block: LessonBlock, stock: Stock): boolean {
	if (block.kind === 'replay') return stock.lengthOf(block.recording) === null;
	return block.kind === 'storyline' && !stock.hasStoryline(block.storyline);
}

/**
 * What to do, in order, so that the class sees a block. What is not here leaves the choice to the instructor,
 * and nothing of before on the screen.
 * @param state what the class is busy with
 * @param again they come back to it: what they said before is still there
 */
export function commandsFor(
	block: LessonBlock,
	state: ClassState,
	again: boolean,
	stock: Stock
): ClassCommand[] {
	switch (block.kind) {
		case 'body':
		case 'live':
		case 'film':
			return [{ to: 'stage', do: 'show', on: block.kind }];
		case 'replay': {
			const { recording } = block;
			const open = again && state.replay?.recording === recording;
			return [
				...(open ? [] : [replayFrom(recording, stock.lengthOf(recording))]),
				{ to: 'stage', do: 'show', on: 'replay' }
			];
		}
		case 'storyline': {
			const open = again && state.storyline?.id === block.storyline;
			return [
				...(open ? [] : storylineAnew(block.storyline, stock)),
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

function replayFrom(recording: string, length: number | null): ClassCommand {
	return length === null
		? { to: 'replay', do: 'leave' }
		: { to: 'replay', do: 'choose', recording, length };
}

/** Whoever sat there has played already. */
function storylineAnew(id: string, stock: Stock): ClassCommand[] {
	return [
		{ to: 'body', do: 'leave' },
		stock.hasStoryline(id)
			? { to: 'storyline', do: 'choose', id }
			: { to: 'storyline', do: 'leave' }
	];
}

function isSame(one: Asked, other: Asked): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
