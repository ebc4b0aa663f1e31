import { MAX_NAME_LENGTH } from '../sessions';
import type { Connection } from './connection';
import { plainCopy, requireLength } from './guards';
import { newId } from './new-id';
import { inOrder, withPlace } from './places';
import type { Profile, SavedPlace } from './profile-schema';
import { removePerson } from './remove-person';
import { requireProfile } from './rows';
import type { Vault } from './vault/vault';

/** The people on this device. Every method rejects only with a StoreFault. */
export class Profiles {
	readonly #connection: Connection;
	readonly #vault: Pick<Vault, 'erase'>;

	constructor(connection: Connection, vault: Pick<Vault, 'erase'>) {
		this.#connection = connection;
		this.#vault = vault;
	}

	/**
	 * The oldest profile, or a new one without a name when there is none. Reading and making are one
	 * transaction: a failed read makes nothing, and two tabs at once make one.
	 * @param createdAt epoch ms, for when it is made
	 */
	getOrCreateDefault(createdAt: number): Promise<Profile> {
		return this.#connection.write(async (transaction) => {
			const profiles = transaction.objectStore('profiles');
			const oldest = oldestFirst(await profiles.getAll())[0];
			if (oldest) return oldest;
			const created = newProfile('', createdAt);
			await profiles.add(created);
			return created;
		});
	}

	/** @param createdAt epoch ms */
	async create(name: string, createdAt: number): Promise<Profile> {
		requireLength(name, MAX_NAME_LENGTH);
		const created = newProfile(name, createdAt);
		await this.#connection.write((transaction) => transaction.objectStore('profiles').add(created));
		return created;
	}

	/** Oldest first. */
	list(): Promise<Profile[]> {
		return this.#connection.read(async (transaction) =>
			oldestFirst(await transaction.objectStore('profiles').getAll())
		);
	}

	/**
	 * Keeps a calm self of one more place, or anew of one that is there (see `withPlace`).
	 * @param from id of the place that it was made from
	 * @returns all places, that one first
	 */
	async keepPlace(id: string, place: SavedPlace, from: string | null): Promise<SavedPlace[]> {
		requireLength(place.name, MAX_NAME_LENGTH);
		const copy = plainCopy(place);
		return this.#changePlaces(id, (places) => withPlace(places, copy, from));
	}

	/** Somebody sat there again. @param usedAt epoch ms */
	usePlace(id: string, placeId: string, usedAt: number): Promise<SavedPlace[]> {
		return this.#changePlace(id, placeId, { usedAt });
	}

	async renamePlace(id: string, placeId: string, name: string): Promise<SavedPlace[]> {
		requireLength(name, MAX_NAME_LENGTH);
		return this.#changePlace(id, placeId, { name });
	}

	removePlace(id: string, placeId: string): Promise<SavedPlace[]> {
		return this.#changePlaces(id, (places) => places.filter((place) => place.id !== placeId));
	}

	async rename(id: string, name: string): Promise<void> {
		requireLength(name, MAX_NAME_LENGTH);
		await this.#change(id, { name });
	}

	/** With all sessions, the plan and the counts of this profile; with her vault, also a closed one. */
	async delete(id: string): Promise<void> {
		if (await this.#vault.erase(id)) return;
		await this.#connection.write((transaction) => removePerson(transaction, id));
	}

	#changePlace(id: string, placeId: string, change: Partial<SavedPlace>): Promise<SavedPlace[]> {
		return this.#changePlaces(id, (places) =>
			places.map((place) => (place.id === placeId ? { ...place, ...change } : place))
		);
	}

	/** Reading and writing are one transaction: another tab loses no place. */
	#changePlaces(id: string, change: (places: SavedPlace[]) => SavedPlace[]): Promise<SavedPlace[]> {
		return this.#connection.write(async (transaction) => {
			const profile = await requireProfile(transaction, id);
			const places = inOrder(change(profile.places));
			await transaction.objectStore('profiles').put({ ...profile, places });
			return places;
		});
	}

	#change(id: string, change: Partial<Profile>): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const profile = await requireProfile(transaction, id);
			await transaction.objectStore('profiles').put({ ...profile, ...change });
		});
	}
}

function newProfile(name: string, createdAt: number): Profile {
	return plainCopy({ id: newId(), name, createdAt, places: [] });
}

function oldestFirst(profiles: Profile[]): Profile[] {
	return profiles.sort((a, b) => a.createdAt - b.createdAt);
}
