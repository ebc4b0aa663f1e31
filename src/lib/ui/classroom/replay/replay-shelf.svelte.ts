import * as v from 'valibot';
import {
	canBeReplayed,
	namelessRecording,
	recordingSchema,
	type ClassRecording
} from '$lib/classroom';
import type { RecordingId } from '$lib/content';
import { isMadeUpRecording, madeUpRecording } from '$lib/content/load-recording';
import type { SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import type { PageStore } from '../../storage/page-store.svelte';
import type { PresenterDesk } from '../presenter-desk.svelte';

/** What can be looked at again: made-up recordings, and own ones without their names. */
export class ReplayShelf {
	/** Own recordings of this device, newest first; `null` while looking. */
	own = $state.raw<readonly SessionMeta[] | null>(null);
	/** An own recording was chosen of which nothing was measured, or that is not whole. */
	unusable = $state(false);
	readonly #desk: Pick<PresenterDesk, 'state' | 'do' | 'bring' | 'recording'>;
	readonly #storage: PageStore;

	constructor(
		desk: Pick<PresenterDesk, 'state' | 'do' | 'bring' | 'recording'>,
		storage: PageStore
	) {
		this.#desk = desk;
		this.#storage = storage;
	}

	/** Looks what there is; what was on before a reload is brought again. */
	open() {
		return this.#storage.use(async (store) => {
			const all = await store.sessions.list();
			this.own = all.filter((meta) => meta.state === 'complete' && canBeReplayed(meta));
			const chosen = this.#desk.state.replay?.recording;
			if (!chosen || isMadeUpRecording(chosen) || this.#desk.recording?.id === chosen) return;
			if (this.own.some(({ id }) => id === chosen)) this.#desk.bring(await nameless(store, chosen));
		});
	}

	chooseMadeUp(id: RecordingId) {
		this.unusable = false;
		this.#desk.bring(null);
		this.#put(id, madeUpRecording(id).length);
	}

	chooseOwn(id: string) {
		return this.#storage.use(async (store) => {
			const recording = await nameless(store, id);
			this.unusable = recording === null;
			if (!recording) return;
			this.#desk.bring(recording);
			this.#put(recording.id, recording.length);
		});
	}

	#put(recording: string, length: number) {
		this.#desk.do({ to: 'replay', do: 'choose', recording, length });
		this.#desk.do({ to: 'stage', do: 'show', on: 'replay' });
	}
}

/** `null` when there is nothing to show: what the other window would not understand is not brought. */
async function nameless(store: Store, id: string): Promise<ClassRecording | null> {
	const record = await store.sessions.record(id);
	try {
		const recording = namelessRecording(record);
		return v.is(recordingSchema, recording) ? recording : null;
	} catch {
		return null;
	}
}
