import type { Baseline } from '$lib/signals/types';
import { newId, placesInOrder, withPlace } from '$lib/store';
import type { PlaceOrigin, Profile, SavedPlace, Store } from '$lib/store';
import { recall, remember } from '../choices';

const KEY = 'luwte-profile';

/** Her calm self as a measurement found it to hold here, to be kept. */
export interface CalmHere {
	/** How that came about: `recognised` is a place that was kept before. */
	origin: PlaceOrigin | 'recognised';
	baseline: Baseline;
	/** The known place that it is, or was made beside or from. */
	from: string | null;
}

/** Who is measuring, and her calm self in each of her places. Without a store it lasts as long as the page. */
export class ProfileState {
	all = $state.raw<Profile[]>([]);
	current = $state.raw<Profile | null>(null);
	/** Kept here when there is no store to keep it. */
	#loose = $state.raw<SavedPlace[]>([]);
	#store: Store | null = null;

	/** The one used last first: while measuring in a place that is known, that one. */
	get places(): readonly SavedPlace[] {
		return this.current ? this.current.places : this.#loose;
	}

	/** Her calm self where she measured last; `null` when there is none yet. */
	get baseline(): SavedPlace | null {
		return this.places[0] ?? null;
	}

	/** @throws {StoreFault} */
	async load(store: Store) {
		this.#store = store;
		const first = await store.profiles.getOrCreateDefault(Date.now());
		this.all = await store.profiles.list();
		this.current = this.all.find(({ id }) => id === recall(KEY)) ?? first;
	}

	choose(id: string) {
		this.current = this.all.find((profile) => profile.id === id) ?? this.current;
		remember(KEY, id);
	}

	/** @throws {StoreFault} */
	async add(name: string) {
		if (!this.#store) return;
		const profile = await this.#store.profiles.create(name, Date.now());
		this.all = [...this.all, profile];
		this.choose(profile.id);
	}

	/** In use at once, kept if it can be. @throws {StoreFault} */
	async keep({ origin, baseline, from }: CalmHere) {
		const now = Date.now();
		if (origin === 'recognised') return this.#use(from, now);
		const source = this.places.find(({ id }) => id === from);
		// What was taken along was sat when it was sat.
		const takenAt = origin === 'confirmed' && source ? source.takenAt : now;
		const id = newId();
		const place: SavedPlace = { id, name: '', takenAt, usedAt: now, origin, value: baseline };
		await this.#change(withPlace(this.places, place, from), (store, person) =>
			store.profiles.keepPlace(person, place, from)
		);
	}

	/** @throws {StoreFault} */
	async rename(id: string, name: string) {
		const places = this.places.map((place) => (place.id === id ? { ...place, name } : place));
		await this.#change(places, (store, person) => store.profiles.renamePlace(person, id, name));
	}

	/** @throws {StoreFault} */
	async remove(id: string) {
		const places = this.places.filter((place) => place.id !== id);
		await this.#change(places, (store, person) => store.profiles.removePlace(person, id));
	}

	async #use(id: string | null, usedAt: number) {
		if (id === null) return;
		const places = this.places.map((place) => (place.id === id ? { ...place, usedAt } : place));
		await this.#change(placesInOrder(places), (store, person) =>
			store.profiles.usePlace(person, id, usedAt)
		);
	}

	async #change(
		places: SavedPlace[],
		keep: (store: Store, personId: string) => Promise<SavedPlace[]>
	) {
		const { current } = this;
		if (!current || !this.#store) {
			this.#loose = places;
			return;
		}
		this.#show(current.id, places);
		this.#show(current.id, await keep(this.#store, current.id));
	}

	#show(id: string, places: SavedPlace[]) {
		this.all = this.all.map((profile) => (profile.id === id ? { ...profile, places } : profile));
		if (this.current?.id === id) this.current = { ...this.current, places };
	}
}
