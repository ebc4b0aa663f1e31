import {
	doMore,
	doNext,
	dropLast,
	historyOf,
	IMAGE_CARD,
	keptHistory,
	lay,
	NEW_HISTORY,
	pieceOf,
	redoNext,
	undoLast,
	type Board,
	type BoardHistory,
	type Command,
	type Drawn,
	type ImageRef,
	type KeptHistory,
	type Piece,
	type Role
} from '$lib/association';
import { m } from '$lib/paraglide/messages';
import { BoardView } from './board-view.svelte';
import type { ImageShelf } from './image-shelf.svelte';
import { changeWords } from './layout-words';

export interface DeskOptions {
	/** After each step, also one taken back; of a drag when the hand lets go. */
	onChange?: (desk: BoardDesk) => void;
}

/** What the hand does next on the table. `look`: shows where an image looks. */
export type BoardTool =
	| { readonly kind: 'hand' }
	| { readonly kind: 'several' }
	| { readonly kind: 'draw'; readonly what: Drawn['kind'] }
	| { readonly kind: 'look'; readonly id: string };

/** Width of a card on the screen below which it cannot be touched well, px. */
const SMALLEST_SHOWN = 44;

const HAND: BoardTool = { kind: 'hand' };

/** A board on which somebody works: what lies there, what is chosen, and what is told of it. */
export class BoardDesk {
	#history = $state.raw<BoardHistory>(NEW_HISTORY);
	#selected = $state.raw<readonly string[]>([]);
	#marked = $state.raw<string | null>(null);
	#told = $state.raw({ text: '', count: 0 });
	#settled = $state.raw<Board>(NEW_HISTORY.board);
	tool = $state.raw<BoardTool>(HAND);
	/** The piece or the drawn thing whose words are being written, by its name. */
	writing = $state<string | null>(null);
	/** A hand is at it: what stands beside the table waits until it lets go. */
	busy = $state(false);
	readonly images: ImageShelf;
	readonly view = new BoardView();
	readonly #options: DeskOptions;
	#lastId = 0;

	/** @throws {IllegalCommand} when what was kept does not fit; the store lets none in */
	constructor(kept: KeptHistory | null, images: ImageShelf, options: DeskOptions = {}) {
		this.images = images;
		this.#options = options;
		if (kept) this.#history = historyOf(kept);
		this.#settled = this.board;
		// On their way before there is a table to lie on.
		for (const { image } of this.board.pieces)
			if (image.from === 'luwte') void images.fetchDrawing(image.name);
		this.#lastId = highestId(kept);
	}

	get history(): BoardHistory {
		return this.#history;
	}

	get board(): Board {
		return this.#history.board;
	}

	/** The board when the hand let go last: for what need not follow each move of a drag. */
	get settled(): Board {
		return this.#settled;
	}

	/** As plain data, for keeping. */
	get kept(): KeptHistory {
		return keptHistory(this.#history);
	}

	get canUndo(): boolean {
		return this.#history.done.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.undone.length > 0;
	}

	/** What was told last, for a polite live region. */
	get told(): { readonly text: string; readonly count: number } {
		return this.#told;
	}

	/** Names of the pieces that are chosen, in the order in which they were. */
	get selected(): readonly string[] {
		return this.#selected;
	}

	/** The chosen pieces that are on the board. */
	get chosen(): readonly Piece[] {
		return this.#selected.flatMap((id) => pieceOf(this.board, id) ?? []);
	}

	/** The one chosen piece, or null when there are none or more. */
	get only(): Piece | null {
		const chosen = this.chosen;
		return chosen.length === 1 ? chosen[0]! : null;
	}

	/** What is chosen of what is drawn on the board itself. */
	get marked(): Drawn | null {
		return this.board.drawn.find(({ id }) => id === this.#marked) ?? null;
	}

	/**
	 * One step, and tells what became different.
	 * @param command null does nothing @returns whether something was done
	 */
	do(command: Command | null): boolean {
		return this.#done(command, doNext);
	}

	/** More of the last step, with which it becomes one. @param command null does nothing */
	doMore(command: Command | null): boolean {
		return this.#done(command, doMore);
	}

	/** A step of many commands, quiet until it is over: what a hand does until it lets go. */
	stroke(): Stroke {
		let begun = false;
		this.busy = true;
		return {
			do: (command) => {
				if (!command) return;
				this.#history = (begun ? doMore : doNext)(this.#history, command);
				begun = true;
			},
			end: () => {
				this.busy = false;
				if (begun) this.#settle(this.#history);
			}
		};
	}

	/** As if the last step was never made. */
	dropLast() {
		this.#settle(dropLast(this.#history));
	}

	undo() {
		if (!this.canUndo) return this.tell(m.board_undo_none());
		this.#goTo(undoLast(this.#history), (change) => m.board_undone({ change }));
	}

	redo() {
		if (!this.canRedo) return this.tell(m.board_redo_none());
		this.#goTo(redoNext(this.#history), (change) => m.board_redone({ change }));
	}

	/** Lays an image in the first free place and chooses it. @returns its name, or null when the board is full */
	lay(image: ImageRef, role: Role | null = null): string | null {
		const id = this.newId();
		if (!this.do(lay(this.board, id, image, role))) {
			this.tell(m.board_full());
			return null;
		}
		this.select(id);
		this.#haveInView(pieceOf(this.board, id)!);
		return id;
	}

	/** All of it and of the others, where that leaves them large enough to see and to touch; else this one. */
	#haveInView(piece: Piece) {
		const { view } = this;
		const share = () => (view.scale * IMAGE_CARD.width) / SMALLEST_SHOWN;
		if (share() >= 1 && view.shows(piece)) return;
		view.fit(this.board);
		if (share() >= 1) return;
		view.zoomBy(1 / share());
		view.reveal(piece);
	}

	/** A name that nothing on this board bears or bore. */
	newId(): string {
		this.#lastId++;
		return `p${this.#lastId}`;
	}

	select(...ids: readonly string[]) {
		this.#selected = ids;
		this.#marked = null;
	}

	/** In or out of what is chosen. */
	toggle(id: string) {
		const others = this.#selected.filter((other) => other !== id);
		this.select(...(others.length < this.#selected.length ? others : [...others, id]));
	}

	/** Chooses what is drawn on the board itself. */
	mark(id: string) {
		this.#selected = [];
		this.#marked = id;
	}

	/** Puts down what was taken in hand: after one thing was drawn, or a gaze was shown. */
	useHand() {
		this.tool = HAND;
	}

	/** Tells something to who does not see the board. */
	tell(text: string) {
		this.#told = { text, count: this.#told.count + 1 };
	}

	#done(command: Command | null, step: typeof doNext): boolean {
		if (!command) return false;
		this.#settle(step(this.#history, command));
		return true;
	}

	/** Another moment of the history: what came back or changed is chosen. */
	#goTo(history: BoardHistory, said: (change: string) => string) {
		const before = this.board;
		this.#settle(history, said);
		const pieces = changedIds(before.pieces, history.board.pieces);
		const [drawn] = changedIds(before.drawn, history.board.drawn);
		if (pieces.length === 0 && drawn) this.mark(drawn);
		else this.select(...pieces);
	}

	/** Tells what became different since the hand let go last. */
	#settle(history: BoardHistory, said = (change: string) => change) {
		const before = this.#settled;
		this.#history = history;
		this.#settled = history.board;
		this.tell(said(changeWords(before, history.board, this.images)));
		this.#options.onChange?.(this);
	}
}

/** What a hand does until it lets go. */
export interface Stroke {
	/** @param command null does nothing */
	do(command: Command | null): void;
	/** Tells and keeps what became of it. */
	end(): void;
}

/** Names of what is there now and was not, or not like this. Steps leave alone what they do not change. */
function changedIds(
	before: readonly { readonly id: string }[],
	after: readonly { readonly id: string }[]
): string[] {
	return after.filter((one) => !before.includes(one)).map(({ id }) => id);
}

/** Names are counted: the same hand movements lead to the same board, and no name is used twice. */
function highestId(kept: KeptHistory | null): number {
	const names = JSON.stringify(kept ?? {}).matchAll(/"p(\d{1,9})"/g);
	return Math.max(0, ...[...names].map((match) => Number(match[1])));
}
