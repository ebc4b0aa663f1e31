import { isDue, type Laying } from '$lib/association';
import { layingFile, newId, readLayingFile, type Store, type StoreFault } from '$lib/store';
import { download } from '$lib/ui/download';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { copyTitle, titleOf } from './laying-title';

/** The boards of one person and those of teams, and what can be done with them. */
export class BoardShelf {
	/** Of the person who was chosen; `null` while looking. */
	own = $state.raw<Laying[] | null>(null);
	/** Of teams: they bear nobody's name. `null` while looking. */
	teams = $state.raw<Laying[] | null>(null);
	/** Thrown away last, as long as it can be put back. */
	gone = $state.raw<Laying | null>(null);
	/** The board that was put back last: there somebody goes on. */
	returned = $state.raw<string | null>(null);
	/** Title of the board that was taken from a file. */
	imported = $state<string | null>(null);
	/** Boards with a step that it is time to look at. */
	due = $state.raw<Laying[]>([]);
	readonly profile = new ProfileState();
	readonly storage: PageStore;

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
	}

	/** Why the last file was not taken; it is told where files are picked. */
	get importFault(): StoreFault | null {
		const { fault } = this.storage;
		return fault?.code.startsWith('import-') ? fault : null;
	}

	open() {
		return this.storage.use(async (store) => {
			await this.profile.load(store);
			await this.#refresh(store);
		});
	}

	/** Somebody else was chosen. */
	choose = () => this.#doing(async () => {});

	rename = (laying: Laying, title: string) =>
		this.#doing(({ layings }) =>
			layings.change(laying.id, (now) => ({ ...now, title }), Date.now())
		);

	copy = (laying: Laying) =>
		this.#doing(async ({ layings }) => {
			const now = Date.now();
			const title = copyTitle(titleOf(laying));
			await layings.create({ ...laying, id: newId(), title, createdAt: now, changedAt: now });
		});

	remove = (laying: Laying) =>
		this.#doing(async ({ layings }) => {
			await layings.delete(laying.id);
			this.gone = laying;
		});

	/** What was thrown away last lies there again. */
	putBack = () =>
		this.#doing(async ({ layings }) => {
			if (this.gone) await layings.create(this.gone);
			this.returned = this.gone?.id ?? null;
			this.gone = null;
		});

	/** The step was looked at: how it went is nobody's business and is not kept. */
	closeStep = (laying: Laying) =>
		this.#doing(({ layings }) =>
			layings.change(
				laying.id,
				(now) => ({ ...now, step: { ...now.step, closedAt: Date.now() } }),
				Date.now()
			)
		);

	/** Not now: the step comes back later. @param at epoch ms */
	postponeStep = (laying: Laying, at: number) =>
		this.#doing(({ layings }) =>
			layings.change(
				laying.id,
				(now) => ({ ...now, step: { ...now.step, remindAt: at } }),
				Date.now()
			)
		);

	saveFile = (laying: Laying) =>
		this.storage.use(async ({ images }) =>
			download(`luwte-${titleOf(laying)}`, 'data', layingFile(laying, await images.list()))
		);

	/** All or nothing: a file that is not whole changes nothing. What is here already is not replaced. */
	import = (file: File) =>
		this.#doing(async ({ layings, images }) => {
			this.imported = null;
			const { laying, images: own } = await readLayingFile(file);
			const known = await layings.get(laying.id);
			await images.bringBack(own);
			const profileId = laying.sitting === 'team' ? null : (this.profile.current?.id ?? null);
			await layings.create({ ...laying, id: known ? newId() : laying.id, profileId });
			this.imported = titleOf(laying);
		});

	#doing(work: (store: Store) => Promise<unknown>): Promise<boolean> {
		return this.storage.use(async (store) => {
			await work(store);
			await this.#refresh(store);
		});
	}

	async #refresh({ layings }: Store) {
		const { current } = this.profile;
		const own = current ? await layings.list(current.id) : [];
		const teams = await layings.list(null);
		const now = Date.now();
		this.due = [...own, ...teams].filter((laying) => isDue(laying, now));
		this.own = own;
		this.teams = teams;
	}
}
