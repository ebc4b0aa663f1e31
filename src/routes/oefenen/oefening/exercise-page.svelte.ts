import {
	answer,
	FRESH,
	isLast,
	isTouched,
	resume,
	sceneAhead,
	takenAlong,
	type Answer,
	type ExerciseRun,
	type Step,
	type TakenHome
} from '$lib/course';
import type { FeltComparison } from '$lib/sessions/review';
import { draftId, newDraft, readDraft, type ExerciseDraft } from '$lib/ui/course/exercise-draft';
import type { WalkedDeskParts } from '$lib/ui/desk/desk-parts';
import { PageDraft } from '$lib/ui/desk/page-draft.svelte';
import { Walk } from '$lib/ui/desk/walk.svelte';
import { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import type { Wish } from '$lib/ui/measurement/wish';
import { keepWhole } from '$lib/ui/session/keep-whole';
import { SessionLog } from '$lib/ui/session/session-log.svelte';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';
import { BodyWatch } from './body-watch.svelte';
import { ExerciseContent } from './exercise-content.svelte';
import { ExerciseMeasuring } from './exercise-measuring.svelte';
import { feltMarks } from './felt-marks';
import { addToPlan } from './planned';

/**
 * One exercise from its first step to its last. What is said and measured is one draft, kept after
 * every answer; at the end it becomes a session.
 */
export class ExercisePage {
	readonly storage: PageStore;
	readonly content = new ExerciseContent();
	readonly watch = new BodyWatch((calm) => void this.seat.keep(calm));
	readonly seat: WishedSeat;
	readonly measuring: ExerciseMeasuring;
	readonly halfDone: PageDraft<ExerciseDraft>;
	readonly log = new SessionLog();

	/** Everything has been looked for. */
	ready = $state(false);
	answers = $state.raw<ExerciseRun['answers']>({});
	readonly #walk: Walk<number>;

	constructor(parts: WalkedDeskParts<number>) {
		this.storage = parts.storage;
		this.seat = new WishedSeat(parts, () => this.watch.measurement.phase);
		this.measuring = new ExerciseMeasuring(this.seat, this.watch);
		this.halfDone = new PageDraft(this.storage, {
			id: () => {
				const { current } = this.seat.profile;
				return current && draftId(current.id, this.seat.simulated, this.content.key);
			},
			read: readDraft
		});
		this.#walk = new Walk(parts.trail, 0);
	}

	/** @param key of the exercise, as the address of the page gives it */
	async open(key: string, wish: Wish) {
		await this.seat.ask(wish);
		await this.content.open(key);
		this.#begin();
		await this.storage.use(async (store) => {
			this.log.use(store);
			await this.seat.profile.load(store);
			await this.halfDone.find(store);
		});
		this.ready = true;
	}

	close() {
		this.seat.close();
		this.watch.stop();
		void this.storage.settle();
	}

	get at(): number {
		return this.#walk.at;
	}

	get step(): Step | null {
		return this.content.exercise?.steps[this.at] ?? null;
	}

	get last(): boolean {
		const { exercise } = this.content;
		return exercise !== null && isLast(exercise, this.#run);
	}

	next() {
		if (this.content.exercise && !this.last) this.#walk.go(this.at + 1);
	}

	back() {
		if (this.at > 0) this.#walk.backTo(this.at - 1);
	}

	/** Whichever way a step is left: what measures stays on only for a scene that is still to come. */
	leaveStep() {
		const { exercise } = this.content;
		if (!exercise || !sceneAhead(exercise, this.at)) this.watch.stop();
	}

	say(step: Step, said: Answer) {
		this.answers = answer(step, this.#run, said).answers;
	}

	get #run(): ExerciseRun {
		return { at: this.at, answers: this.answers };
	}

	/** Of the comparison on screen. */
	get scene() {
		return this.content.sceneSeen(this.at, this.answers);
	}

	compare(): FeltComparison | null {
		const seen = this.scene;
		return seen && this.measuring.scene.compareWith(seen.said);
	}

	// Keeping

	/** What there is to keep half done; `null` before the first answer and after the last. */
	draft(): ExerciseDraft | null {
		const { at, answers } = this.#run;
		if (this.halfDone.whole || !isTouched({ at, answers })) return null;
		const { samples, place } = this.measuring.scene;
		return {
			...newDraft(this.#walk.startedAt, this.seat.source),
			...{ at, answers },
			samples: [...samples],
			// A scene that was left in the middle has none: it begins anew.
			measuredScene: samples.length > 0 ? place : null
		};
	}

	/** Homework of what was begun earlier, when that was the last thing she said in it. */
	get taken(): TakenHome | null {
		const { exercise } = this.content;
		const { pending } = this.halfDone;
		return exercise && pending && takenAlong(exercise, pending.draft.answers);
	}

	/** With what was begun earlier. @param to a step in place of the one that she left, from 0 */
	goOn(to?: number) {
		const { exercise } = this.content;
		const draft = exercise && this.halfDone.take();
		if (!draft) return;
		const { startedAt, source, samples, measuredScene, ...left } = draft;
		const { at, answers } = resume(exercise, { ...left, at: to ?? left.at });
		this.#walk.startedAt = startedAt;
		this.seat.source = source;
		this.measuring.scene.set(measuredScene, samples);
		this.answers = answers;
		if (at > 0) this.#walk.resume(at);
	}

	startAnew() {
		this.#begin();
		return this.halfDone.forget();
	}

	/** Makes a session of it. A failure loses nothing: call again. @returns whether it is kept */
	async keep(): Promise<boolean> {
		const { current } = this.seat.profile;
		const { module, exercise } = this.content;
		if (!current || !module || !exercise) return false;
		const { samples, place } = this.measuring.scene;
		const kept = await keepWhole(this.log, {
			session: {
				profileId: current.id,
				kind: 'exercise',
				startedAt: this.#walk.startedAt,
				source: this.seat.source,
				baseline: this.seat.calm
			},
			samples,
			marks: feltMarks(this.answers, place),
			details: () => ({
				kind: 'exercise',
				module: module.id,
				exercise: exercise.id,
				answers: { ...this.answers },
				measuredScene: this.measuring.scene.place
			})
		});
		if (!kept) return false;
		this.halfDone.whole = true;
		const added = await this.storage.use((store) =>
			addToPlan(store, current.id, exercise, this.answers)
		);
		if (added) await this.halfDone.forget();
		return true;
	}

	#begin() {
		this.seat.begin();
		this.#walk.startedAt = Date.now();
		this.answers = FRESH.answers;
		this.measuring.scene.set(null, []);
		this.halfDone.pending = null;
		this.halfDone.whole = false;
		const { exercise } = this.content;
		if (exercise && sceneAhead(exercise, 0)) void this.seat.prepareCamera();
	}
}
