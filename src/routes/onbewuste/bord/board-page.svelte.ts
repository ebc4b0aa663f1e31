import {
	boardAt,
	ENTER_QUESTIONS,
	pieceOf,
	stepCount,
	type Board,
	type Entered,
	type Piece
} from '$lib/association';
import { loadPrompts, type Prompts } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { Walk, type Trail } from '$lib/ui/desk/walk.svelte';
import { OpenLaying } from '../open-laying.svelte';
import { sitting } from '../sitting.svelte';
import { BOARD_STOPS, type BoardStop } from './stops';

/** Spreken met beelden: a board, and a walk beside it of which every step may be skipped. */
export class BoardPage {
	readonly open: OpenLaying;
	readonly walk: Walk<BoardStop>;
	prompts = $state.raw<Prompts | null>(null);
	/** The image that somebody stepped into. */
	#inside = $state<string | null>(null);
	#leftLast: string | null = null;
	#started: Promise<void> = Promise.resolve();

	/** @param open another one only in tests */
	constructor(trail: Trail<BoardStop>, open = new OpenLaying()) {
		this.open = open;
		this.walk = new Walk<BoardStop>(trail, BOARD_STOPS[0]);
	}

	/** @param id of a kept board; `null` begins one */
	start(id: string | null): Promise<void> {
		return (this.#started = this.#start(id));
	}

	/** Where somebody was before the page was loaded anew. */
	async goOn(stop: BoardStop) {
		await this.#started;
		if (stop !== this.stop) this.walk.resume(stop);
	}

	async #start(id: string | null) {
		sitting.recall();
		const prompts = loadPrompts(getLocale());
		await (id ? this.open.open(id) : this.open.begin(sitting.value));
		// One walk for each board, also after a reload.
		this.walk.startedAt = this.open.laying?.createdAt ?? 0;
		this.prompts = await prompts;
	}

	get stop(): BoardStop {
		return this.walk.at;
	}

	/** Counts from 0. */
	get number(): number {
		return BOARD_STOPS.indexOf(this.stop);
	}

	goTo(stop: BoardStop) {
		if (stop !== this.stop) this.walk.go(stop);
	}

	on() {
		const next = BOARD_STOPS[this.number + 1];
		if (next) this.walk.go(next);
	}

	back() {
		const before = BOARD_STOPS[this.number - 1];
		if (before) this.walk.backTo(before);
	}

	/** The image that somebody stepped into, as long as it lies on the board. */
	get inside(): Piece | null {
		const { desk } = this.open;
		return desk && this.#inside !== null ? pieceOf(desk.board, this.#inside) : null;
	}

	stepInto(piece: Piece) {
		this.#inside = piece.id;
	}

	stepOut() {
		this.#leftLast = this.#inside;
		this.#inside = null;
	}

	/** Did somebody just step out of this image? */
	hasLeft(piece: Piece): boolean {
		return piece.id === this.#leftLast;
	}

	/** What was said from within an image. */
	saidIn(piece: Piece): Entered['answers'] {
		const said = this.open.laying?.entered.find((one) => one.piece === piece.id);
		return said?.answers ?? Array.from({ length: ENTER_QUESTIONS }, () => '');
	}

	/** @param answers to the three questions; all empty: nothing was said */
	sayIn(piece: Piece, called: string, answers: Entered['answers']) {
		const { laying } = this.open;
		if (!laying) return;
		const others = laying.entered.filter((one) => one.piece !== piece.id);
		const isSaid = answers.some((answer) => answer.trim() !== '');
		const said = isSaid ? [{ piece: piece.id, called, answers }] : [];
		this.open.change({ entered: [...others, ...said] });
	}

	/** From now on what changes is the one thing. */
	beginChange() {
		const { desk } = this.open;
		if (desk) this.open.change({ before: stepCount(desk.history) });
	}

	/** The board before one thing was changed; `null` as long as nobody began to. */
	get before(): Board | null {
		const { desk, laying } = this.open;
		return desk && laying && laying.before !== null ? boardAt(desk.history, laying.before) : null;
	}
}
