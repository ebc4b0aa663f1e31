import fc from 'fast-check';
import {
	bind,
	drawOn,
	lay,
	look,
	moveBy,
	newLaying,
	doNext,
	keptHistory,
	NEW_HISTORY,
	remove,
	ROLES,
	say,
	SITTINGS,
	sizeBy,
	toEnd,
	turnBy,
	undoLast,
	type BoardHistory,
	type Laying
} from '../association';

/** Something that somebody does to a board: which, with which of its images, how much. */
const deed = fc.record({
	what: fc.integer({ min: 0, max: 9 }),
	which: fc.nat(50),
	amount: fc.integer({ min: -400, max: 400 }),
	word: fc.string({ maxLength: 20 })
});

/** A board that somebody worked on, as it is kept. */
export function anyLaying(profileIds: readonly string[]): fc.Arbitrary<Laying> {
	return fc
		.record({
			id: fc.stringMatching(/^[a-z0-9-]{8,20}$/),
			profileId: fc.option(fc.constantFrom(...profileIds)),
			sitting: fc.constantFrom(...SITTINGS),
			title: fc.string({ maxLength: 40 }),
			facts: fc.string({ maxLength: 40 }),
			at: fc.integer({ min: 0, max: 4e12 }),
			deeds: fc.array(deed, { maxLength: 25 })
		})
		.map(({ deeds, at, ...of }) => {
			const history = deeds.reduce(after, NEW_HISTORY);
			return { ...newLaying(of, at), history: JSON.parse(JSON.stringify(keptHistory(history))) };
		});
}

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

function after(history: BoardHistory, { what, which, amount, word }: Deed, index: number) {
	const { board } = history;
	const piece = board.pieces[which % Math.max(1, board.pieces.length)];
	const other = board.pieces[(which + 1) % Math.max(1, board.pieces.length)];
	if (what === 9) return undoLast(history);
	if (!piece || !other || what < 2) {
		const from = (['luwte', 'symbols', 'own'] as const)[which % 3]!;
		const laid = lay(board, `p${index}`, { from, name: `image-${which}` }, ROLES[which % 7]!);
		return laid ? doNext(history, laid) : history;
	}
	const label = { kind: 'label', id: `d${index}`, text: word, x: amount, y: which } as const;
	const command = [
		() => moveBy(board, piece, amount, which),
		() => turnBy(piece, amount),
		() => sizeBy(piece, 1 + amount / 1000),
		() => toEnd(board, piece, 'top'),
		() => look(piece, amount > 0 ? { towards: amount } : { at: other.id }),
		() => (amount > 200 ? remove(board, piece) : say(piece, word)),
		() => (amount > 0 ? bind([piece, other], `g${index}`) : drawOn(board, label))
	][what - 2]!();
	return command ? doNext(history, command) : history;
}
