import {
	nextAfter,
	NO_PAST,
	ownAnswers,
	placeIn,
	type Offered,
	type PlaceInModule
} from '$lib/course';
import { learnt, type Learnt } from '$lib/sessions/review';
import { openCourse } from '$lib/ui/course/modules';
import { pastOf } from '$lib/ui/course/past';
import type { ExercisePage } from './exercise-page.svelte';

/** What comes after an exercise: what she now knows of herself, and the one to do next. */
export class AfterExercise {
	/** `null` while looking, and when all of the course was done. */
	next = $state.raw<Offered | null>(null);
	/** Where in its module she is; `null` while looking. */
	place = $state.raw<PlaceInModule | null>(null);
	/** It is known whether there is a next one. Until then nothing is offered: it would move under her finger. */
	looked = $state(false);
	readonly #desk: ExercisePage;

	constructor(desk: ExercisePage) {
		this.#desk = desk;
	}

	/** Nothing of the example: that is not her. */
	get learnt(): Learnt[] {
		const { content, answers, seat } = this.#desk;
		if (seat.source === 'simulated') return [];
		return learnt(ownAnswers(content.exercise, answers), this.#desk.compare());
	}

	async look() {
		const { storage, seat, content } = this.#desk;
		await storage.use(async (store) => {
			const id = seat.profile.current?.id;
			const past = id ? await pastOf(store, id) : NO_PAST;
			const next = nextAfter(await openCourse(), content.key, past);
			if (content.module) this.place = placeIn(content.module, past);
			this.next = next;
		});
		this.looked = true;
	}
}
