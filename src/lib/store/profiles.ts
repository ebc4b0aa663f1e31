import type { Connection } from './connection';
import { plainCopy, requireLength } from './guards';
import { MAX_NAME_LENGTH } from './limits';
import type { Profile, SavedBaseline } from './model';
import { removeCountsOf, removeSession, requireProfile } from './rows';

/** The people on this device. Every method rejects only with a StoreFault. */
export class Profiles {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
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

	/** `null` forgets it. */
	async saveBaseline(id: string, baseline: SavedBaseline | null): Promise<void> {
		await this.#change(id, { baseline: plainCopy(baseline) });
	}

	async rename(id: string, name: string): Promise<void> {
		requireLength(name, MAX_NAME_LENGTH);
		await this.#change(id, { name });
	}

	/** With all sessions, the plan and the counts of this profile. */
	delete(id: string): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const sessions = await transaction.objectStore('sessions').getAll();
			const own = sessions.filter((session) => session.profileId === id);
			await Promise.all([
				transaction.objectStore('profiles').delete(id),
				transaction.objectStore('plans').delete(id),
				removeCountsOf(transaction, id),
				...own.map((session) => removeSession(transaction, session.id))
			]);
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
	return plainCopy({ id: crypto.randomUUID(), name, createdAt, baseline: null });
}

function oldestFirst(profiles: Profile[]): Profile[] {
	return profiles.sort((a, b) => a.createdAt - b.createdAt);
}
