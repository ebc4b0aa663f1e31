import { coversShowing, type ClassReading } from '$lib/classroom';
import { playedReadings, type PlayedStretch } from '$lib/sensing/simulated/played-readings';
import { inTurns } from '$lib/sensing/turns';
import { Thinner } from '$lib/sessions/thinner';

/** What was measured of one showing: gathered while it is watched, or worked through afterwards. */
export class ShowingReadings {
	/** How much has been worked through, 0..1; `null`: nothing has to be. */
	progress = $state<number | null>(null);
	failed = $state(false);
	#showing: string | null = null;
	#all: ClassReading[] = [];
	#thinner = new Thinner();

	get all(): readonly ClassReading[] {
		return this.#all;
	}

	/**
	 * What is measured now.
	 * @param showing its name: of another nothing is kept
	 */
	gather(showing: string, readings: readonly ClassReading[]) {
		if (showing !== this.#showing) this.#begin(showing, []);
		const last = this.#all.at(-1)?.t ?? -1;
		for (const reading of readings)
			if (reading.t > last && this.#thinner.admits(reading.t)) this.#all.push(reading);
	}

	/**
	 * What was not watched whole is worked through by the same estimator.
	 * @param wanted asked now and then; it is left when it says no
	 */
	async complete(showing: string, stretch: PlayedStretch, wanted: () => boolean) {
		if (showing === this.#showing && coversShowing(this.#all, stretch.until)) return;
		this.failed = false;
		this.progress = 0;
		const work = playedReadings(stretch, (share) => (this.progress = share));
		const readings = await inTurns(work, wanted).catch(() => null);
		this.progress = null;
		if (!wanted()) return;
		this.failed = readings === null || readings.length === 0;
		this.#begin(showing, readings ?? []);
	}

	#begin(showing: string, readings: ClassReading[]) {
		this.#showing = showing;
		this.#all = readings;
		this.#thinner = new Thinner();
	}
}
