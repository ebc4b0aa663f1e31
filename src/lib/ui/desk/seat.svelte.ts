import type { Source } from '$lib/sensing/source';
import type { SavedPlace } from '$lib/store';
import { recallCamera } from '../measurement/camera-choice';
import type { PreparedCamera } from '../measurement/prepared-camera';
import { ProfileState, type CalmHere } from '../person/profile.svelte';
import type { Phase } from '../measurement/readout.svelte';
import type { PageStore } from '../storage/page-store.svelte';
import type { DeskParts } from './desk-parts';

/** What a seat needs of a camera that can be warmed up. */
export interface SeatCamera {
	prepare: PreparedCamera['prepare'];
	take(deviceId: string | null): Source;
	drop(): void;
}

/** Where somebody sits down to be measured: who she is, her calm self, and the camera before her. */
export class Seat {
	readonly profile = new ProfileState();
	/** The simulated body has a calm self of its own, kept as long as the page and nowhere else. */
	readonly example = new ProfileState();
	readonly #storage: PageStore;
	readonly #phase: () => Phase;
	readonly #camera: SeatCamera;
	#closed = false;

	/** @param phase of what measures here */
	constructor({ storage, camera }: DeskParts, phase: () => Phase) {
		this.#storage = storage;
		this.#phase = phase;
		this.#camera = camera;
	}

	/** The example sits here: by what measures now. */
	get simulated(): boolean {
		const phase = this.#phase();
		return phase.name !== 'idle' && phase.kind === 'simulated';
	}

	/** Whose calm self counts now. */
	get who(): ProfileState {
		return this.simulated ? this.example : this.profile;
	}

	/** Where she has a calm self. */
	get places(): readonly SavedPlace[] {
		return this.who.places;
	}

	/** Where this source will find a calm self, before it measures. */
	placesFor({ kind }: Pick<Source, 'kind'>): readonly SavedPlace[] {
		return (kind === 'simulated' ? this.example : this.profile).places;
	}

	/** It is known what to compare with here: hers from now on, kept if it can be. */
	keep(calm: CalmHere): Promise<boolean> {
		return this.#storage.run(() => this.who.keep(calm));
	}

	/** The page is open and nothing is measured. */
	get atRest(): boolean {
		return !this.#closed && this.#phase().name === 'idle';
	}

	/** Warms the engine up, if that can be done beforehand. */
	async prepareCamera(deviceId = recallCamera()) {
		await this.#camera.prepare(deviceId, () => this.atRest);
	}

	/** The camera to measure with: the one that is warm, if it is the same. */
	takeCamera(deviceId = recallCamera()): Source {
		return this.#camera.take(deviceId);
	}

	/** No camera will be asked for. */
	dropCamera() {
		this.#camera.drop();
	}

	/** Nobody sits here any more. */
	close() {
		this.#closed = true;
		this.#camera.drop();
	}
}
