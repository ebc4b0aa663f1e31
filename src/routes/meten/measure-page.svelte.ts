import { cameraLabel } from '$lib/sensing/camera-label';
import { FileSource } from '$lib/sensing/file-source';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Scenario } from '$lib/sensing/simulated/scenarios';
import type { Source } from '$lib/sensing/source';
import { CountAlong } from '$lib/ui/counting/count-along.svelte';
import { KeptCounts } from '$lib/ui/counting/kept-counts.svelte';
import type { DeskParts } from '$lib/ui/desk/desk-parts';
import { Seat } from '$lib/ui/desk/seat.svelte';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { Recording } from '$lib/ui/measurement/recording.svelte';
import { LeftOpen } from '$lib/ui/storage/left-open.svelte';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';

/** What the measuring page holds together: a measurement, who it is of, and its recording. */
export class MeasurePage {
	readonly storage: PageStore;
	/** Recordings that a crash or a closed tab left open. */
	readonly leftOpen: LeftOpen;
	readonly recording = new Recording();
	/** Counting along with one's own breath, and what was kept of it. */
	readonly count = new CountAlong(() => {
		const { phase, video } = this.measurement;
		const source = phase.name === 'idle' ? 'camera' : phase.kind;
		return { source, camera: cameraLabel(video) };
	});
	readonly counts: KeptCounts;
	readonly measurement = new Measurement({
		calm: (calm) => void this.seat.keep(calm),
		reading: (reading, gap) => {
			if (this.recording.awaited) this.#record();
			this.recording.push(reading, gap);
			this.count.frame(this.measurement.latest, reading);
		},
		stopped: () => {
			void this.recording.stop();
			this.count.measuringStopped();
		}
	});
	readonly seat: Seat;

	#last: (() => Source) | null = null;

	constructor(parts: DeskParts) {
		this.storage = parts.storage;
		this.leftOpen = new LeftOpen(this.storage);
		this.counts = new KeptCounts(this.storage);
		this.seat = new Seat(parts, () => this.measurement.phase);
	}

	async open() {
		await this.storage.use(async (store) => {
			this.recording.use(store);
			await this.seat.profile.load(store);
			// Who was quicker than the store measures already.
			if (!this.seat.atRest) this.choose();
			await this.leftOpen.find(store);
			await this.counts.load(store, this.seat.profile.current?.id ?? null);
		});
	}

	close() {
		this.seat.close();
		this.measurement.stop();
		this.count.close();
	}

	startCamera(deviceId: string | null) {
		this.#start(() => this.seat.takeCamera(deviceId));
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

	/** Somebody else sits down: her own places count from now on. */
	choose() {
		this.measurement.recognise(this.seat.places);
		if (this.seat.profile.current) void this.counts.choose(this.seat.profile.current.id);
	}

	/** Keeps the count that is on screen. @returns whether it is kept */
	async keepCount(): Promise<boolean> {
		const finished = this.count.finished();
		return finished !== null && (await this.counts.keep(finished));
	}

	/** Begins to record, at once or with the first reading: who is quick is not forgotten. */
	record() {
		if (this.measurement.phase.name === 'idle') return;
		this.recording.awaited = true;
		this.#record();
	}

	#record() {
		const { phase } = this.measurement;
		const { current } = this.seat.profile;
		if (phase.name !== 'running' || !current) return;
		void this.recording.start({
			profileId: current.id,
			kind: 'measurement',
			startedAt: Date.now(),
			source: phase.kind,
			baseline: this.measurement.inPlace(this.seat.who.baseline)?.value ?? null
		});
	}

	#start(make: () => Source) {
		this.#last = make;
		const source = make();
		this.seat.dropCamera();
		void this.measurement.start(source, this.seat.placesFor(source));
	}
}
