import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { loadDrawing } from '$lib/content';
import {
	answer,
	exerciseKey,
	FRESH,
	isLast,
	isTouched,
	resume,
	sceneAhead,
	sceneBefore,
	type Answer,
	type AnswerOf,
	type Exercise,
	type ExerciseKey,
	type ExerciseRun,
	type Module,
	type Scene,
	type Step
} from '$lib/course';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import type { Baseline, Reading } from '$lib/signals/types';
import type { ExerciseDetails } from '$lib/sessions';
import type { FeltComparison } from '$lib/sessions/review';
import type { Store } from '$lib/store';
import { draftId, newDraft, readDraft, type ExerciseDraft } from '$lib/ui/course/exercise-draft';
import { openExercise } from '$lib/ui/course/modules';
import { recallMeasuring, rememberMeasuring } from '$lib/ui/measurement/measuring-choice';
import { ProfileState } from '$lib/ui/measurement/profile.svelte';
import type { Wish } from '$lib/ui/measurement/wish';
import { SessionLog } from '$lib/ui/session/session-log.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { BodyWatch } from './body-watch.svelte';
import { ExerciseSource } from './exercise-source';
import { MeasuredScene } from './measured-scene.svelte';
import { planned } from './planned';

/** An exercise that was begun earlier, with the moment of its last answer. */
interface Pending {
	draft: ExerciseDraft;
	/** epoch ms */
	savedAt: number;
}

/**
 * One exercise from its first step to its last. What is said and measured is one draft, kept after
 * every answer; at the end it becomes a session.
 */
export class ExercisePage {
	readonly storage = new PageStore();
	readonly profile = new ProfileState();
	readonly log = new SessionLog();
	readonly watch = new BodyWatch((calm) => void this.storage.run(() => this.#seat.keep(calm)));
	readonly measuredScene = new MeasuredScene(this.watch);

	module = $state.raw<Module | null>(null);
	exercise = $state.raw<Exercise | null>(null);
	/** Drawings of this exercise, by name; fetched before the camera may go on. */
	drawings = $state.raw<Record<string, string>>({});
	pending = $state.raw<Pending | null>(null);
	/** Everything has been looked for. */
	ready = $state(false);
	/** Measured with what; `none`: not measured. */
	source = $state<ExerciseDraft['source']>('none');
	answers = $state.raw<ExerciseRun['answers']>({});
	/** The whole is kept. */
	kept = $state(false);

	/** The scene was not compared with a calm minute: she sits elsewhere. */
	#strange = $state(false);
	#pacingTurnedOn = false;
	#startedAt = $state(0);
	#sources = new ExerciseSource();
	#example = new ProfileState();
	#closed = false;

	/** @param key of the exercise, as the address of the page gives it */
	async open(key: string, wish: Wish) {
		this.#sources.wish(wish);
		const found = await openExercise(key);
		this.module = found?.module ?? null;
		this.exercise = found?.exercise ?? null;
		if (found) await this.#fetchDrawings(found.exercise);
		this.#begin();
		if (wish.source === 'simulated') {
			const baseline = exampleBaseline(wish.seed);
			if (baseline) await this.#example.keep({ origin: 'minute', baseline, from: null });
		}
		await this.storage.use(async (store) => {
			this.log.use(store);
			await this.profile.load(store);
			await this.#findDraft(store);
		});
		this.ready = true;
	}

	close() {
		this.#closed = true;
		this.#sources.drop();
		this.watch.stop();
		void this.storage.settle();
	}

	get key(): ExerciseKey {
		return exerciseKey(this.module?.id ?? '', this.exercise?.id ?? '');
	}

	get simulated(): boolean {
		return this.#sources.kind === 'simulated';
	}

	get speed(): number {
		return this.#sources.speed;
	}

	get measured(): boolean {
		return this.source !== 'none';
	}

	/** Her calm self, where she was measured; `null` when nothing was compared with it. */
	get baseline(): Baseline | null {
		return this.#strange ? null : (this.#seat.baseline?.value ?? null);
	}

	/** Where she has a calm self. */
	get places() {
		return this.#seat.places;
	}

	get #seat(): ProfileState {
		return this.simulated ? this.#example : this.profile;
	}

	/** With the camera or without: remembered for the next time. */
	chooseMeasuring(measured: boolean) {
		rememberMeasuring(measured ? 'camera' : 'none');
		this.source = measured ? this.#sources.kind : 'none';
		if (measured) this.prepareCamera();
		else this.#sources.drop();
	}

	/** Without the camera this time, because it will not do; what was chosen is chosen. */
	goWithout() {
		this.watch.stop();
		this.source = 'none';
	}

	/** Warms the engine up while the first steps are read. */
	prepareCamera() {
		if (this.source !== 'camera') return;
		this.#sources.prepare(() => !this.#closed && !this.watch.on);
	}

	// Where we are

	get at(): number {
		const place = page.state.exercise;
		return place?.startedAt === this.#startedAt ? place.at : 0;
	}

	get step(): Step | null {
		return this.exercise?.steps[this.at] ?? null;
	}

	get last(): boolean {
		return this.exercise !== null && isLast(this.exercise, this.#run);
	}

	next() {
		if (!this.exercise || this.last) return;
		pushState('', { exercise: this.#place(this.at + 1, this.at) });
	}

	/** As the back button of the browser does, also when this visit began halfway. */
	back() {
		if (this.at === 0) return;
		if (page.state.exercise?.from === this.at - 1) history.back();
		else replaceState('', { exercise: this.#place(this.at - 1, null) });
	}

	#place(at: number, from: number | null) {
		return { startedAt: this.#startedAt, at, from };
	}

	// Saying

	say(step: Step, said: Answer) {
		this.answers = answer(step, this.#run, said).answers;
	}

	get #run(): ExerciseRun {
		return { at: this.at, answers: this.answers };
	}

	// Measuring

	turnOn() {
		if (this.watch.on) return;
		this.measuredScene.turnedOn();
		this.watch.start(this.#sources.take(), this.places, { learns: true });
	}

	/** Whichever way a step is left: what measures stays on only for a scene that is still to come. */
	leaveStep() {
		if (!this.exercise || !sceneAhead(this.exercise, this.at)) this.watch.stop();
	}

	/**
	 * Whether a pacer shows the breath as well: with the camera only for who has once chosen the camera,
	 * for here it goes on without a question.
	 */
	get pacesMeasured(): boolean {
		return this.simulated || (this.measured && recallMeasuring() === 'camera');
	}

	/**
	 * The breath is seen beside a pacer; nothing of it is kept. A paced breath is no calm minute.
	 * @param see told every reading until `pacingEnds`
	 */
	pacingBegins(see: (reading: Reading) => void) {
		if (!this.pacesMeasured) return;
		this.#pacingTurnedOn = !this.watch.on;
		if (this.#pacingTurnedOn) {
			this.watch.start(this.#sources.take(), this.places, { learns: false });
		}
		this.watch.listen(see);
	}

	/** What measured before the pacer measures on. */
	pacingEnds() {
		if (this.#pacingTurnedOn) this.watch.stop();
		else this.watch.listen(null);
		this.#pacingTurnedOn = false;
	}

	sceneBegins(scene: Scene) {
		this.measuredScene.begins();
		if (this.watch.on) this.#sources.follow(scene);
	}

	/** The camera goes off; what was measured is kept with what was felt. */
	sceneEnds(step: Step, said: AnswerOf<'scene'>) {
		this.measuredScene.ends();
		this.#strange = this.watch.measurement.inPlace(true) === null;
		this.watch.stop();
		this.say(step, said);
	}

	/** The scene of the comparison on screen, with what was felt in it; `null` before it was seen. */
	get scene() {
		const step = this.exercise && sceneBefore(this.exercise, this.at);
		const scene = this.sceneOf(step);
		const said = step && this.answers[step.id];
		return scene && said?.type === 'scene' ? { scene, said } : null;
	}

	sceneOf(step: Step | null): Scene | null {
		if (step?.type !== 'scene') return null;
		return this.module?.scenes.find(({ id }) => id === step.scene) ?? null;
	}

	compare(): FeltComparison | null {
		const seen = this.scene;
		return seen && this.measuredScene.compareWith(seen.said);
	}

	// Keeping

	/** What there is to keep half done; `null` before the first answer and after the last. */
	draft(): ExerciseDraft | null {
		const { at, answers, source } = this;
		if (this.kept || !isTouched({ at, answers })) return null;
		return {
			...newDraft(this.#startedAt, source),
			at,
			answers: { ...answers },
			samples: [...this.measuredScene.samples],
			measuredScene: this.measuredScene.place
		};
	}

	keepDraft(draft: ExerciseDraft) {
		// What was begun earlier stays until she has said what to do with it.
		if (this.pending || this.kept) return;
		const id = this.#draftId();
		if (!id) return;
		return this.storage.keep(id, ({ drafts }) =>
			drafts.keep({ id, savedAt: Date.now(), data: draft })
		);
	}

	goOn() {
		if (!this.pending || !this.exercise) return;
		const { startedAt, source, samples, measuredScene, ...left } = this.pending.draft;
		const { at, answers } = resume(this.exercise, left);
		this.#startedAt = startedAt;
		this.source = source;
		this.measuredScene.set(measuredScene, samples);
		this.answers = answers;
		this.pending = null;
		if (at > 0) pushState('', { exercise: this.#place(at, null) });
	}

	startAnew() {
		this.#begin();
		return this.#forgetDraft();
	}

	/** Makes a session of it. A failure loses nothing: call again. @returns whether it is kept */
	async keep(): Promise<boolean> {
		const { current } = this.profile;
		if (!current || !this.module || !this.exercise) return false;
		const { log, baseline, source } = this;
		if (!log.saved && !log.unsaved) {
			const session = {
				profileId: current.id,
				kind: 'exercise',
				startedAt: this.#startedAt,
				source,
				baseline
			} as const;
			if (!(await log.start(session))) return false;
			for (const sample of this.measuredScene.samples) log.push(sample);
			for (const t of this.#marksAt()) log.mark({ t, kind: 'felt', text: '' });
		}
		if (!log.saved && !(await log.stop(Date.now()))) return false;
		const details: ExerciseDetails = {
			kind: 'exercise',
			module: this.module.id,
			exercise: this.exercise.id,
			answers: { ...this.answers },
			measuredScene: this.measuredScene.place
		};
		const told = await log.amend((store, id) => store.sessions.updateDetails(id, details));
		if (!told) return false;
		this.kept = true;
		const added = await this.storage.use((store) => this.#addToPlan(store, current.id));
		if (added) await this.#forgetDraft();
		return true;
	}

	/** When something was felt, on the clock of the session, ms. */
	#marksAt(): number[] {
		const from = this.measuredScene.place?.from ?? 0;
		return Object.values(this.answers).flatMap((said) =>
			said.type === 'scene'
				? said.marks.filter(({ strength }) => strength > 0).map(({ t }) => from + t)
				: []
		);
	}

	/** What was written for the plan stands in the plan, below what was there. */
	async #addToPlan({ plans }: Store, profileId: string) {
		if (!this.exercise) return;
		const plan = await plans.get(profileId);
		const rows = planned(this.exercise, this.answers, plan?.rows ?? null);
		if (rows) await plans.keep(profileId, rows, Date.now());
	}

	#begin() {
		const measured = recallMeasuring() !== 'none' || this.simulated;
		this.#startedAt = Date.now();
		this.source = measured ? this.#sources.kind : 'none';
		this.answers = FRESH.answers;
		this.measuredScene.set(null, []);
		this.pending = null;
		this.kept = false;
		if (this.exercise && sceneAhead(this.exercise, 0)) this.prepareCamera();
	}

	async #fetchDrawings(exercise: Exercise) {
		const names = exercise.steps.flatMap((step) => {
			const scene = this.sceneOf(step);
			if (scene) return [scene.picture];
			return 'picture' in step && step.picture ? [step.picture] : [];
		});
		const drawn = await Promise.all(
			names.map(async (name): Promise<[string, string]> => [name, await loadDrawing(name)])
		);
		this.drawings = Object.fromEntries(drawn);
	}

	async #findDraft({ drafts }: Store) {
		const id = this.#draftId();
		const kept = id && (await drafts.get(id));
		const draft = kept && readDraft(kept.data);
		if (draft) this.pending = { draft, savedAt: kept.savedAt };
	}

	async #forgetDraft() {
		const id = this.#draftId();
		if (id) await this.storage.keep(id, ({ drafts }) => drafts.forget(id));
	}

	#draftId(): string | null {
		const { current } = this.profile;
		return current && draftId(current.id, this.simulated, this.key);
	}
}
