import type { ImageRef } from '$lib/association';

/** A round at the table: everybody picked an image, and each has a turn that is passed on by hand. */
export class Round {
	/** In the order of the turns. One image can be picked by two people. */
	picked = $state.raw<readonly ImageRef[]>([]);
	/** Whose turn it is, from 0; `null` before and after the round. */
	turn = $state<number | null>(null);
	/** Everybody has had a turn. */
	over = $state(false);

	/** The image of whose turn it is. */
	get shown(): ImageRef | null {
		return this.turn === null ? null : (this.picked[this.turn] ?? null);
	}

	get isLast(): boolean {
		return this.turn === this.picked.length - 1;
	}

	pick(image: ImageRef) {
		this.picked = [...this.picked, image];
	}

	remove(index: number) {
		this.picked = this.picked.toSpliced(index, 1);
	}

	begin() {
		this.over = false;
		this.turn = this.picked.length > 0 ? 0 : null;
	}

	on() {
		if (this.turn === null) return;
		this.over = this.isLast;
		this.turn = this.isLast ? null : this.turn + 1;
	}

	/** Before the first turn lies the choosing. */
	back() {
		if (this.turn !== null) this.turn = this.turn === 0 ? null : this.turn - 1;
	}

	/** Everybody picks anew. */
	clear() {
		this.picked = [];
		this.turn = null;
		this.over = false;
	}
}
