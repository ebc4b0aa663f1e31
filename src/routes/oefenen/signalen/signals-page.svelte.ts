import type { TensionPhase } from '$lib/signals/types';
import { exerciseKey, type Module } from '$lib/course';
import {
	compareExercise,
	mySignals,
	type MySignals,
	type SaidInExercise
} from '$lib/sessions/review';
import type { PlanRows, Store } from '$lib/store';
import { findExercise, openCourse } from '$lib/ui/course/modules';
import {
	comparisonOf,
	doneExercises,
	halfDoneExercises,
	type DoneExercise,
	type HalfDoneExercise
} from '$lib/ui/course/past';
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
	modules = $state.raw<readonly Module[]>([]);

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
			const add = (there: PlanRows | null) => {
				const rows = there ?? emptyRows();
				const row = rows[PHASE];
				return { ...rows, [PHASE]: { ...row, body: withPhrase(row.body, phrase) } };
			};
			this.rows = (await store.plans.change(id, add, Date.now())).rows;
		});
	}

	async #read(store: Store) {
		const id = this.profile.current?.id;
		if (!id) return;
		this.rows = (await store.plans.get(id))?.rows ?? emptyRows();
		this.modules = await openCourse();
		const halfDone = await halfDoneExercises(store, id);
		const done = (await doneExercises(store, id))
			// The example is not her.
			.filter(({ meta }) => meta.source !== 'simulated')
			.slice(0, MOST_EXERCISES);
		this.signals = mySignals([
			...halfDone.map((exercise) => this.#half(exercise)),
			...(await Promise.all(done.map((exercise) => this.#whole(store, exercise))))
		]);
	}

	/** From the first tap on, also of an exercise that was never finished. */
	#half({ key, draft }: HalfDoneExercise): SaidInExercise {
		const [module = '', exercise = ''] = key.split('/');
		const { answers, measuredScene, samples } = draft;
		const details = { kind: 'exercise', module, exercise, answers, measuredScene } as const;
		return {
			details,
			exercise: findExercise(this.modules, key)?.exercise ?? null,
			comparison: compareExercise(details, samples)
		};
	}

	async #whole(store: Store, done: DoneExercise): Promise<SaidInExercise> {
		const key = exerciseKey(done.details.module, done.details.exercise);
		return {
			details: done.details,
			exercise: findExercise(this.modules, key)?.exercise ?? null,
			comparison: await comparisonOf(store, done)
		};
	}
}
