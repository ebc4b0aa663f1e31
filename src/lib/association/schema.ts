/** What a kept board must look like; the types follow. */
import * as v from 'valibot';
import { ROLES } from './board';
import type { Command } from './command';
import type { KeptHistory } from './history';
import {
	FARTHEST,
	LARGEST,
	MAX_CHAIN,
	MAX_DRAWN,
	MAX_LINK_LENGTH,
	MAX_PARTS,
	MAX_PIECES,
	MAX_STEPS,
	MAX_WORD_LENGTH,
	SMALLEST
} from './limits';

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const spot = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const angle = v.pipe(v.number(), v.gtValue(-180), v.maxValue(180));
const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PIECES));

const image = v.object({ from: v.picklist(['luwte', 'symbols', 'own']), name });
const gaze = v.union([v.object({ at: name }), v.object({ towards: angle })]);

const pieceParts = {
	image,
	role: v.nullable(v.picklist(ROLES)),
	word: words(MAX_WORD_LENGTH),
	chain: v.pipe(v.array(words(MAX_LINK_LENGTH)), v.maxLength(MAX_CHAIN)),
	x: spot,
	y: spot,
	size: v.pipe(v.number(), v.minValue(SMALLEST), v.maxValue(LARGEST)),
	turn: angle,
	gaze: v.nullable(gaze),
	group: v.nullable(name)
};
const piece = v.object({ id: name, ...pieceParts });
/** What is not named stays as it is: it may be missing, but not undefined. */
const pieceChange = v.object({
	image: v.exactOptional(pieceParts.image),
	role: v.exactOptional(pieceParts.role),
	word: v.exactOptional(pieceParts.word),
	chain: v.exactOptional(pieceParts.chain),
	x: v.exactOptional(pieceParts.x),
	y: v.exactOptional(pieceParts.y),
	size: v.exactOptional(pieceParts.size),
	turn: v.exactOptional(pieceParts.turn),
	gaze: v.exactOptional(pieceParts.gaze),
	group: v.exactOptional(pieceParts.group)
});

const drawnParts = { id: name, text: words(MAX_WORD_LENGTH), x: spot, y: spot };
const length = v.pipe(v.number(), v.minValue(0), v.maxValue(2 * FARTHEST));
const drawn = v.variant('kind', [
	v.object({ kind: v.literal('field'), ...drawnParts, width: length, height: length }),
	v.object({ kind: v.literal('line'), ...drawnParts, toX: spot, toY: spot }),
	v.object({ kind: v.literal('label'), ...drawnParts })
]);

export const boardSchema = v.pipe(
	v.object({
		pieces: v.pipe(v.array(piece), v.maxLength(MAX_PIECES)),
		drawn: v.pipe(v.array(drawn), v.maxLength(MAX_DRAWN))
	}),
	v.check(({ pieces, drawn }) => unique(pieces) && unique(drawn), 'twice the same name')
);

const singles = [
	v.object({ do: v.literal('put'), piece, at: place }),
	v.object({ do: v.literal('take'), id: name }),
	v.object({ do: v.literal('change'), id: name, to: pieceChange }),
	v.object({ do: v.literal('order'), id: name, at: place }),
	v.object({ do: v.literal('draw'), drawn, at: place }),
	v.object({ do: v.literal('redraw'), drawn }),
	v.object({ do: v.literal('erase'), id: name })
] as const;

const command: v.GenericSchema<unknown, Command> = v.variant('do', [
	...singles,
	v.object({
		do: v.literal('all'),
		commands: v.pipe(v.array(v.variant('do', singles)), v.maxLength(MAX_PARTS))
	})
]);

/** Commands only: whether they fit the board shows when they are done (`historyOf`). */
export const historySchema: v.GenericSchema<unknown, KeptHistory> = v.object({
	start: boardSchema,
	done: v.pipe(v.array(command), v.maxLength(MAX_STEPS)),
	undone: v.pipe(v.array(command), v.maxLength(MAX_STEPS)),
	forgotten: v.pipe(v.number(), v.integer(), v.minValue(0))
});

function unique(things: readonly { readonly id: string }[]): boolean {
	return new Set(things.map(({ id }) => id)).size === things.length;
}
