import type { Connection } from './connection';
import { Profiles } from './profiles';
import { STORE_NAMES } from './schema';
import type { SessionLocks } from './session-locks';
import { Sessions } from './sessions';

/** All that Luwte remembers on this device. Every method rejects only with a StoreFault. */
export class Store {
	readonly profiles: Profiles;
	readonly sessions: Sessions;

	/** @param connection and locks are for this room; others use profiles and sessions */
	constructor(
		readonly connection: Connection,
		readonly locks: SessionLocks
	) {
		this.profiles = new Profiles(connection);
		this.sessions = new Sessions(connection, locks);
	}

	/**
	 * Removes every profile, session, sample and mark; resolves only when they are gone. The empty
	 * database itself stays: deleting it would have to wait for other tabs.
	 */
	deleteEverything(): Promise<void> {
		return this.connection.write(async (transaction) => {
			await Promise.all(STORE_NAMES.map((name) => transaction.objectStore(name).clear()));
		});
	}

	close() {
		this.connection.close();
	}
}
