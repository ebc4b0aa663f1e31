import { cameraLabel } from '$lib/sensing/camera-label';
import { FileSource } from '$lib/sensing/file-source';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Scenario } from '$lib/sensing/simulated/scenarios';
import type { Source } from '$lib/sensing/source';
import { CountAlong } from '$lib/ui/counting/count-along.svelte';
import { KeptCounts } from '$lib/ui/counting/kept-counts.svelte';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import { ProfileState } from '$lib/ui/measurement/profile.svelte';
import { Recording } from '$lib/ui/measurement/recording.svelte';
import { LeftOpen } from '$lib/ui/storage/left-open.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** What the measuring page holds together: a measurement, who it is of, and its recording. */
export class MeasurePage {
	readonly storage = new PageStore();
	/** Recordings that a crash or a closed tab left open. */
	readonly leftOpen = new LeftOpen(this.storage);
	readonly profile = new ProfileState();
	/** The simulated body has a calm self of its own, kept as long as the page and nowhere else. */
	readonly example = new ProfileState();
	readonly recording = new Recording();
	/** Counting along with one's own breath, and what was kept of it. */
	readonly count = new CountAlong(() => {
		const { phase, video } = this.measurement;
		const source = phase.name === 'idle' ? 'camera' : phase.kind;
		return { source, camera: cameraLabel(video) };
	});
	readonly counts = new KeptCounts(this.storage);
	readonly measurement = new Measurement({
		calm: (calm) => void this.storage.run(() => this.seat.keep(calm)),
		reading: (reading, gap) => {
			this.recording.push(reading, gap);
			this.count.frame(this.measurement.latest, reading);
		},
		stopped: () => {
			void this.recording.stop();
			this.count.measuringStopped();
		}
	});

	#prepared = new PreparedCamera();
	#closed = false;
	#last: (() => Source) | null = null;

	async open() {
		await this.storage.use(async (store) => {
			this.recording.use(store);
			await this.profile.load(store);
			// Who was quicker than the store measures already.
			if (!this.atRest) this.choose();
			await this.leftOpen.find(store);
			await this.counts.load(store, this.profile.current?.id ?? null);
		});
	}

	/** Warms the engine up, if that can be done beforehand. */
	prepareCamera(deviceId: string | null) {
		return this.#prepared.prepare(deviceId, () => this.atRest);
	}

	/** The page is open and nothing is measured. */
	get atRest(): boolean {
		return !this.#closed && this.measurement.phase.name === 'idle';
	}

	close() {
		this.#closed = true;
		this.#prepared.drop();
		this.measurement.stop();
		this.count.close();
	}

	startCamera(deviceId: string | null) {
		this.#start(() => this.#prepared.take(deviceId));
	}

	/** @param size of the body in the picture, 1 is usual */
	startSimulated(scenario: Scenario, seed: number, speed: number, size = 1) {
		this.#start(() => new SimulatedSource(scenario, seed, speed, 0, size));
	}

	startFile(file: File, speed: number) {
		this.#start(() => new FileSource(file, speed));
	}

	/** The same way in as last time: sources stop for good, so a fresh one is made. */
	retry() {
		if (this.#last) this.#start(this.#last);
	}

	/** Whose calm self counts now. */
	get seat(): ProfileState {
		const { phase } = this.measurement;
		return phase.name !== 'idle' && phase.kind === 'simulated' ? this.example : this.profile;
	}

	/** Somebody else sits down: her own places count from now on. */
	choose() {
		this.measurement.recognise(this.seat.places);
		if (this.profile.current) void this.counts.choose(this.profile.current.id);
	}

	/** Keeps the count that is on screen. @returns whether it is kept */
	async keepCount(): Promise<boolean> {
		const finished = this.count.finished();
		return finished !== null && (await this.counts.keep(finished));
	}

	record() {
		const { phase } = this.measurement;
		const { current } = this.profile;
		if (phase.name !== 'running' || !current) return;
		void this.recording.start({
			profileId: current.id,
			kind: 'measurement',
			startedAt: Date.now(),
			source: phase.kind,
			baseline: this.measurement.inPlace(this.seat.baseline)?.value ?? null
		});
	}

	#start(make: () => Source) {
		this.#last = make;
		const source = make();
		this.#prepared.drop();
		const { places } = source.kind === 'simulated' ? this.example : this.profile;
		void this.measurement.start(source, places);
	}
}
