import {
	chainOn,
	MAX_CHAIN,
	MAX_LINK_LENGTH,
	newLaying,
	type ImageRef,
	type Sitting
} from '$lib/association';
import { loadPrompts, type Prompts } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { newId } from '$lib/store';
import { BoardDesk } from '$lib/ui/board/board-desk.svelte';
import { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Deal } from './deal';

/** What can be done to begin; `round` is for a team. */
export const STARTERS = ['words', 'work', 'seen', 'round'] as const;
export type Starter = (typeof STARTERS)[number];

const ASKED = {
	words: 'firstWords',
	work: 'workIsLike',
	seen: 'notSeen',
	round: 'round'
} as const satisfies Record<Starter, keyof Prompts>;

/** Aan de praat: images to loosen up with. Nothing is kept unless an image is laid on a board. */
export class LoosenUp {
	starter = $state<Starter>('words');
	/** The image that lies open; `null`: its back is up. */
	open = $state.raw<ImageRef | null>(null);
	/** What came up, one after another; kept nowhere. */
	said = $state('');
	/** Laid with its upper side down, to see something else. */
	turned = $state(false);
	readonly storage = new PageStore();
	readonly images = new ImageShelf(getLocale(), this.storage);
	#prompts = $state.raw<Prompts | null>(null);
	/** Which question of each kind; counts on from 0. */
	#asked = $state<Record<Starter, number>>({ words: 0, work: 0, seen: 0, round: 0 });
	#deal: Deal<ImageRef> | null = null;

	async load() {
		const [prompts] = await Promise.all([loadPrompts(getLocale()), this.images.load()]);
		const all = this.images.on('luwte').map(({ ref }) => ref);
		this.#deal = new Deal(all, Math.random);
		this.#prompts = prompts;
	}

	/** What is asked now. */
	get question(): string {
		const all = this.#prompts?.[ASKED[this.starter]] ?? [];
		return all[this.#asked[this.starter] % all.length] ?? '';
	}

	anotherQuestion() {
		this.#asked[this.starter]++;
	}

	begin(starter: Starter) {
		this.starter = starter;
		this.#clear();
	}

	/** Draws one blind: none comes back before all were seen. */
	draw() {
		this.#clear();
		this.open = this.#deal?.next() ?? null;
	}

	/**
	 * A board with these images on it, kept; what was said lies with the first.
	 * @returns its name, or `null` when it could not be kept
	 */
	async layOnBoard(images: readonly ImageRef[], sitting: Sitting): Promise<string | null> {
		const desk = new BoardDesk(null, this.images);
		for (const image of images) desk.lay(image);
		const [first] = desk.board.pieces;
		if (first) desk.do(chainOn(first, wordsIn(this.said)));
		let kept: string | null = null;
		await this.storage.use(async (store) => {
			const profile = new ProfileState();
			await profile.load(store);
			const profileId = sitting === 'team' ? null : (profile.current?.id ?? null);
			const of = { id: newId(), profileId, sitting, title: '', facts: '' };
			await store.layings.create({ ...newLaying(of, Date.now()), history: desk.kept });
			kept = of.id;
		});
		return kept;
	}

	#clear() {
		this.open = null;
		this.said = '';
		this.turned = false;
	}
}

/** Words as they were said: by commas or lines, not more than fit. */
function wordsIn(said: string): string[] {
	const words = said.split(/[,;\n]+/).map((word) => word.trim().slice(0, MAX_LINK_LENGTH));
	return words.filter((word) => word !== '').slice(0, MAX_CHAIN);
}
