import { SAME_FRAMING } from './constants';

/** Where somebody sits: at which camera, in which picture, and about how she is framed. */
export interface Place {
	/** The camera's own name; `file` for a video. */
	camera: string;
	/** Picture, px. */
	width: number;
	height: number;
	/** Shoulder width and height of the shoulders, shares of the picture. */
	share: number;
	line: number;
}

/** One never sits twice in exactly the same way. */
export function isSamePlace(one: Place, other: Place): boolean {
	return (
		one.camera === other.camera &&
		one.width === other.width &&
		one.height === other.height &&
		Math.abs(one.share - other.share) <= SAME_FRAMING.share &&
		Math.abs(one.line - other.line) <= SAME_FRAMING.line
	);
}
