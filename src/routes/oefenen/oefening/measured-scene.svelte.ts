import type { AnswerOf } from '$lib/course';
import { tidySample, type ExerciseDetails, type Sample } from '$lib/sessions';
import { feltBesideMeasured, onSceneClock, type FeltComparison } from '$lib/sessions/review';
import type { BodyWatch } from './body-watch.svelte';
import { withoutPauses, type ScenePause } from './without-pauses';

/** At most so much of the time before a scene counts as its rest, ms. */
const LONGEST_REST_MS = 90_000;

/** Where the scene and the rest before it lie on the clock of the samples; `null`: not measured. */
type Place = ExerciseDetails['measuredScene'];

/** The newest scene that was measured, with the rest before it. */
export class MeasuredScene {
	place = $state.raw<Place>(null);
	/** On the clock of what measured. */
	samples = $state.raw<readonly Sample[]>([]);
	#restFrom = 0;

	constructor(private readonly watch: BodyWatch) {}

	/** What measures was turned on anew: its clock begins, and a rest is still to come. */
	turnedOn() {
		this.#restFrom = 0;
	}

	restBegins() {
		this.#restFrom = this.watch.now;
	}

	/** Whether it is measured is decided here. */
	begins() {
		if (!this.watch.on) {
			this.set(null, []);
			return;
		}
		const from = Math.round(this.watch.now);
		this.place = { restFrom: Math.max(this.#restFrom, from - LONGEST_REST_MS), from };
	}

	/** @param pauses in which it stood still: what was seen then belongs to no scene */
	ends(pauses: readonly ScenePause[]) {
		if (!this.place) return;
		const { restFrom, from } = this.place;
		const samples = this.watch.samples.filter(({ t }) => t >= restFrom);
		// As they will be kept: what is said now is what will be said when she looks back.
		this.samples = withoutPauses(samples, from, pauses).flatMap(
			(sample) => tidySample(sample) ?? []
		);
	}

	/** As it was kept. */
	set(place: Place, samples: readonly Sample[]) {
		this.place = place;
		this.samples = samples;
	}

	/** The samples on the clock of the scene. */
	get onSceneClock(): Sample[] {
		return onSceneClock(this.samples, this.place).samples;
	}

	/** When the rest began, on the clock of the scene, ms. */
	get restStart(): number {
		return onSceneClock([], this.place).restStart;
	}

	compareWith({ marks, lengthMs }: AnswerOf<'scene'>): FeltComparison {
		const { samples, restStart } = onSceneClock(this.samples, this.place);
		return feltBesideMeasured(samples, marks, restStart, lengthMs);
	}
}
