import { StoreFault } from '../faults';
import type { Bytes } from './records';

/** How much work a guess at a passphrase is. */
export interface KdfCost {
	memoryKiB: number;
	iterations: number;
	parallelism: number;
}

export interface KdfParams extends KdfCost {
	name: 'argon2id';
	salt: Bytes;
}

/** Makes 32 bytes of a passphrase, slowly. */
export interface Kdf {
	derive(passphrase: string, params: KdfParams): Promise<Bytes>;
}

/** What a vault that is made now asks (RFC 9106, second choice; one lane, for one thread works on it). */
export const COST: KdfCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** With less no vault is opened, whoever wrote so in the database. */
export const LEAST_COST = COST;

/** More would be no vault of ours, but a way to fill the memory. */
const MOST_COST: KdfCost = { memoryKiB: 1_048_576, iterations: 20, parallelism: 16 };

const PARTS = ['memoryKiB', 'iterations', 'parallelism'] as const;

/** @throws {StoreFault} `tampered` when guessing would be too cheap, or deriving too dear */
export function requireCost(params: KdfParams, least: KdfCost) {
	const within = PARTS.every(
		(part) => params[part] >= least[part] && params[part] <= MOST_COST[part]
	);
	if (!within || params.name !== 'argon2id') throw new StoreFault('tampered', 'cost of a vault');
}

/** Does `cost` ask more than these parameters? */
export function isDearer(cost: KdfCost, params: KdfParams): boolean {
	return cost.memoryKiB > params.memoryKiB || cost.iterations > params.iterations;
}
