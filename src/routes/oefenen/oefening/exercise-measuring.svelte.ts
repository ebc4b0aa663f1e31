import type { PlayedScene } from '$lib/course';
import type { Reading } from '$lib/signals/types';
import type { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import { recallMeasuring } from '$lib/ui/measurement/measuring-choice';
import type { BodyWatch } from './body-watch.svelte';
import { ExerciseSource } from './exercise-source';
import { MeasuredScene } from './measured-scene.svelte';
import type { ScenePause } from './without-pauses';

/** When what measures goes on and off in an exercise, and the newest scene that was measured. */
export class ExerciseMeasuring {
	readonly scene: MeasuredScene;
	readonly #seat: WishedSeat;
	readonly #sources: ExerciseSource;
	#pacingTurnedOn = false;

	constructor(
		seat: WishedSeat,
		readonly watch: BodyWatch
	) {
		this.#seat = seat;
		this.#sources = new ExerciseSource(seat);
		this.scene = new MeasuredScene(watch);
	}

	turnOn() {
		if (this.watch.on) return;
		this.scene.turnedOn();
		this.watch.start(this.#sources.take(), this.#seat.places, { learns: true });
	}

	/** Without the camera this time, because it will not do; what was chosen is chosen. */
	goWithout() {
		this.watch.stop();
		this.#seat.source = 'none';
	}

	/**
	 * Whether a pacer shows the breath as well: with the camera only for who has once chosen the camera,
	 * for here it goes on without a question.
	 */
	get pacesMeasured(): boolean {
		return this.#seat.simulated || (this.#seat.measured && recallMeasuring() === 'camera');
	}

	/**
	 * The breath is seen beside a pacer; nothing of it is kept. A paced breath is no calm minute.
	 * @param see told every reading until `pacingEnds`
	 */
	pacingBegins(see: (reading: Reading) => void) {
		if (!this.pacesMeasured) return;
		this.#pacingTurnedOn = !this.watch.on;
		if (this.#pacingTurnedOn) {
			this.watch.start(this.#sources.take(), this.#seat.places, { learns: false });
		}
		this.watch.listen(see);
	}

	/** What measured before the pacer measures on. */
	pacingEnds() {
		if (this.#pacingTurnedOn) this.watch.stop();
		else this.watch.listen(null);
		this.#pacingTurnedOn = false;
	}

	sceneBegins(scene: PlayedScene) {
		this.scene.begins();
		if (this.watch.on) this.#sources.follow(scene, 0);
	}

	/** After a pause. @param now where the scene is, ms */
	sceneGoesOn(scene: PlayedScene, now: number) {
		if (this.watch.on) this.#sources.follow(scene, now);
	}

	/** The camera goes off; what was measured is kept with what was felt. @param pauses of the scene */
	sceneEnds(pauses: readonly ScenePause[]) {
		this.scene.ends(pauses);
		this.#seat.measuredHere(this.watch.measurement.inPlace(true) !== null);
		this.watch.stop();
	}
}
