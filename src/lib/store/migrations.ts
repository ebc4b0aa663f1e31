/**
 * Steps from version to version, oldest first. A step that has been released never changes again. It
 * speaks the browser's own language, because today's types say nothing about yesterday's database.
 */
type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

export const MIGRATIONS: readonly Migration[] = [
	function createStores(database) {
		database.createObjectStore('profiles', { keyPath: 'id' });
		database.createObjectStore('sessions', { keyPath: 'id' });
		database.createObjectStore('chunks', { keyPath: ['sessionId', 'index'] });
		database.createObjectStore('marks', { keyPath: ['sessionId', 'id'] });
	},
	function indexSessions(_database, transaction) {
		const sessions = transaction.objectStore('sessions');
		sessions.createIndex('byState', 'state');
		sessions.createIndex('byStartedAt', 'startedAt');
	},
	function createGames(database) {
		database.createObjectStore('games', { keyPath: 'slot' });
		database.createObjectStore('cardSets', { keyPath: 'id' });
	},
	function createDecks(database) {
		database.createObjectStore('decks', { keyPath: 'id' });
	},
	function createPlans(database) {
		database.createObjectStore('plans', { keyPath: 'profileId' });
		database.createObjectStore('drafts', { keyPath: 'id' });
	},
	function createCounts(database) {
		database.createObjectStore('counts', { keyPath: 'id' });
	},
	/** The one calm minute of a person becomes her first place: which, nobody knows. */
	function giveProfilesPlaces(_database, transaction) {
		const profiles = transaction.objectStore('profiles').openCursor();
		profiles.onsuccess = () => {
			const cursor = profiles.result;
			if (!cursor) return;
			const { baseline, ...profile } = cursor.value;
			const places = baseline
				? [
						{
							id: profile.id,
							name: '',
							takenAt: baseline.takenAt,
							usedAt: baseline.takenAt,
							origin: 'minute',
							value: baseline.value
						}
					]
				: [];
			cursor.update({ ...profile, places });
			cursor.continue();
		};
	},
	function createImages(database) {
		database.createObjectStore('layings', { keyPath: 'id' });
		database.createObjectStore('images', { keyPath: 'id' });
		database.createObjectStore('plates', { keyPath: 'id' });
	},
	function createLessons(database) {
		database.createObjectStore('lessons', { keyPath: 'id' });
	},
	/** The weight of a theme becomes that of each of its cards. */
	function giveCardsWeight(_database, transaction) {
		const decks = transaction.objectStore('decks').openCursor();
		decks.onsuccess = () => {
			const cursor = decks.result;
			if (!cursor) return;
			const themes = cursor.value.themes.map(
				({ weight, cards, ...theme }: { weight: number; cards: object[] }) => ({
					...theme,
					cards: cards.map((card) => ({ ...card, weight }))
				})
			);
			cursor.update({ ...cursor.value, version: 2, themes });
			cursor.continue();
		};
	},
	function createVaults(database) {
		database.createObjectStore('vaults', { keyPath: 'id' });
		database.createObjectStore('sealed', { keyPath: ['vault', 'store', 'key'] });
	},
	/** Rows of a copy that do not count yet, and what is of this device alone. */
	function createCopies(database) {
		database.createObjectStore('staged', { keyPath: ['batch', 'store', 'key'] });
		database.createObjectStore('device', { keyPath: 'key' });
	}
];

export const DB_VERSION = MIGRATIONS.length;

/** Brings a database of `oldVersion` (0 when new) up to date, within its upgrade transaction. */
export function migrate(database: IDBDatabase, oldVersion: number, transaction: IDBTransaction) {
	for (const step of MIGRATIONS.slice(oldVersion)) step(database, transaction);
}
