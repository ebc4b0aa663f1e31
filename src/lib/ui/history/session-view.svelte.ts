import {
	openStore,
	sessionCsv,
	storeFault,
	type StoreFault,
	type SessionRecord,
	type Store
} from '$lib/store';
import { download, fileDate } from '../download';
import { NO_TITLES, themeTitles } from '../look-back/words';

/** One recording, opened to look at. */
export class SessionView {
	record = $state.raw<SessionRecord | null>(null);
	/** It was looked for and is not there. */
	missing = $state(false);
	note = $state('');
	noteSaved = $state(false);
	/** Titles of the themes that a session may name. */
	themes = $state.raw(NO_TITLES);
	fault = $state.raw<StoreFault | null>(null);
	#store: Store | null = null;

	/** @param id from the address; may be anything */
	open(id: string | null) {
		return this.#doing(async () => {
			this.#store = await openStore();
			if (!id || !(await this.#store.sessions.get(id))) {
				this.missing = true;
				return;
			}
			this.record = await this.#store.sessions.record(id);
			this.note = this.record.meta.note;
			this.themes = await themeTitles();
		});
	}

	close() {
		this.#store?.close();
		this.#store = null;
	}

	saveNote() {
		return this.#doing(async () => {
			if (!this.record) return;
			this.noteSaved = false;
			await this.#store?.sessions.updateNote(this.record.meta.id, this.note);
			this.noteSaved = true;
		});
	}

	saveCsv() {
		if (!this.record) return;
		const { startedAt } = this.record.meta;
		download(`luwte-${fileDate(startedAt)}.csv`, 'text/csv', sessionCsv(this.record));
	}

	/** @returns whether it is gone */
	async erase(): Promise<boolean> {
		await this.#doing(async () => {
			if (this.record) await this.#store?.sessions.delete(this.record.meta.id);
		});
		return this.fault === null;
	}

	async #doing(work: () => Promise<void>) {
		this.fault = null;
		try {
			await work();
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
