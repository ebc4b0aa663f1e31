import type { SessionRecord } from '$lib/sessions';
import { sessionCsv, type CsvReader } from '$lib/store';
import { download, fileDate } from '../download';
import { NO_TITLES, themeTitles } from '../look-back/words';
import { exerciseTitles, keyOf } from './exercise-titles';
import { PageStore } from '../storage/page-store.svelte';

/** One recording, opened to look at. */
export class SessionView {
	record = $state.raw<SessionRecord | null>(null);
	/** It was looked for and is not there. */
	missing = $state(false);
	note = $state('');
	noteSaved = $state(false);
	/** Which exercise it was; `null`: none, or one that is no longer in the course. */
	exerciseTitle = $state.raw<string | null>(null);
	/** Titles of the themes that a session may name. */
	themes = $state.raw(NO_TITLES);
	readonly storage = new PageStore();

	/** @param id from the address; may be anything */
	open(id: string | null) {
		return this.storage.use(async (store) => {
			if (!id || !(await store.sessions.get(id))) {
				this.missing = true;
				return;
			}
			this.record = await store.sessions.record(id);
			this.note = this.record.meta.note;
			this.themes = await themeTitles();
			const { details } = this.record.meta;
			if (details?.kind === 'exercise') {
				this.exerciseTitle = (await exerciseTitles([details])).get(keyOf(details)) ?? null;
			}
		});
	}

	saveNote() {
		return this.storage.use(async (store) => {
			if (!this.record) return;
			this.noteSaved = false;
			await store.sessions.updateNote(this.record.meta.id, this.note);
			this.noteSaved = true;
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
}
