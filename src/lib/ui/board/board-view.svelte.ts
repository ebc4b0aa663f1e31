import { corners, extent, TABLE, type Board, type BoardSpot, type Piece } from '$lib/association';

/** How much nearer or further than one px for one board unit the table can be looked at. */
const NEAREST = 4;
const FURTHEST = 0.08;
/** Room around what is fitted into view, px. */
const ROOM = 32;

/** A place on the screen, px from the left upper corner of the stage. */
export interface ScreenSpot {
	readonly x: number;
	readonly y: number;
}

/** How the table is looked at: which part of it, and from how far. */
export class BoardView {
	/** Where the left upper corner of the table lies on the stage, px. */
	x = $state(0);
	y = $state(0);
	/** px for one board unit. */
	scale = $state(0.5);
	/** Of the stage, px. */
	width = $state(0);
	height = $state(0);

	toBoard({ x, y }: ScreenSpot): BoardSpot {
		return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
	}

	toScreen({ x, y }: BoardSpot): ScreenSpot {
		return { x: this.x + x * this.scale, y: this.y + y * this.scale };
	}

	/** @param x,y px */
	panBy(x: number, y: number) {
		this.x += x;
		this.y += y;
	}

	/** Nearer or further; what lies at that place of the screen stays there. @param factor more than 1 is nearer */
	zoomAt(place: ScreenSpot, factor: number) {
		const spot = this.toBoard(place);
		this.scale = Math.min(NEAREST, Math.max(FURTHEST, this.scale * factor));
		this.x = place.x - spot.x * this.scale;
		this.y = place.y - spot.y * this.scale;
	}

	/** About the middle of the stage. */
	zoomBy(factor: number) {
		this.zoomAt({ x: this.width / 2, y: this.height / 2 }, factor);
	}

	/** All that lies on the board in view; of an empty one the table. */
	fit(board: Board) {
		if (this.width === 0 || this.height === 0) return;
		const box = extent(board) ?? { x: 0, y: 0, ...TABLE };
		const scale = Math.min(
			(this.width - 2 * ROOM) / Math.max(box.width, 1),
			(this.height - 2 * ROOM) / Math.max(box.height, 1),
			1
		);
		this.scale = Math.min(NEAREST, Math.max(FURTHEST, scale));
		this.x = this.width / 2 - (box.x + box.width / 2) * this.scale;
		this.y = this.height / 2 - (box.y + box.height / 2) * this.scale;
	}

	/** Is all of this card in view? */
	shows(piece: Piece): boolean {
		return corners(piece)
			.map((corner) => this.toScreen(corner))
			.every(({ x, y }) => x >= 0 && y >= 0 && x <= this.width && y <= this.height);
	}

	/** Moves the table as little as needed to have a place in view. @param room px to the edge */
	reveal(spot: BoardSpot, room = 60) {
		const { x, y } = this.toScreen(spot);
		this.x += Math.max(0, room - x) - Math.max(0, x - (this.width - room));
		this.y += Math.max(0, room - y) - Math.max(0, y - (this.height - room));
	}
}
