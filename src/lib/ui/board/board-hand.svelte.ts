import {
	direction,
	drawOn,
	movedAlong,
	moveAll,
	moveDrawn,
	pieceOf,
	sameTurn,
	sizeAll,
	stretch,
	turnAll,
	type BoardSpot,
	type Drawn
} from '$lib/association';
import { m } from '$lib/paraglide/messages';
import type { BoardDesk } from './board-desk.svelte';
import { lookTowards } from './board-work';
import type { ScreenSpot } from './board-view.svelte';
import { boxBetween, inBox, isOn, newDrawn, type SpotBox } from './hand-geometry';

/** What is under a finger when it comes down. */
export type HandTarget =
	| { readonly on: 'table' }
	| { readonly on: 'piece'; readonly id: string }
	| { readonly on: 'drawn'; readonly id: string }
	| { readonly on: 'handle'; readonly handle: 'turn' | 'size' };

/** What is being done until the hand lets go. */
interface Doing {
	to(place: ScreenSpot): void;
	end(): void;
}

/** Two fingers: how far apart (px), in which direction (degrees), and where between (px). */
export interface TwoFingers {
	readonly apart: number;
	readonly angle: number;
	readonly middle: ScreenSpot;
}

/** How long a wheel is still before the table is drawn sharp again, ms. */
const STILL = 200;

/** One hand on the table: what a finger, a mouse or a pen does there becomes steps of the board. */
export class BoardHand {
	/** Pieces that are being moved. */
	lifted = $state.raw<readonly string[]>([]);
	/** Around what is being chosen, board units. */
	marquee = $state.raw<SpotBox | null>(null);
	/** What is being drawn, before it is on the board. */
	sketch = $state.raw<Drawn | null>(null);
	/** Whether the table is being moved or looked at from nearer. */
	panning = $state(false);
	readonly #desk: BoardDesk;
	readonly #readonly: boolean;
	#doing: Doing | null = null;
	#pinching: ((fingers: TwoFingers) => void) | null = null;
	#endPinch: () => void = () => {};
	#wheelStill: ReturnType<typeof setTimeout> | undefined;

	/** @param readonly the table can be moved, and nothing on it */
	constructor(desk: BoardDesk, readonly = false) {
		this.#desk = desk;
		this.#readonly = readonly;
	}

	/** @param place where it came down @param several with the shift key: chooses more */
	down(target: HandTarget, place: ScreenSpot, several = false) {
		this.#doing = this.#begin(target, place, several);
	}

	to(place: ScreenSpot) {
		this.#doing?.to(place);
	}

	/** A press without a drag on the bare table. */
	press(place: ScreenSpot) {
		const { tool, view, board } = this.#desk;
		if (this.#readonly) return;
		if (tool.kind === 'draw') {
			this.down({ on: 'table' }, place);
			this.up();
		} else if (tool.kind === 'look') {
			const looker = pieceOf(board, tool.id);
			if (looker) lookTowards(this.#desk, looker, view.toBoard(place));
		} else this.#desk.select();
	}

	up() {
		this.#doing?.end();
		this.#doing = null;
		this.lifted = [];
		this.marquee = null;
		this.sketch = null;
		this.panning = false;
	}

	/** A wheel is turned: it is over when it was still for a moment. */
	wheel() {
		this.panning = true;
		clearTimeout(this.#wheelStill);
		this.#wheelStill = setTimeout(() => (this.panning = this.#doing !== null), STILL);
	}

	/** Two fingers on a chosen image turn and size it; anywhere else they move the table. */
	pinchDown(start: TwoFingers) {
		this.up();
		const { view, chosen } = this.#desk;
		const on = this.#readonly
			? false
			: chosen.some((piece) => isOn(piece, view.toBoard(start.middle), 40 / view.scale));
		if (on) this.#turnAndSize(start);
		else this.#zoom(start);
	}

	pinchTo(fingers: TwoFingers) {
		this.#pinching?.(fingers);
	}

	pinchUp() {
		this.#endPinch();
		this.#pinching = null;
		this.#endPinch = () => {};
		this.up();
	}

	#begin(target: HandTarget, place: ScreenSpot, several: boolean): Doing {
		const { tool } = this.#desk;
		if (this.#readonly) return this.#pan(place);
		if (target.on === 'handle')
			return target.handle === 'turn' ? this.#turn(place) : this.#size(place);
		if (tool.kind === 'draw') return this.#draw(tool.what, place);
		if (target.on === 'piece') return this.#move(target.id, place);
		if (target.on === 'drawn') return this.#moveDrawn(target.id, place);
		return tool.kind === 'several' || several ? this.#choose(place) : this.#pan(place);
	}

	#pan(from: ScreenSpot): Doing {
		let last = from;
		this.panning = true;
		return {
			to: (place) => {
				this.#desk.view.panBy(place.x - last.x, place.y - last.y);
				last = place;
			},
			end: () => {}
		};
	}

	#move(id: string, from: ScreenSpot): Doing {
		const desk = this.#desk;
		const start = pieceOf(desk.board, id)!;
		const grip = desk.view.toBoard(from);
		if (!desk.selected.includes(id)) desk.select(id);
		const moved = movedAlong(desk.board, desk.chosen).map((piece) => piece.id);
		this.lifted = moved;
		const stroke = desk.stroke();
		return {
			to: (place) => {
				const finger = desk.view.toBoard(place);
				const now = pieceOf(desk.board, id)!;
				const pieces = desk.board.pieces.filter((piece) => moved.includes(piece.id));
				const x = start.x + finger.x - grip.x - now.x;
				stroke.do(moveAll(pieces, x, start.y + finger.y - grip.y - now.y));
			},
			end: () => stroke.end()
		};
	}

	#moveDrawn(id: string, from: ScreenSpot): Doing {
		const desk = this.#desk;
		desk.mark(id);
		const start = desk.marked!;
		const grip = desk.view.toBoard(from);
		const stroke = desk.stroke();
		return {
			to: (place) => {
				const finger = desk.view.toBoard(place);
				const now = desk.marked!;
				const x = start.x + finger.x - grip.x - now.x;
				stroke.do(moveDrawn(now, x, start.y + finger.y - grip.y - now.y));
			},
			end: () => stroke.end()
		};
	}

	#turn(from: ScreenSpot): Doing {
		const desk = this.#desk;
		const piece = desk.only!;
		const middle = desk.view.toScreen(piece);
		const begun = direction(middle, from);
		const stroke = desk.stroke();
		return {
			to: (place) => {
				const wished = piece.turn + direction(middle, place) - begun;
				stroke.do(turnAll(desk.chosen, sameTurn(wished - desk.only!.turn)));
			},
			end: () => stroke.end()
		};
	}

	#size(from: ScreenSpot): Doing {
		const desk = this.#desk;
		if (desk.marked) return this.#stretch(from, desk.marked);
		const piece = desk.only!;
		const middle = desk.view.toScreen(piece);
		const far = (place: ScreenSpot) => Math.hypot(place.x - middle.x, place.y - middle.y);
		const begun = Math.max(1, far(from));
		const stroke = desk.stroke();
		return {
			to: (place) =>
				stroke.do(sizeAll(desk.chosen, (piece.size * far(place)) / begun / desk.only!.size)),
			end: () => stroke.end()
		};
	}

	#stretch(from: ScreenSpot, start: Drawn): Doing {
		const desk = this.#desk;
		const grip = desk.view.toBoard(from);
		const corner: BoardSpot =
			start.kind === 'line'
				? { x: start.toX, y: start.toY }
				: start.kind === 'field'
					? { x: start.x + start.width, y: start.y + start.height }
					: start;
		const stroke = desk.stroke();
		return {
			to: (place) => {
				const finger = desk.view.toBoard(place);
				stroke.do(
					stretch(desk.marked!, corner.x + finger.x - grip.x, corner.y + finger.y - grip.y)
				);
			},
			end: () => stroke.end()
		};
	}

	#choose(from: ScreenSpot): Doing {
		const desk = this.#desk;
		const start = desk.view.toBoard(from);
		return {
			to: (place) => {
				const box = boxBetween(start, desk.view.toBoard(place));
				this.marquee = box;
				desk.select(...desk.board.pieces.filter((piece) => inBox(piece, box)).map(({ id }) => id));
			},
			end: () => {}
		};
	}

	#draw(what: Drawn['kind'], from: ScreenSpot): Doing {
		const desk = this.#desk;
		const start = desk.view.toBoard(from);
		const id = desk.newId();
		return {
			to: (place) => (this.sketch = newDrawn(what, id, start, desk.view.toBoard(place))),
			end: () => {
				const drawn = this.sketch ?? newDrawn(what, id, start, start);
				desk.useHand();
				if (!desk.do(drawOn(desk.board, drawn))) return desk.tell(m.board_drawn_full());
				desk.mark(id);
				desk.writing = id;
			}
		};
	}

	#zoom(start: TwoFingers) {
		const { view } = this.#desk;
		let last = start;
		this.panning = true;
		this.#pinching = (fingers) => {
			view.panBy(fingers.middle.x - last.middle.x, fingers.middle.y - last.middle.y);
			view.zoomAt(fingers.middle, fingers.apart / last.apart);
			last = fingers;
		};
	}

	#turnAndSize(start: TwoFingers) {
		const desk = this.#desk;
		const stroke = desk.stroke();
		const [first] = desk.chosen;
		this.lifted = movedAlong(desk.board, desk.chosen).map(({ id }) => id);
		this.#pinching = ({ angle, apart }) => {
			const turn = first!.turn + angle - start.angle;
			stroke.do(turnAll(desk.chosen, sameTurn(turn - desk.chosen[0]!.turn)));
			const size = (first!.size * apart) / start.apart;
			stroke.do(sizeAll(desk.chosen, size / desk.chosen[0]!.size));
		};
		this.#endPinch = () => stroke.end();
	}
}
