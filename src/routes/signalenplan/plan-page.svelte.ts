import { MAX_ANSWER_LENGTH } from '$lib/course';
import { suggestSignals, type Suggestion, type Suggestions } from '$lib/sessions/review';
import { newsName, type Plan, type PlanRows, type Store } from '$lib/store';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { emptyRows, withPhrase } from '$lib/ui/plan/rows';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Shared } from '$lib/ui/storage/shared.svelte';

/** So many of the newest recordings are looked at for suggestions: a body changes over the years. */
const MOST_SESSIONS = 40;

/** The early-warning plan of one person. Everything that is written is kept at once. */
export class PlanPage {
	readonly storage: PageStore;
	readonly shared: Shared;
	readonly profile = new ProfileState();
	/** `null` while looking. */
	rows = $state<PlanRows | null>(null);
	/** epoch ms; `null` when it was never kept */
	changedAt = $state<number | null>(null);
	suggestions = $state.raw<Suggestions | null>(null);
	/** Whose plan it is; the choice on the screen may be a step ahead. */
	#profileId = '';

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
		this.shared = new Shared(storage, {
			name: () => (this.#profileId ? newsName('plan', this.#profileId) : null),
			read: async ({ plans }) => {
				const plan = await plans.get(this.#profileId);
				return { at: plan?.changedAt ?? null, show: () => this.#show(plan) };
			},
			keep: () => this.keep()
		});
	}

	open() {
		return this.storage.use(async (store) => {
			await this.profile.load(store);
			await this.#read(store);
		});
	}

	close() {
		void this.storage.settle();
	}

	keep = () => {
		const { rows } = this;
		if (!rows) return;
		const id = this.#profileId;
		void this.shared.keep(newsName('plan', id), async ({ plans }, seen) => {
			const { changedAt } = await plans.keep(id, $state.snapshot(rows), Date.now(), seen);
			// Meanwhile somebody else may have been chosen.
			if (this.#profileId === id) this.changedAt = changedAt;
			return changedAt;
		});
	};

	/** Somebody else was chosen. */
	choose = async () => {
		await this.storage.settle();
		await this.storage.use((store) => this.#read(store));
	};

	add(suggestion: Suggestion, phrase: string) {
		const row = this.rows?.[suggestion.phase];
		if (!row) return;
		row.body = withPhrase(row.body, phrase).slice(0, MAX_ANSWER_LENGTH);
		this.keep();
	}

	async #read(store: Store) {
		const id = this.profile.current?.id;
		if (!id) return;
		this.rows = this.suggestions = null;
		const plan = await store.plans.get(id);
		this.#profileId = id;
		this.shared.know(newsName('plan', id), plan?.changedAt ?? null);
		this.#show(plan);
		this.suggestions = await this.#suggest(store, id);
	}

	#show(plan: Plan | null) {
		this.rows = plan?.rows ?? emptyRows();
		this.changedAt = plan?.changedAt ?? null;
	}

	async #suggest(store: Store, profileId: string): Promise<Suggestions> {
		const sessions = await store.sessions.list(profileId);
		const measured = sessions.filter(({ samples, state }) => samples > 0 && state === 'complete');
		const newest = measured.slice(0, MOST_SESSIONS);
		return suggestSignals(await Promise.all(newest.map(({ id }) => store.sessions.record(id))));
	}
}
