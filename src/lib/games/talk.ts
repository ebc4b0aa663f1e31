import { IllegalMove } from './faults';
import type { CardId, SeatNumber } from './types';

/** The question of a card, lying open between people. Who says no is written down nowhere. */
export interface OpenQuestion {
	readonly card: CardId;
	/** The second, lighter question of the card is asked. */
	readonly lighter: boolean;
}

export type TalkMove =
	| { readonly do: 'answer'; readonly by: 'one' | 'both' }
	/** The lighter question in place of the first. */
	| { readonly do: 'swap' }
	/** "Liever niet". */
	| { readonly do: 'decline' }
	/** A stop card closes the question; nobody asks why, and it is back in the hand at once. */
	| { readonly do: 'stop'; readonly seat: SeatNumber };

const TALK = ['answer', 'swap', 'decline', 'stop'];

export function isTalk(move: { readonly do: string }): move is TalkMove {
	return TALK.includes(move.do);
}

export function openQuestion(card: CardId): OpenQuestion {
	return { card, lighter: false };
}

/**
 * The question after a move: `null` when it is closed.
 * @throws {IllegalMove} when no question is open, or the lighter one is asked already
 */
export function talk(
	question: OpenQuestion | null,
	move: TalkMove,
	players: number
): OpenQuestion | null {
	if (!question) throw new IllegalMove(`${move.do}: no question is open`);
	if (move.do === 'swap') {
		if (question.lighter) throw new IllegalMove('swap: this is the lighter question');
		return { ...question, lighter: true };
	}
	if (move.do === 'stop' && !(Number.isInteger(move.seat) && move.seat >= 0 && move.seat < players))
		throw new IllegalMove('stop: nobody sits there');
	return null;
}

/** All that can be done with an open question. */
export function talkMoves(question: OpenQuestion, players: number): TalkMove[] {
	return [
		{ do: 'answer', by: 'one' },
		{ do: 'answer', by: 'both' },
		...(question.lighter ? [] : [{ do: 'swap' } as const]),
		{ do: 'decline' },
		...Array.from({ length: players }, (_, seat) => ({ do: 'stop', seat }) as const)
	];
}
