import type { StoreName } from '../schema';
import type { VaultRecord } from './records';
import type { AnyRow } from './seal';

/** Where the profile stands to which a row belongs. */
const PERSON_IN = {
	profiles: 'id',
	sessions: 'profileId',
	plans: 'profileId',
	counts: 'profileId',
	layings: 'profileId'
} as const satisfies Partial<Record<StoreName, string>>;

/** Stores with rows that bear somebody's name, apart from what is in her sessions. */
export const NAMED_STORES = [
	...(Object.keys(PERSON_IN) as (keyof typeof PERSON_IN)[]),
	'drafts'
] as const;

/** Rows that belong to whom their session belongs. */
const OF_A_SESSION: readonly StoreName[] = ['chunks', 'marks'];

/**
 * Whose a row is:
 * - `person`: of this profile, with a vault or without;
 * - `session`: of whom this session is of;
 * - `nobody`: it bears nobody's name, such as a deck, or the board of a team.
 */
export type RowOwner =
	{ of: 'person'; id: string } | { of: 'session'; id: string } | { of: 'nobody' };

/** As `newId` makes them. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param vaults of this device: the name of a draft says whose it is, among other words */
export function ownerOf(
	store: StoreName,
	row: AnyRow,
	vaults: readonly Pick<VaultRecord, 'profileId'>[]
): RowOwner {
	if (OF_A_SESSION.includes(store)) return { of: 'session', id: row['sessionId'] as string };
	const id = store === 'drafts' ? namedIn(row['id'], vaults) : row[personIn(store)];
	return typeof id === 'string' ? { of: 'person', id } : { of: 'nobody' };
}

function personIn(store: StoreName): string {
	return (PERSON_IN as Partial<Record<StoreName, string>>)[store] ?? '';
}

function namedIn(draft: unknown, vaults: readonly Pick<VaultRecord, 'profileId'>[]) {
	const words = String(draft).split(' ');
	const locked = vaults.find(({ profileId }) => words.includes(profileId));
	return locked?.profileId ?? words.find((word) => ID.test(word));
}
