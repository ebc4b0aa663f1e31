import type { SessionRecord } from '$lib/sessions';
import { newsName, sessionCsv, type CsvReader } from '$lib/store';
import { download, fileDate } from '../download';
import { NO_TITLES, themeTitles } from '../look-back/words';
import { exerciseTitles, keyOf } from './exercise-titles';
import { PageStore } from '../storage/page-store.svelte';
import { Shared } from '../storage/shared.svelte';

/** One recording, opened to look at. */
export class SessionView {
	record = $state.raw<SessionRecord | null>(null);
	/** It was looked for and is not there. */
	missing = $state(false);
	note = $state('');
	/** Note as it was saved here last. */
	#saved = $state<string | null>(null);
	/** Which exercise it was; `null`: none, or one that is no longer in the course. */
	exerciseTitle = $state.raw<string | null>(null);
	/** Titles of the themes that a session may name. */
	themes = $state.raw(NO_TITLES);
	readonly storage: PageStore;
	readonly shared: Shared;
	/** The note as it is kept. */
	#kept = '';

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
		this.shared = new Shared(storage, {
			name: () => this.record && newsName('session', this.record.meta.id),
			read: async ({ sessions }) => {
				const found = this.record && (await sessions.get(this.record.meta.id));
				return found && { at: found.changedAt ?? null, show: () => this.#showNote(found.note) };
			},
			keep: () => void this.saveNote(),
			isUnsaved: () => this.note !== this.#kept
		});
	}

	/** @param id from the address; may be anything */
	open(id: string | null) {
		return this.storage.use(async (store) => {
			if (!id || !(await store.sessions.get(id))) {
				this.missing = true;
				return;
			}
			this.record = await store.sessions.record(id);
			const { note, changedAt } = this.record.meta;
			this.#showNote(note);
			this.shared.know(newsName('session', id), changedAt ?? null);
			this.themes = await themeTitles();
			const { details } = this.record.meta;
			if (details?.kind === 'exercise') {
				this.exerciseTitle = (await exerciseTitles([details])).get(keyOf(details)) ?? null;
			}
		});
	}

	/** What stands there now is kept, and not only what stood there before. */
	get noteSaved(): boolean {
		return this.#saved === this.note;
	}

	async saveNote() {
		if (!this.record) return;
		const { note } = this;
		const { id } = this.record.meta;
		this.#saved = null;
		await this.shared.keep(newsName('session', id), async ({ sessions }, seen) => {
			const changedAt = await sessions.updateNote(id, note, Date.now(), seen);
			this.#kept = note;
			this.#saved = note;
			return changedAt;
		});
	}

	saveCsv(reader: CsvReader) {
		if (!this.record) return;
		const { startedAt } = this.record.meta;
		download(`luwte-${fileDate(startedAt)}`, 'table', sessionCsv(this.record, reader));
	}

	/** @returns whether it is gone */
	erase(): Promise<boolean> {
		return this.storage.use(async (store) => {
			if (this.record) await store.sessions.delete(this.record.meta.id);
		});
	}

	#showNote(note: string) {
		this.note = this.#kept = note;
		this.#saved = null;
	}
}
