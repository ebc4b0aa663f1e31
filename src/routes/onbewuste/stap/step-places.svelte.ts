import { MAX_ANSWER_LENGTH } from '$lib/course';
import { emptyReflection, gesprekDetails, type SessionMeta } from '$lib/sessions';
import { timelineOf } from '$lib/sessions/review';
import type { TensionPhase } from '$lib/signals/types';
import type { PlanRows } from '$lib/store';
import { emptyRows, withPhrase, type PlanField } from '$lib/ui/plan/rows';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';

/** So many of the newest conversations are offered. */
const MOST_TALKS = 5;

/** Where a small step can stand as well: her early-warning plan, and a conversation she looked back on. */
export class StepPlaces {
	/** Of the same person, newest first. */
	talks = $state.raw<readonly SessionMeta[]>([]);
	/** What was put where since the page was opened, so that the page can say so. */
	inPlan = $state(false);
	inTalk = $state(false);
	#profileId = $state<string | null>(null);
	readonly #storage: PageStore;

	constructor(storage: PageStore) {
		this.#storage = storage;
	}

	/** A board of a team belongs to nobody: it has no plan and no conversation. */
	get any(): boolean {
		return this.#profileId !== null;
	}

	find(profileId: string | null) {
		this.#profileId = profileId;
		if (profileId === null) return;
		return this.#storage.use(async ({ sessions }) => {
			const all = await sessions.list(profileId);
			this.talks = all
				.filter(({ kind, state }) => kind === 'gesprek' && state === 'complete')
				.slice(0, MOST_TALKS);
		});
	}

	/** On a line of its own below what stands there. */
	toPlan(phase: TensionPhase, field: PlanField, text: string) {
		const id = this.#profileId;
		if (id === null) return;
		return this.#storage.use(async ({ plans }) => {
			const add = (there: PlanRows | null) => {
				const rows = there ?? emptyRows();
				rows[phase][field] = withPhrase(rows[phase][field], text).slice(0, MAX_ANSWER_LENGTH);
				return rows;
			};
			await plans.change(id, add, Date.now());
			this.inPlan = true;
		});
	}

	/** As the next step of a conversation, below what stands there. @param id of the session */
	toTalk(id: string, text: string) {
		return this.#storage.use(async ({ sessions }) => {
			const record = await sessions.record(id);
			const { length } = timelineOf(record);
			const add = (meta: SessionMeta) => {
				const details = gesprekDetails({ meta }, length);
				const reflection = details.reflection ?? emptyReflection();
				const nextStep = withPhrase(reflection.nextStep, text).slice(0, MAX_ANSWER_LENGTH);
				return { ...details, reflection: { ...reflection, nextStep } };
			};
			await sessions.changeDetails(id, add, Date.now());
			this.inTalk = true;
		});
	}
}
