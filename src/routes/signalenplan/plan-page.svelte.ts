import { MAX_ANSWER_LENGTH } from '$lib/course';
import { suggestSignals, type Suggestion, type Suggestions } from '$lib/sessions/review';
import { openStore, storeFault, type PlanRows, type Store, type StoreFault } from '$lib/store';
import { ProfileState } from '$lib/ui/measurement/profile.svelte';
import { emptyRows, withPhrase } from '$lib/ui/plan/rows';
import { Keeper } from '$lib/ui/storage/keeper.svelte';

/** So many of the newest recordings are looked at for suggestions: a body changes over the years. */
const MOST_SESSIONS = 40;

/** The early-warning plan of one person. Everything that is written is kept at once. */
export class PlanPage {
	readonly profile = new ProfileState();
	/** `null` while looking. */
	rows = $state<PlanRows | null>(null);
	/** epoch ms; `null` when it was never kept */
	changedAt = $state<number | null>(null);
	suggestions = $state.raw<Suggestions | null>(null);
	readonly keeper = new Keeper(() => this.#write());
	#openFault = $state.raw<StoreFault | null>(null);
	#store: Store | null = null;
	/** Whose plan it is; the choice on the screen may be a step ahead. */
	#profileId = '';

	get fault(): StoreFault | null {
		return this.#openFault ?? this.keeper.fault;
	}

	async open() {
		await this.#doing(async () => {
			this.#store = await openStore();
			await this.profile.load(this.#store);
			await this.#read();
		});
	}

	/** Lets go of the store when the last change has been written. */
	close() {
		void this.keeper.settled().then(() => this.#store?.close());
	}

	keep = () => void this.keeper.keep();

	/** Somebody else was chosen. */
	choose = async () => {
		await this.keeper.settled();
		await this.#doing(() => this.#read());
	};

	failed = (fault: StoreFault) => (this.#openFault = fault);

	add(suggestion: Suggestion, phrase: string) {
		const row = this.rows?.[suggestion.phase];
		if (!row) return;
		row.body = withPhrase(row.body, phrase).slice(0, MAX_ANSWER_LENGTH);
		this.keep();
	}

	async #read() {
		const id = this.profile.current?.id;
		if (!this.#store || !id) return;
		this.rows = this.suggestions = null;
		const plan = await this.#store.plans.get(id);
		this.#profileId = id;
		this.rows = plan?.rows ?? emptyRows();
		this.changedAt = plan?.changedAt ?? null;
		this.suggestions = await this.#suggest(this.#store, id);
	}

	async #suggest(store: Store, profileId: string): Promise<Suggestions> {
		const sessions = await store.sessions.list(profileId);
		const measured = sessions.filter(({ samples, state }) => samples > 0 && state === 'complete');
		const newest = measured.slice(0, MOST_SESSIONS);
		return suggestSignals(await Promise.all(newest.map(({ id }) => store.sessions.record(id))));
	}

	async #write() {
		if (!this.#store || !this.rows) return;
		const rows = $state.snapshot(this.rows);
		const plan = await this.#store.plans.keep(this.#profileId, rows, Date.now());
		this.changedAt = plan.changedAt;
	}

	async #doing(work: () => Promise<void>) {
		this.#openFault = null;
		try {
			await work();
		} catch (error) {
			this.#openFault = storeFault(error);
		}
	}
}
