import { CardSets } from './card-sets';
import type { Connection } from './connection';
import { Copies } from './copy/copies';
import { Counts } from './counts';
import { Games } from './games';
import { Drafts } from './drafts';
import { StoreFault } from './faults';
import { Keeping } from './keeping';
import { Layings } from './layings';
import { Lessons } from './lessons';
import { OwnDecks } from './own-decks';
import { OwnImages } from './own-images';
import { Plans } from './plans';
import { PlateSheets } from './plate-sheets';
import { Profiles } from './profiles';
import type { TabNews } from './news';
import type { SessionLocks } from './session-locks';
import { Sessions } from './sessions';
import type { VaultDevice } from './vault/device';
import type { Vault } from './vault/vault';

/** All that Luwte remembers on this device. Every method rejects only with a StoreFault. */
export class Store {
	readonly profiles: Profiles;
	readonly sessions: Sessions;
	readonly games: Games;
	readonly cardSets: CardSets;
	readonly decks: OwnDecks;
	readonly plans: Plans;
	readonly drafts: Drafts;
	readonly counts: Counts;
	readonly layings: Layings;
	readonly images: OwnImages;
	readonly plates: PlateSheets;
	readonly lessons: Lessons;
	readonly copies: Copies;
	readonly keeping: Keeping;

	/** @param connection and locks are for this room; others use the parts */
	constructor(
		readonly connection: Connection,
		readonly locks: SessionLocks,
		readonly vault: Vault,
		device: VaultDevice
	) {
		this.profiles = new Profiles(connection, vault);
		this.sessions = new Sessions(connection, locks);
		this.games = new Games(connection);
		this.cardSets = new CardSets(connection);
		this.decks = new OwnDecks(connection);
		this.plans = new Plans(connection);
		this.drafts = new Drafts(connection);
		this.counts = new Counts(connection);
		this.layings = new Layings(connection);
		this.images = new OwnImages(connection);
		this.plates = new PlateSheets(connection);
		this.lessons = new Lessons(connection);
		this.copies = new Copies(connection, locks, device);
		this.keeping = new Keeping(connection);
	}

	/** What other tabs write. */
	get news(): TabNews {
		return this.connection.news;
	}

	/**
	 * Removes everything that is remembered; resolves only when it is gone. Other tabs are told first: what they still
	 * write would come after. The empty database itself stays: deleting it would have to wait for other tabs.
	 * @throws {StoreFault} also `recording`: nothing is erased then
	 */
	async deleteEverything(): Promise<void> {
		if (await this.vault.isRecording()) throw new StoreFault('recording');
		this.news.sayErased();
		await this.vault.wipe();
	}

	/** All was erased: this page reads and writes nothing any more, whatever it still has in memory. */
	end() {
		this.vault.rest();
		this.news.rest();
		this.connection.end();
	}

	/** The page may be put away and come back. */
	rest() {
		this.vault.rest();
		this.news.rest();
		this.connection.rest();
	}

	wake() {
		this.connection.wake();
		this.locks.wake();
		this.news.wake();
		// Who reads next is told what is wrong.
		this.vault.wake().catch(() => {});
	}

	close() {
		this.vault.rest();
		this.news.rest();
		this.connection.close();
	}
}
