import type { Baseline } from '$lib/signals/types';
import type { Profile, SavedBaseline, Store } from '$lib/store';

const KEY = 'luwte-profile';

function remembered(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Who is measuring, and her calm self. Without a store it lasts as long as the page. */
export class ProfileState {
	all = $state.raw<Profile[]>([]);
	current = $state.raw<Profile | null>(null);
	/** Kept here when there is no store to keep it. */
	#loose = $state.raw<SavedBaseline | null>(null);
	#store: Store | null = null;

	get baseline(): SavedBaseline | null {
		return this.current ? this.current.baseline : this.#loose;
	}

	/** @throws {StoreFault} */
	async load(store: Store) {
		this.#store = store;
		const first = await store.profiles.getOrCreateDefault(Date.now());
		this.all = await store.profiles.list();
		this.current = this.all.find(({ id }) => id === remembered()) ?? first;
	}

	choose(id: string) {
		this.current = this.all.find((profile) => profile.id === id) ?? this.current;
		try {
			localStorage.setItem(KEY, id);
		} catch {
			// Storage refused: the choice holds for this page.
		}
	}

	/** @throws {StoreFault} */
	async add(name: string) {
		if (!this.#store) return;
		const profile = await this.#store.profiles.create(name, Date.now());
		this.all = [...this.all, profile];
		this.choose(profile.id);
	}

	/** In use at once, kept if it can be. @throws {StoreFault} */
	async saveBaseline(value: Baseline) {
		const baseline: SavedBaseline = { takenAt: Date.now(), value };
		if (!this.current || !this.#store) {
			this.#loose = baseline;
			return;
		}
		const changed = { ...this.current, baseline };
		this.current = changed;
		this.all = this.all.map((profile) => (profile.id === changed.id ? changed : profile));
		await this.#store.profiles.saveBaseline(changed.id, baseline);
	}
}
