/**
 * A board with images: what lies on it and where. Lengths are in board units: a card of size 1 is 100 by
 * 140 units, x grows to the right and y downwards, as seen by who sits before it. Angles are in degrees,
 * clockwise; 0 is upright for a card and to the right for a gaze.
 */

/** Width and height of a card of size 1, board units: the shape of a playing card. */
export const IMAGE_CARD = { width: 100, height: 140 } as const;

/** The table that everything is laid on at first, board units. Images may lie outside of it. */
export const TABLE = { width: 1600, height: 1000 } as const;

/** For whom or what an image can stand. */
export const ROLES = ['other', 'me', 'between', 'team', 'family', 'house', 'missing'] as const;
export type Role = (typeof ROLES)[number];

/** Where a picture comes from: the images of Luwte, its symbols, or her own. */
export type ImageRef =
	| { readonly from: 'luwte'; readonly name: string }
	| { readonly from: 'symbols'; readonly name: string }
	| { readonly from: 'own'; readonly name: string };

/** Where an image looks: at another one, or into the distance (degrees, clockwise, 0 is right). */
export type Gaze = { readonly at: string } | { readonly towards: number };

export interface Piece {
	readonly id: string;
	readonly image: ImageRef;
	/** For whom it stands, or null when that was not said. */
	readonly role: Role | null;
	/** A word or a sentence with the image; may be empty. */
	readonly word: string;
	/** What came up one after another, each from the one before. */
	readonly chain: readonly string[];
	/** Its centre. */
	readonly x: number;
	readonly y: number;
	/** 1 is the size of a card. */
	readonly size: number;
	/** Turned by how many degrees: more than -180, at most 180. */
	readonly turn: number;
	readonly gaze: Gaze | null;
	/** Pieces with the same name of a group move together. */
	readonly group: string | null;
}

/** What is drawn on the board itself, below the images. */
export type Drawn =
	| {
			readonly kind: 'field';
			readonly id: string;
			readonly text: string;
			/** Of its left upper corner. */
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
	  }
	| {
			readonly kind: 'line';
			readonly id: string;
			readonly text: string;
			readonly x: number;
			readonly y: number;
			readonly toX: number;
			readonly toY: number;
	  }
	| {
			readonly kind: 'label';
			readonly id: string;
			readonly text: string;
			readonly x: number;
			readonly y: number;
	  };

export interface Board {
	/** From the lowest to the one on top. */
	readonly pieces: readonly Piece[];
	readonly drawn: readonly Drawn[];
}

export const EMPTY_BOARD: Board = { pieces: [], drawn: [] };

/** The piece of that name, or null. */
export function pieceOf(board: Board, id: string): Piece | null {
	return board.pieces.find((piece) => piece.id === id) ?? null;
}

/** The pieces that move when this one does: its group, or itself alone. */
export function companionsOf(board: Board, piece: Piece): readonly Piece[] {
	if (piece.group === null) return [piece];
	return board.pieces.filter(({ group }) => group === piece.group);
}
