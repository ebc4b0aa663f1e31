import { timedBeats, type Scene } from '$lib/course';
import { CuedRise } from '$lib/sensing/simulated/cued';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import { recallCamera } from '$lib/ui/measurement/camera-choice';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import type { Wish } from '$lib/ui/measurement/wish';

/** The example rises so long after the scene first becomes tense, ms. */
const EXAMPLE_DELAY_MS = 1000;

/** What an exercise is measured with: the camera, or an example whose body follows the scene. */
export class ExerciseSource {
	#wish: Wish = { source: 'camera' };
	#prepared = new PreparedCamera();
	#cue = new CuedRise();
	#example: SimulatedSource | null = null;

	/** @param wish what the address of the page asks for */
	wish(wish: Wish) {
		this.#wish = wish;
	}

	get kind(): 'camera' | 'simulated' {
		return this.#wish.source === 'simulated' ? 'simulated' : 'camera';
	}

	/** Times real time; only the example is ever hurried. */
	get speed(): number {
		return this.#wish.source === 'simulated' ? this.#wish.speed : 1;
	}

	/** Warms the engine up. @param wanted asked once more when it is warm */
	prepare(wanted: () => boolean) {
		void this.#prepared.prepare(recallCamera(), wanted);
	}

	drop() {
		this.#prepared.drop();
	}

	take(): Source {
		if (this.#wish.source !== 'simulated') return this.#prepared.take(recallCamera());
		this.#cue = new CuedRise();
		this.#example = new SimulatedSource(this.#cue.script, this.#wish.seed, this.#wish.speed);
		return this.#example;
	}

	/** A scene begins: the example rises with it, unless it is to stay calm. */
	follow(scene: Scene) {
		if (this.#wish.source !== 'simulated' || this.#wish.scenario !== 'rising') return;
		const tense = timedBeats(scene).find(({ beat }) => beat.level >= 2);
		if (this.#example && tense)
			this.#cue.riseAt(this.#example.played + tense.from + EXAMPLE_DELAY_MS);
	}
}
