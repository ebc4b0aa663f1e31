import { moveBy, pieceOf, type BoardSpot, type Command, type Piece } from '$lib/association';
import type { BoardDesk } from './board-desk.svelte';
import type { ScreenSpot } from './board-view.svelte';

/** What is under a finger when it comes down. */
export type HandTarget = { readonly on: 'table' } | { readonly on: 'piece'; readonly id: string };

/** What a hand does until it lets go. */
interface Doing {
	to(place: ScreenSpot): void;
	end(): void;
}

/** One hand on the table: what a finger, a mouse or a pen does there becomes steps of the board. */
export class BoardHand {
	/** Pieces that are being moved. */
	lifted = $state.raw<readonly string[]>([]);
	readonly #desk: BoardDesk;
	#doing: Doing | null = null;

	constructor(desk: BoardDesk) {
		this.#desk = desk;
	}

	/** @param place where it came down */
	down(target: HandTarget, place: ScreenSpot) {
		this.#doing = target.on === 'piece' ? this.#move(target.id, place) : this.#pan(place);
	}

	to(place: ScreenSpot) {
		this.#doing?.to(place);
	}

	up() {
		this.#doing?.end();
		this.#doing = null;
		this.lifted = [];
	}

	#pan(from: ScreenSpot): Doing {
		let last = from;
		return {
			to: (place) => {
				this.#desk.view.panBy(place.x - last.x, place.y - last.y);
				last = place;
			},
			end: () => {}
		};
	}

	#move(id: string, from: ScreenSpot): Doing {
		const { view } = this.#desk;
		const start = pieceOf(this.#desk.board, id)!;
		const grip = view.toBoard(from);
		if (!this.#desk.selected.includes(id)) this.#desk.select(id);
		this.lifted = [id];
		const step = new HandStep(this.#desk);
		return {
			to: (place) => {
				const now = pieceOf(this.#desk.board, id)!;
				const way = wayTo(start, grip, view.toBoard(place), now);
				step.do(moveBy(this.#desk.board, now, way.x, way.y));
			},
			end: () => {}
		};
	}
}

/** Many commands that are one step. */
class HandStep {
	#begun = false;
	readonly #desk: BoardDesk;

	constructor(desk: BoardDesk) {
		this.#desk = desk;
	}

	do(command: Command | null) {
		if (!command) return;
		if (this.#begun) this.#desk.doMore(command);
		else this.#desk.do(command);
		this.#begun = true;
	}
}

/** From where a piece is now to where it would be had it kept to the finger since the start. */
function wayTo(start: Piece, grip: BoardSpot, finger: BoardSpot, now: Piece): BoardSpot {
	return { x: start.x + finger.x - grip.x - now.x, y: start.y + finger.y - grip.y - now.y };
}
