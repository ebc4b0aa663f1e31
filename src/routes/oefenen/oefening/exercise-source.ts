import { timedBeats, type PlayedScene } from '$lib/course';
import { CuedRise } from '$lib/sensing/simulated/cued';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import type { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';

/** The example rises so long after the scene first becomes tense, ms. */
const EXAMPLE_DELAY_MS = 1000;

/** What an exercise is measured with: the camera, or an example whose body follows the scene. */
export class ExerciseSource {
	#cue = new CuedRise();
	#example: SimulatedSource | null = null;

	constructor(private readonly seat: WishedSeat) {}

	take(): Source {
		const { wish } = this.seat;
		if (wish.source !== 'simulated') return this.seat.takeCamera();
		this.#cue = new CuedRise();
		this.#example = new SimulatedSource(this.#cue.script, wish.seed, wish.speed);
		return this.#example;
	}

	/**
	 * A scene begins or goes on: the example rises with it, unless it is to stay calm or rose already.
	 * @param now where the scene is, ms
	 */
	follow(scene: PlayedScene, now: number) {
		const { wish } = this.seat;
		if (wish.source !== 'simulated' || wish.scenario !== 'rising') return;
		const tense = timedBeats(scene).find(({ beat }) => beat.level >= 2);
		if (!this.#example || !tense) return;
		const ahead = tense.from + EXAMPLE_DELAY_MS - now;
		if (ahead > 0) this.#cue.riseAt(this.#example.played + ahead);
	}
}
