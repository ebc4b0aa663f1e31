/** Made-up boards and hands for tests; no part of the app. */
import * as fc from 'fast-check';
import {
	bind,
	chainOn,
	drawOn,
	exchange,
	lay,
	look,
	moveDrawn,
	oneStep,
	say,
	standFor,
	toEnd,
	unbind
} from './actions';
import { ROLES, type Board, type Drawn, type ImageRef, type Piece } from './board';
import type { Command } from './command';
import { doMore, doNext, NEW_HISTORY, redoNext, undoLast, type BoardHistory } from './history';
import { FARTHEST, LARGEST, SMALLEST } from './limits';
import { copyAll, movedAlong, moveAll, removeAll, sizeAll, turnAll } from './several';

/** A card on the table with nothing else to say of it. */
export function cardOf(id: string, changes: Partial<Piece> = {}): Piece {
	return {
		...{ id, image: { from: 'luwte', name: 'moored-boat' }, role: null, word: '', chain: [] },
		...{ x: 0, y: 0, size: 1, turn: 0, gaze: null, group: null },
		...changes
	};
}

/** What was written: also what looks like a piece of a page. */
const written = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.constantFrom('boot', '', '<b>"a" & \'b\'</b>', ']]>', 'één lange zin die niet past')
);
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
export const anyImage: fc.Arbitrary<ImageRef> = fc.record({
	from: fc.constantFrom('luwte', 'symbols', 'own'),
	name
});
const far = (most: number) =>
	fc.integer({ min: -most * 10, max: most * 10 }).map((n) => n / 10 + 0);

/** What lies on a board beside others; its name and gaze are given when the board is made. */
const piece = fc.record({
	image: anyImage,
	role: fc.option(fc.constantFrom(...ROLES)),
	word: written,
	chain: fc.array(written, { maxLength: 3 }),
	x: far(1500),
	y: far(1500),
	size: fc.integer({ min: SMALLEST * 10, max: 30 }).map((n) => n / 10),
	turn: fc.integer({ min: -179, max: 180 }),
	group: fc.option(fc.constantFrom('g1', 'g2'))
});
const gaze = fc.option(
	fc.oneof(
		fc.record({ at: fc.nat(20) }),
		fc.record({ towards: fc.integer({ min: -179, max: 180 }) })
	)
);
const drawn: fc.Arbitrary<Drawn> = fc.oneof(
	fc.record({
		...{ kind: fc.constant('field' as const), id: fc.constant('d'), text: written },
		...{ x: far(900), y: far(900), width: fc.nat(800), height: fc.nat(800) }
	}),
	fc.record({
		...{ kind: fc.constant('line' as const), id: fc.constant('d'), text: written },
		...{ x: far(900), y: far(900), toX: far(900), toY: far(900) }
	}),
	fc.record({
		...{ kind: fc.constant('label' as const), id: fc.constant('d'), text: written },
		...{ x: far(900), y: far(900) }
	})
);

/** Any board of at most so many images. */
export function anyBoard(most = 12): fc.Arbitrary<Board> {
	return fc
		.tuple(fc.array(fc.tuple(piece, gaze), { maxLength: most }), fc.array(drawn, { maxLength: 4 }))
		.map(([pieces, all]) => ({
			pieces: pieces.map(([one, look], index) => ({
				...one,
				id: `p${index + 1}`,
				gaze:
					look && 'at' in look
						? look.at !== index && look.at < pieces.length
							? { at: `p${look.at + 1}` }
							: null
						: look
			})),
			drawn: all.map((one, index) => ({ ...one, id: `d${index + 1}` }))
		}));
}

/** A wish of a hand: numbers that become a command on the board that lies there. */
export interface Whim {
	readonly what: number;
	/** Of the last step, as in a drag. */
	readonly more: boolean;
	readonly first: number;
	readonly second: number;
	readonly x: number;
	readonly y: number;
	readonly words: string;
	readonly image: ImageRef;
}

export const anyWhims: fc.Arbitrary<readonly Whim[]> = fc.array(
	fc.record({
		what: fc.nat(19),
		more: fc.boolean(),
		...{ first: fc.nat(30), second: fc.nat(30) },
		...{ x: far(FARTHEST / 4), y: far(FARTHEST / 4) },
		words: written,
		image: anyImage
	}),
	{ maxLength: 60 }
);

/** What a whim comes to on this board; null where it is nothing. @param id that nothing bears */
export function commandOf(board: Board, whim: Whim, id: string): Command | null {
	const { pieces, drawn: lines } = board;
	const one = pieces[whim.first % Math.max(1, pieces.length)];
	const line = lines[whim.first % Math.max(1, lines.length)];
	if (whim.what < 4 || !one)
		return lay(board, id, whim.image, ROLES[whim.second % (ROLES.length + 3)] ?? null);
	const other = pieces[whim.second % pieces.length]!;
	const both = [...new Set([one, other])];
	const wishes: (() => Command | null)[] = [
		() => moveAll(movedAlong(board, both), whim.x, whim.y),
		() => turnAll(both, whim.x),
		() => sizeAll(both, Math.max(0.1, Math.abs(whim.y) / 300)),
		() => toEnd(board, one, whim.second % 2 ? 'top' : 'bottom'),
		() => oneStep(board, one, whim.second % 2 ? 1 : -1),
		() => look(one, whim.second % 3 ? { at: other.id } : { towards: whim.x }),
		() => say(one, whim.words),
		() => chainOn(one, [...one.chain.slice(0, 20), whim.words]),
		() => standFor(one, ROLES[whim.second % ROLES.length]!),
		() => exchange(one, whim.image),
		() => removeAll(board, both),
		() => copyAll(board, both, [`${id}a`, `${id}b`]),
		() => bind(both, `g${whim.second % 4}`),
		() => unbind(board, one),
		() => drawOn(board, { kind: 'label', id, text: whim.words, x: whim.x, y: whim.y }),
		() => (line ? moveDrawn(line, whim.x, whim.y) : null)
	];
	return wishes[whim.what - 4]!();
}

/** A hand that does all of it, one after the other. @param from an empty board when left out */
export function handed(whims: readonly Whim[], from: BoardHistory = NEW_HISTORY): BoardHistory {
	return whims.reduce((history, whim, index) => {
		if (whim.first === 30) return undoLast(history);
		if (whim.first === 29) return redoNext(history);
		const command = commandOf(history.board, whim, `n${index}`);
		if (!command) return history;
		return whim.more ? doMore(history, command) : doNext(history, command);
	}, from);
}

/** Sizes within what a board may hold. */
export function isOfSize({ size }: Piece): boolean {
	return size >= SMALLEST && size <= LARGEST;
}
