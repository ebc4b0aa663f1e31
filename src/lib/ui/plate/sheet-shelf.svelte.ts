import { SvelteSet } from 'svelte/reactivity';
import type { PlateId } from '$lib/content';
import { newId, newsName, type PlateSheet } from '$lib/store';
import { PageStore } from '../storage/page-store.svelte';
import { Shared } from '../storage/shared.svelte';
import type { PlatePoint } from './geometry';
import type { MarkerId } from './markers';

/**
 * What people write on a plate and where they say to be, sheet by sheet. What has nothing on it is not kept: who
 * only looked leaves nothing behind.
 */
export class SheetShelf {
	/** Those that are kept, newest change first; the one in use among them. */
	kept = $state.raw<readonly PlateSheet[]>([]);
	#sheet = $state.raw<PlateSheet>({
		id: '',
		plate: '',
		name: '',
		changedAt: 0,
		words: {},
		markers: []
	});
	readonly storage: PageStore;
	readonly shared: Shared;
	/** Sheets that are on the disk: one that was deleted in another tab is not made anew by writing on it. */
	readonly #onDisk = new SvelteSet<string>();
	readonly #plate: PlateId;

	/** @param storage another one only in tests */
	constructor(plate: PlateId, storage = new PageStore()) {
		this.#plate = plate;
		this.storage = storage;
		this.shared = new Shared(storage, {
			name: () => (this.#onDisk.has(this.#sheet.id) ? newsName('plate', this.#sheet.id) : null),
			read: async ({ plates }) => {
				const found = await plates.get(this.#sheet.id);
				return found && { at: found.changedAt, show: () => this.#put(found) };
			},
			keep: () => this.#keep(this.#sheet)
		});
		this.startEmpty();
	}

	/** The one in use. */
	get sheet(): PlateSheet {
		return this.#sheet;
	}

	/** Nothing is on it. */
	get isEmpty(): boolean {
		return isEmptySheet(this.#sheet);
	}

	/** Looks for what was kept. */
	load(): Promise<boolean> {
		return this.storage.use(async ({ plates }) => {
			this.kept = (await plates.list()).filter(({ plate }) => plate === this.#plate);
			for (const { id, changedAt } of this.kept) {
				this.#onDisk.add(id);
				this.shared.know(newsName('plate', id), changedAt);
			}
		});
	}

	/** Another sheet; what was written before stays kept. */
	startEmpty() {
		this.#sheet = {
			id: newId(),
			plate: this.#plate,
			name: '',
			changedAt: Date.now(),
			words: {},
			markers: []
		};
	}

	open(id: string) {
		const found = this.kept.find((sheet) => sheet.id === id);
		if (found) this.#sheet = found;
	}

	rename(name: string) {
		this.#change({ name });
	}

	/** @param place for own words, on the plate */
	write(place: string, words: string) {
		const { [place]: _, ...others } = this.#sheet.words;
		this.#change({ words: words ? { ...others, [place]: words } : others });
	}

	/** Puts somebody on the plate, or elsewhere on it. @param share of its width and height */
	put(id: MarkerId, share: PlatePoint) {
		const marker = { id, x: share.x, y: share.y };
		const { markers } = this.#sheet;
		const known = markers.some((other) => other.id === id);
		this.#change({
			markers: known
				? markers.map((other) => (other.id === id ? marker : other))
				: [...markers, marker]
		});
	}

	takeOff(id: string) {
		this.#change({ markers: this.#sheet.markers.filter((marker) => marker.id !== id) });
	}

	/** Words, shapes and name go; the sheet in use is empty then, and no longer kept. */
	clear() {
		this.#change({ name: '', words: {}, markers: [] });
	}

	/** One that is kept, also the one in use: an empty one comes in its place. */
	delete(id: string) {
		this.kept = this.kept.filter((sheet) => sheet.id !== id);
		this.#erase(id);
		if (id === this.#sheet.id) this.startEmpty();
	}

	#change(change: Partial<Pick<PlateSheet, 'name' | 'words' | 'markers'>>) {
		const sheet = { ...this.#sheet, ...change, changedAt: Date.now() };
		this.#put(sheet);
		if (isEmptySheet(sheet)) this.#erase(sheet.id);
		else this.#keep(sheet);
	}

	#put(sheet: PlateSheet) {
		this.#sheet = sheet;
		const others = this.kept.filter(({ id }) => id !== sheet.id);
		this.kept = isEmptySheet(sheet) ? others : [sheet, ...others];
	}

	/** Only the last of what is written quickly is kept: whether it is the first is known when that happens. */
	#keep(sheet: PlateSheet) {
		void this.shared.keep(newsName('plate', sheet.id), async ({ plates }, seen) => {
			if (this.#onDisk.has(sheet.id)) return plates.keep(sheet, seen);
			await plates.create(sheet);
			this.#onDisk.add(sheet.id);
			return sheet.changedAt;
		});
	}

	#erase(id: string) {
		void this.storage.keep(newsName('plate', id), async ({ plates }) => {
			await plates.delete(id);
			this.#onDisk.delete(id);
		});
	}
}

function isEmptySheet({ name, words, markers }: PlateSheet): boolean {
	return name === '' && markers.length === 0 && Object.keys(words).length === 0;
}
