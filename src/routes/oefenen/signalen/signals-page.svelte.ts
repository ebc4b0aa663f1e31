import type { TensionPhase } from '$lib/signals/types';
import { mySignals, type MySignals } from '$lib/sessions/review';
import type { PlanRows, Store } from '$lib/store';
import { comparisonOf, doneExercises } from '$lib/ui/course/past';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { emptyRows, withPhrase } from '$lib/ui/plan/rows';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** So many of the newest exercises are looked at: a body changes over the years. */
const MOST_EXERCISES = 60;
/** Early signals belong to the beginning. */
const PHASE: TensionPhase = 'geel';

/** What one person said of her body in all exercises. */
export class SignalsPage {
	readonly storage = new PageStore();
	readonly profile = new ProfileState();
	/** `null` while looking. */
	signals = $state.raw<MySignals | null>(null);
	rows = $state.raw<PlanRows>(emptyRows());

	open = () =>
		this.storage.use(async (store) => {
			if (!this.profile.current) await this.profile.load(store);
			await this.#read(store);
		});

	/** Is it in the plan already? */
	planned(phrase: string): boolean {
		return this.rows[PHASE].body.split('\n').some((line) => line.trim() === phrase);
	}

	addToPlan(phrase: string) {
		const id = this.profile.current?.id;
		return this.storage.use(async (store) => {
			if (!id) return;
			const row = this.rows[PHASE];
			const rows = { ...this.rows, [PHASE]: { ...row, body: withPhrase(row.body, phrase) } };
			this.rows = (await store.plans.keep(id, rows, Date.now())).rows;
		});
	}

	async #read(store: Store) {
		const id = this.profile.current?.id;
		if (!id) return;
		this.rows = (await store.plans.get(id))?.rows ?? emptyRows();
		const done = (await doneExercises(store, id)).slice(0, MOST_EXERCISES);
		this.signals = mySignals(
			await Promise.all(
				done.map(async (exercise) => ({
					details: exercise.details,
					// The body of the example is not hers.
					comparison:
						exercise.meta.source === 'simulated' ? null : await comparisonOf(store, exercise)
				}))
			)
		);
	}
}
