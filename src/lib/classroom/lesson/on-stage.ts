/** What lies on the class's screen when a block begins. */
import type { ClassCommand } from '../class-state';
import type { LessonBlock } from './block';

/** What to do, in order, so that the class sees a block. */
export function commandsFor(block: LessonBlock): ClassCommand[] {
	switch (block.kind) {
		case 'body':
		case 'live':
		case 'film':
			return [{ to: 'stage', do: 'show', on: block.kind }];
		case 'storyline':
			return [
				{ to: 'storyline', do: 'choose', id: block.storyline },
				{ to: 'stage', do: 'show', on: 'storyline' }
			];
		case 'replay':
			return [{ to: 'stage', do: 'show', on: block.kind }];
		case 'barometer':
			return [
				{ to: 'barometer', do: 'ask', asked: block.asked },
				{ to: 'barometer', do: 'moment', moment: block.moment },
				{ to: 'stage', do: 'show', on: 'barometer' }
			];
		case 'words':
		case 'exercise':
		case 'talk':
		case 'pause':
			return [{ to: 'stage', do: 'say', words: block.screen }];
	}
}
