import {
	doMore,
	doNext,
	historyOf,
	keptHistory,
	lay,
	NEW_HISTORY,
	pieceOf,
	redoNext,
	undoLast,
	type Board,
	type BoardHistory,
	type Command,
	type ImageRef,
	type KeptHistory,
	type Piece,
	type Role
} from '$lib/association';
import { BoardView } from './board-view.svelte';
import type { ImageShelf } from './image-shelf.svelte';

export interface DeskOptions {
	/** After each step, also one taken back; during a drag when the hand lets go. */
	onChange?: (desk: BoardDesk) => void;
}

/** A board on which somebody works: what lies there, what is chosen, and what is told of it. */
export class BoardDesk {
	#history = $state.raw<BoardHistory>(NEW_HISTORY);
	/** Names of the pieces that are chosen, in the order in which they were. */
	selected = $state.raw<readonly string[]>([]);
	#told = $state.raw({ text: '', count: 0 });
	readonly images: ImageShelf;
	readonly view = new BoardView();
	readonly #options: DeskOptions;
	#lastId = 0;

	/** @throws {IllegalCommand} when what was kept does not fit; the store lets none in */
	constructor(kept: KeptHistory | null, images: ImageShelf, options: DeskOptions = {}) {
		this.images = images;
		this.#options = options;
		if (kept) this.#history = historyOf(kept);
		this.#lastId = highestId(kept);
	}

	get history(): BoardHistory {
		return this.#history;
	}

	get board(): Board {
		return this.#history.board;
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

	/** The chosen pieces that are on the board. */
	get chosen(): readonly Piece[] {
		return this.selected.flatMap((id) => pieceOf(this.board, id) ?? []);
	}

	/** The one chosen piece, or null when there are none or more. */
	get only(): Piece | null {
		return this.chosen.length === 1 ? this.chosen[0]! : null;
	}

	/** One step. @param command null does nothing @returns whether something was done */
	do(command: Command | null): boolean {
		if (!command) return false;
		this.#history = doNext(this.#history, command);
		this.#changed();
		return true;
	}

	/** More of the last step, with which it becomes one. @param command null does nothing */
	doMore(command: Command | null): boolean {
		if (!command) return false;
		this.#history = doMore(this.#history, command);
		this.#changed();
		return true;
	}

	undo() {
		this.#history = undoLast(this.#history);
		this.#changed();
	}

	redo() {
		this.#history = redoNext(this.#history);
		this.#changed();
	}

	/** Lays an image in the first free place and chooses it. @returns its name, or null when the board is full */
	lay(image: ImageRef, role: Role | null = null): string | null {
		const id = this.newId();
		if (!this.do(lay(this.board, id, image, role))) return null;
		this.select(id);
		return id;
	}

	/** A name that nothing on this board bears or bore. */
	newId(): string {
		this.#lastId++;
		return `p${this.#lastId}`;
	}

	select(...ids: readonly string[]) {
		this.selected = ids;
	}

	/** In or out of what is chosen. */
	toggle(id: string) {
		this.selected = this.selected.includes(id)
			? this.selected.filter((other) => other !== id)
			: [...this.selected, id];
	}

	/** Tells something to who does not see the board. */
	tell(text: string) {
		this.#told = { text, count: this.#told.count + 1 };
	}

	#changed() {
		this.#options.onChange?.(this);
	}
}

/** Names are counted: the same hand movements lead to the same board, and no name is used twice. */
function highestId(kept: KeptHistory | null): number {
	const names = JSON.stringify(kept ?? {}).matchAll(/"p(\d{1,9})"/g);
	return Math.max(0, ...[...names].map((match) => Number(match[1])));
}
