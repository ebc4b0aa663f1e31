import type { DBSchema, IDBPTransaction } from 'idb';
import type { Mark, Sample, SessionMeta, SessionState } from '../sessions';
import type { Laying } from '../association';
import type { OwnLesson } from '../classroom/lesson';
import type { KeptCount } from './count-schema';
import type { OwnDeck } from './deck-schema';
import type { OwnImage, PlateSheet } from './image-schema';
import type { KeptCardSet, Draft, GameSlot, SavedGame } from './model';
import type { Plan } from './plan-schema';
import type { Profile } from './profile-schema';
import type { DeviceRow } from './copy/device-rows';
import type { StagedRow } from './copy/staging';
import type { SealedRow, VaultRecord } from './vault/records';

export const DB_NAME = 'luwte';

/** A few seconds of one session, small enough to lose little when a tab dies. */
export interface SampleChunk {
	sessionId: string;
	/** 0, 1, 2 ... in order of time */
	index: number;
	samples: Sample[];
}

export interface StoredMark extends Mark {
	sessionId: string;
	/** Makes a repeated write of the same mark harmless. */
	id: string;
}

/** The database as the current version knows it; how it came about is in `migrations.ts`. */
export interface LuwteSchema extends DBSchema {
	profiles: { key: string; value: Profile };
	sessions: {
		key: string;
		value: SessionMeta;
		indexes: { byState: SessionState; byStartedAt: number };
	};
	chunks: { key: [sessionId: string, index: number]; value: SampleChunk };
	marks: { key: [sessionId: string, id: string]; value: StoredMark };
	games: { key: GameSlot; value: SavedGame };
	cardSets: { key: string; value: KeptCardSet };
	decks: { key: string; value: OwnDeck };
	plans: { key: string; value: Plan };
	drafts: { key: string; value: Draft };
	counts: { key: string; value: KeptCount };
	layings: { key: string; value: Laying };
	images: { key: string; value: OwnImage };
	plates: { key: string; value: PlateSheet };
	lessons: { key: string; value: OwnLesson };
	vaults: { key: string; value: VaultRecord };
	sealed: { key: [vault: string, store: string, key: IDBValidKey]; value: SealedRow };
	staged: { key: [batch: string, store: string, key: IDBValidKey]; value: StagedRow };
	device: { key: string; value: DeviceRow };
}

/** The stores of what people keep; `vaults` and `sealed` hold the same rows under lock. */
export const STORE_NAMES = [
	'profiles',
	'sessions',
	'chunks',
	'marks',
	'games',
	'cardSets',
	'decks',
	'plans',
	'drafts',
	'counts',
	'layings',
	'images',
	'plates',
	'lessons'
] as const satisfies (keyof LuwteSchema)[];
export type StoreName = (typeof STORE_NAMES)[number];

/** With the rows of a copy that is being brought in, and what is of this device alone: in no copy and no vault. */
export const ALL_STORES = [...STORE_NAMES, 'vaults', 'sealed', 'staged', 'device'] as const;

/** Where the key of a row stands in it, as `migrations.ts` made the stores. */
export const KEY_PATHS: Record<StoreName, string | readonly string[]> = {
	profiles: 'id',
	sessions: 'id',
	chunks: ['sessionId', 'index'],
	marks: ['sessionId', 'id'],
	games: 'slot',
	cardSets: 'id',
	decks: 'id',
	plans: 'profileId',
	drafts: 'id',
	counts: 'id',
	layings: 'id',
	images: 'id',
	plates: 'id',
	lessons: 'id'
};

/** What each index looks at; they are all of `sessions`. */
export const INDEX_PATHS = { byState: 'state', byStartedAt: 'startedAt' } as const;

/** A transaction of the browser over everything: the stores are few and every write is short. */
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
	LuwteSchema,
	(typeof ALL_STORES)[number][],
	Mode
>;
