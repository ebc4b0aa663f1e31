import * as v from 'valibot';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { planRowsSchema, type Plan, type PlanRows } from './plan-schema';
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
	 * @param changedAt epoch ms
	 * @throws {StoreFault} also `not-found` (no such person), `invalid` (too long)
	 */
	async keep(profileId: string, rows: PlanRows, changedAt: number): Promise<Plan> {
		const checked = v.safeParse(planRowsSchema, plainCopy(rows));
		if (!checked.success) throw new StoreFault('invalid', 'plan');
		const plan: Plan = { profileId, rows: checked.output, changedAt };
		await this.#connection.write(async (transaction) => {
			await requireProfile(transaction, profileId);
			await transaction.objectStore('plans').put(plan);
		});
		return plan;
	}
}
