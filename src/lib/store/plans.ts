import * as v from 'valibot';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { planRowsSchema, type Plan, type PlanRows } from './plan-schema';
import { momentAfter, requireSeen, type Seen } from './revision';
import { requireProfile } from './rows';

/** The early-warning plans, one for each person. Every method rejects only with a StoreFault. */
export class Plans {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** `null` when this person has not made one. */
	get(profileId: string): Promise<Plan | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('plans').get(profileId)) ?? null
		);
	}

	/**
	 * In place of the one before.
	 * @param at epoch ms
	 * @param seen what the writer knows of
	 * @throws {StoreFault} also `changed`, `not-found` (no such person), `invalid` (too long)
	 */
	keep(profileId: string, rows: PlanRows, at: number, seen: Seen): Promise<Plan> {
		return this.#write(profileId, at, seen, () => rows);
	}

	/**
	 * Something comes into it; reading and writing are one transaction, so that nobody's words are lost.
	 * @param change given the rows as they are; `null`: it is not begun yet
	 * @param at epoch ms
	 * @throws {StoreFault} as `keep`
	 */
	change(
		profileId: string,
		change: (rows: PlanRows | null) => PlanRows,
		at: number
	): Promise<Plan> {
		return this.#write(profileId, at, 'any', change);
	}

	async #write(
		profileId: string,
		at: number,
		seen: Seen,
		change: (rows: PlanRows | null) => PlanRows
	): Promise<Plan> {
		const plan = await this.#connection.write(async (transaction) => {
			await requireProfile(transaction, profileId);
			const plans = transaction.objectStore('plans');
			const there = (await plans.get(profileId)) ?? null;
			requireSeen(there?.changedAt ?? null, seen);
			const rows = requireRows(change(there?.rows ?? null));
			const changedAt = momentAfter(at, there?.changedAt ?? null);
			const kept: Plan = { profileId, rows, changedAt };
			await plans.put(kept);
			return kept;
		});
		this.#connection.news.say('plan', profileId);
		return plan;
	}
}

/** @throws {StoreFault} `invalid` */
function requireRows(rows: PlanRows): PlanRows {
	const checked = v.safeParse(planRowsSchema, plainCopy(rows));
	if (!checked.success) throw new StoreFault('invalid', 'plan');
	return checked.output;
}
