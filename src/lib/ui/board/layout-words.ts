/** What places say, in words of the catalogue. What they mean is for who laid the images. */
import {
	changedPieces,
	fieldsAround,
	landmarkFor,
	pieceOf,
	relation,
	sameTurn,
	sideOf,
	TABLE,
	type Board,
	type BoardSide,
	type Difference,
	type ImageRef,
	type Looking,
	type Nearness,
	type Piece,
	type Role
} from '$lib/association';
import { m } from '$lib/paraglide/messages';

/** How images are called in a few words. */
export interface ImageNames {
	nameOf(image: ImageRef): string;
}

/** For whom an image stands, alone or beside its name: "for the other". */
export const FOR_WHOM: Record<Role, () => string> = {
	other: m.board_for_other,
	me: m.board_for_me,
	between: m.board_for_between,
	team: m.board_for_team,
	family: m.board_for_family,
	house: m.board_for_house,
	missing: m.board_for_missing
};

/** As that to which another is compared: "left of me". */
const LANDMARKS: Record<Role, () => string> = {
	other: m.board_landmark_other,
	me: m.board_landmark_me,
	between: m.board_landmark_between,
	team: m.board_landmark_team,
	family: m.board_landmark_family,
	house: m.board_landmark_house,
	missing: m.board_landmark_missing
};

type OfSomething = (inputs: { name: string }) => string;

const SIDE_WORDS: Record<BoardSide, OfSomething> = {
	right: m.board_side_right,
	'below-right': m.board_side_below_right,
	below: m.board_side_below,
	'below-left': m.board_side_below_left,
	left: m.board_side_left,
	'above-left': m.board_side_above_left,
	above: m.board_side_above,
	'above-right': m.board_side_above_right
};

const WAY_WORDS: Record<BoardSide, () => string> = {
	right: m.board_way_right,
	'below-right': m.board_way_below_right,
	below: m.board_way_below,
	'below-left': m.board_way_below_left,
	left: m.board_way_left,
	'above-left': m.board_way_above_left,
	above: m.board_way_above,
	'above-right': m.board_way_above_right
};

const NEARNESS_WORDS: Record<Nearness, OfSomething> = {
	over: m.board_lies_over,
	under: m.board_lies_under,
	touching: m.board_lies_touching,
	near: m.board_lies_near,
	away: m.board_lies_away,
	far: m.board_lies_far
};

const LOOKING_WORDS: Record<Looking, OfSomething> = {
	at: m.board_looks_at,
	past: m.board_looks_past,
	away: m.board_looks_away
};

const DIFFERENCE_WORDS: Record<Exclude<Difference, 'turned' | 'gaze' | 'word'>, () => string> = {
	laid: m.board_now_laid,
	gone: m.board_now_gone,
	moved: m.board_now_moved,
	nearer: m.board_now_nearer,
	further: m.board_now_further,
	larger: m.board_now_larger,
	smaller: m.board_now_smaller,
	raised: m.board_now_raised,
	lowered: m.board_now_lowered
};

/** Between what is said of one image. It is no list of things: those are put in a row by `inARow`. */
const PAUSE = ', ';

/** So many images are named when more change at once. */
const MOST_NAMED = 3;

/** What a piece is: its image, the word with it, and for whom it stands. */
export function whatWords(piece: Piece, names: ImageNames): string {
	const word = piece.word.trim();
	return [
		names.nameOf(piece.image),
		...(word ? [m.board_quoted({ word })] : []),
		...(piece.role ? [FOR_WHOM[piece.role]()] : [])
	].join(PAUSE);
}

/** Where a piece lies and looks: "left of me, far away, looks away". */
export function whereWords(board: Board, piece: Piece, names: ImageNames): string {
	return [
		...placeWords(board, piece, names),
		...gazeWords(board, piece, names),
		...fieldsAround(board, piece).map(({ text }) => m.board_in_field({ text }))
	].join(PAUSE);
}

/** All of it, as the name of a piece for who does not see it. */
export function pieceWords(board: Board, piece: Piece, names: ImageNames): string {
	return [
		whatWords(piece, names),
		whereWords(board, piece, names),
		...(piece.turn === 0 ? [] : [turnWords(piece.turn)]),
		...(piece.group === null ? [] : [m.board_in_group()])
	].join(PAUSE);
}

/** What became different, each image in a phrase: "boat, left of me, nearer". */
export function changePhrases(before: Board, after: Board, names: ImageNames): string[] {
	return changedPieces(before, after).map(({ id, differences }) => {
		const piece = pieceOf(after, id) ?? pieceOf(before, id)!;
		const was = pieceOf(before, id);
		const moved = was && pieceOf(after, id) ? moveWords(before, was, after, piece, names) : null;
		return [
			names.nameOf(piece.image),
			...differenceWords(after, piece, differences, names, moved)
		].join(PAUSE);
	});
}

/** As a sentence or some, of not too many images; empty when nothing became different. */
export function changeWords(before: Board, after: Board, names: ImageNames): string {
	const phrases = changePhrases(before, after, names);
	const named = phrases.slice(0, MOST_NAMED);
	const more = phrases.length - named.length;
	return [...named, ...(more > 0 ? [m.board_and_more({ count: more })] : [])].join('. ');
}

/** How far a card is turned. @param turn degrees clockwise */
export function turnWords(turn: number): string {
	const degrees = Math.round(Math.abs(sameTurn(turn)));
	if (degrees === 0) return m.board_turn_none();
	if (degrees === 180) return m.board_turn_over();
	return turn > 0 ? m.board_turn_right({ degrees }) : m.board_turn_left({ degrees });
}

/** How a piece to which another is compared is called: by whom it stands for, else by its image. */
export function landmarkWords(piece: Piece, names: ImageNames): string {
	return piece.role ? LANDMARKS[piece.role]() : m.board_quoted({ word: names.nameOf(piece.image) });
}

function placeWords(board: Board, piece: Piece, names: ImageNames): string[] {
	const landmark = landmarkFor(board, piece);
	if (!landmark) return [tableWords(piece)];
	const name = landmarkWords(landmark, names);
	const { side, nearness } = relation(board, piece, landmark);
	const lies = NEARNESS_WORDS[nearness]({ name });
	return nearness === 'over' || nearness === 'under' ? [lies] : [SIDE_WORDS[side]({ name }), lies];
}

/** In which direction it moved, where it still lies on the same side of what it is compared to; else null. */
function moveWords(
	before: Board,
	was: Piece,
	after: Board,
	is: Piece,
	names: ImageNames
): string | null {
	const [place, ...more] = placeWords(after, is, names);
	if (place !== placeWords(before, was, names)[0] || (is.x === was.x && is.y === was.y))
		return null;
	const way = WAY_WORDS[sideOf(was, is)]();
	const landmark = landmarkFor(after, is);
	// What lies over or under another has no side of it.
	return landmark && more.length === 0
		? way + PAUSE + place
		: m.board_way_still({ way, place: place! });
}

function gazeWords(board: Board, piece: Piece, names: ImageNames): string[] {
	if (piece.gaze === null) return [];
	const seen = 'at' in piece.gaze ? pieceOf(board, piece.gaze.at) : null;
	const towards = seen ?? landmarkFor(board, piece);
	if (!towards) return [m.board_looks_far()];
	const looking = relation(board, piece, towards).looking;
	return looking ? [LOOKING_WORDS[looking]({ name: landmarkWords(towards, names) })] : [];
}

/** In which ninth of the table a lonely image lies. */
function tableWords({ x, y }: Piece): string {
	const third = (value: number, length: number) =>
		value < length / 3 ? 0 : value <= (2 * length) / 3 ? 1 : 2;
	const places = [
		[m.board_table_above_left, m.board_table_above, m.board_table_above_right],
		[m.board_table_left, m.board_table_middle, m.board_table_right],
		[m.board_table_below_left, m.board_table_below, m.board_table_below_right]
	] as const;
	return places[third(y, TABLE.height)]![third(x, TABLE.width)]!();
}

function differenceWords(
	after: Board,
	piece: Piece,
	differences: readonly Difference[],
	names: ImageNames,
	sameSide: string | null
): string[] {
	const moved = differences.some((one) => ['laid', 'moved', 'nearer', 'further'].includes(one));
	return [
		...(moved ? [sameSide ?? placeWords(after, piece, names)[0]!] : []),
		...differences.flatMap((one) => {
			if (one === 'turned') return [turnWords(piece.turn)];
			if (one === 'word')
				return [piece.word ? m.board_quoted({ word: piece.word }) : m.board_now_no_word()];
			if (one !== 'gaze') return [DIFFERENCE_WORDS[one]()];
			return piece.gaze ? gazeWords(after, piece, names) : [m.board_now_no_gaze()];
		})
	];
}
