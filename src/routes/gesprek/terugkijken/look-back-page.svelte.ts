import {
	emptyReflection,
	gesprekDetails,
	REFLECTION_TEXTS,
	type GesprekDetails,
	type Reflection,
	type SessionMeta
} from '$lib/sessions';
import { timelineOf, type Timeline } from '$lib/sessions/review';
import { newsName, type Store } from '$lib/store';
import { download, fileDate } from '$lib/ui/download';
import { lookBackParts, lookBackText, type LookBack } from '$lib/ui/look-back/look-back-text';
import { stuckFacts } from '$lib/ui/look-back/stuck-facts';
import { NO_TITLES, themeTitles } from '$lib/ui/look-back/words';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Shared } from '$lib/ui/storage/shared.svelte';
import { leaveStuckFacts } from '$lib/ui/storage/stuck-draft';
import { keptWords } from '$lib/ui/writing/kept-words.svelte';
import { findPersonalData } from '$lib/ui/writing/personal-data';

/** One conversation, looked back on. Everything that is written is kept at once. */
export class LookBackPage {
	session = $state.raw<SessionMeta | null>(null);
	timeline = $state.raw<Timeline | null>(null);
	reflection = $state<Reflection>(emptyReflection());
	/** It was looked for and is not there. */
	missing = $state(false);
	/** It is there, but it is no conversation. */
	otherKind = $state.raw<SessionMeta | null>(null);
	themes = $state.raw(NO_TITLES);
	readonly storage: PageStore;
	readonly shared: Shared;
	#details = $state.raw<GesprekDetails | null>(null);

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
		this.shared = new Shared(storage, {
			name: () => this.session && newsName('session', this.session.id),
			read: async ({ sessions }) => {
				const found = this.session && (await sessions.get(this.session.id));
				return found && { at: found.changedAt ?? null, show: () => this.#show(found) };
			},
			keep: () => this.keep()
		});
	}

	/** @param id from the address; may be anything */
	open(id: string | null) {
		return this.storage.use(async (store) => {
			const found = id ? await store.sessions.get(id) : null;
			if (!found) this.missing = true;
			else if (found.kind !== 'gesprek') this.otherKind = found;
			else await this.#read(store, found);
		});
	}

	close() {
		void this.storage.settle();
	}

	keep() {
		const { session } = this;
		const details = this.#details;
		if (!session || !details) return;
		void this.shared.keep(newsName('session', session.id), ({ sessions }, seen) => {
			const reflection = $state.snapshot(this.reflection);
			return sessions.updateDetails(session.id, { ...details, reflection }, Date.now(), seen);
		});
	}

	/** What would be taken along now; `null` while there is nothing. */
	get lookBack(): LookBack | null {
		if (!this.session || !this.timeline) return null;
		return {
			startedAt: this.session.startedAt,
			isExample: this.session.source === 'simulated',
			timeline: this.timeline,
			intention: this.#details?.intention ?? '',
			reflection: this.reflection
		};
	}

	get parts() {
		return this.lookBack ? lookBackParts(this.lookBack) : [];
	}

	/** Words that may belong to a person, and were not said to be fine. */
	get doubts(): string[] {
		const texts = REFLECTION_TEXTS.map((name) => this.reflection[name]);
		const found = texts.flatMap((text) => findPersonalData(text, keptWords));
		return found.map(({ text }) => text).filter((text, index, all) => all.indexOf(text) === index);
	}

	/**
	 * Leaves the facts of this conversation for Het slimme onbewuste; what she wrote stays here.
	 * @returns whether they are there now
	 */
	takeFactsAlong(): Promise<boolean> {
		const { lookBack } = this;
		if (!lookBack) return Promise.resolve(false);
		const facts = stuckFacts({ ...lookBack, whose: lookBack.reflection.whose });
		return this.storage.use((store) => leaveStuckFacts(store, facts, Date.now()));
	}

	saveText() {
		const { lookBack } = this;
		if (!lookBack) return;
		download(`luwte-${fileDate(lookBack.startedAt)}`, 'text', lookBackText(lookBack));
	}

	async #read(store: Store, session: SessionMeta) {
		const record = await store.sessions.record(session.id);
		this.timeline = timelineOf(record);
		this.#show(record.meta);
		this.shared.know(newsName('session', session.id), record.meta.changedAt ?? null);
		this.themes = await themeTitles();
	}
	#show(meta: SessionMeta) {
		this.#details = gesprekDetails({ meta }, this.timeline?.length ?? 0);
		this.reflection = this.#details.reflection ?? emptyReflection();
		this.session = meta;
	}
}
