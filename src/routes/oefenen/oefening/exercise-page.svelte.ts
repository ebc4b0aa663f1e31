import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { loadDrawing } from '$lib/content';
import {
	answer,
	compare,
	exerciseKey,
	FRESH,
	isLast,
	isTouched,
	resume,
	sceneAhead,
	sceneBefore,
	timedBeats,
	type Answer,
	type Comparison,
	type Exercise,
	type ExerciseKey,
	type ExerciseRun,
	type Module,
	type Scene,
	type Step
} from '$lib/course';
import { CuedRise } from '$lib/sensing/simulated/cued';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Baseline, Reading } from '$lib/signals/types';
import {
	openStore,
	type ExerciseDetails,
	type PlanRows,
	type Sample,
	type Store
} from '$lib/store';
import { draftId, newDraft, readDraft, type ExerciseDraft } from '$lib/ui/course/exercise-draft';
import { openExercise } from '$lib/ui/course/modules';
import { recallCamera } from '$lib/ui/measurement/camera-choice';
import { recallMeasuring, rememberMeasuring } from '$lib/ui/measurement/measuring-choice';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import { ProfileState } from '$lib/ui/measurement/profile.svelte';
import type { Wish } from '$lib/ui/measurement/wish';
import { emptyRows, withPhrase } from '$lib/ui/plan/rows';
import { SessionLog } from '$lib/ui/session/session-log.svelte';
import { Storing } from '$lib/ui/storage/storing.svelte';
import { BodyWatch } from './body-watch.svelte';

/** The example rises so long after the scene first becomes tense, ms. */
const EXAMPLE_DELAY_MS = 1000;
/** At most so much of the time before a scene counts as its rest, ms. */
const LONGEST_REST_MS = 90_000;

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
	readonly storing = new Storing();
	readonly profile = new ProfileState();
	readonly log = new SessionLog();
	readonly watch = new BodyWatch((baseline) => this.#learn(baseline));

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

	#samples = $state.raw<readonly Sample[]>([]);
	#measuredScene = $state.raw<ExerciseDetails['measuredScene']>(null);
	#restFrom: number | null = null;
	#pacingTurnedOn = false;
	#startedAt = $state(0);
	#wish: Wish = { source: 'camera' };
	#example = new ProfileState();
	#cue = new CuedRise();
	#simulated: SimulatedSource | null = null;
	#prepared = new PreparedCamera();
	#store = $state.raw<Store | null>(null);
	#closed = false;

	/** @param key of the exercise, as the address of the page gives it */
	async open(key: string, wish: Wish) {
		this.#wish = wish;
		const found = await openExercise(key);
		this.module = found?.module ?? null;
		this.exercise = found?.exercise ?? null;
		if (found) await this.#fetchDrawings(found.exercise);
		this.#begin();
		if (wish.source === 'simulated') {
			const baseline = exampleBaseline(wish.seed);
			if (baseline) await this.#example.saveBaseline(baseline);
		}
		await this.storing.run(async () => {
			this.#store = await openStore();
			this.log.use(this.#store);
			await this.profile.load(this.#store);
			await this.#findDraft();
		});
		this.ready = true;
	}

	close() {
		this.#closed = true;
		this.#prepared.drop();
		this.watch.stop();
	}

	get key(): ExerciseKey {
		return exerciseKey(this.module?.id ?? '', this.exercise?.id ?? '');
	}

	get simulated(): boolean {
		return this.#wish.source === 'simulated';
	}

	get speed(): number {
		return this.#wish.source === 'simulated' ? this.#wish.speed : 1;
	}

	get measured(): boolean {
		return this.source !== 'none';
	}

	get baseline(): Baseline | null {
		return (this.simulated ? this.#example : this.profile).baseline?.value ?? null;
	}

	/** With the camera or without: remembered for the next time. */
	chooseMeasuring(measured: boolean) {
		rememberMeasuring(measured ? 'camera' : 'none');
		this.source = measured ? this.#sourceKind() : 'none';
		if (measured) this.prepareCamera();
		else this.#prepared.drop();
	}

	/** Without the camera this time, because it will not do; what was chosen is chosen. */
	goWithout() {
		this.watch.stop();
		this.source = 'none';
	}

	/** Warms the engine up while the first steps are read. */
	prepareCamera() {
		if (this.source !== 'camera') return;
		void this.#prepared.prepare(recallCamera(), () => !this.#closed && !this.watch.on);
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
		this.#restFrom = null;
		this.watch.start(this.#newSource(), this.baseline, { learns: true });
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
			this.watch.start(this.#newSource(), this.baseline, { learns: false });
		}
		this.watch.listen(see);
	}

	/** What measured before the pacer measures on. */
	pacingEnds() {
		if (this.#pacingTurnedOn) this.watch.stop();
		this.#pacingTurnedOn = false;
	}

	restBegins() {
		this.#restFrom = this.watch.now;
	}

	sceneBegins(scene: Scene) {
		if (!this.watch.on) {
			this.#measuredScene = null;
			this.#samples = [];
			return;
		}
		const from = this.watch.now;
		const restFrom = Math.max(this.#restFrom ?? 0, from - LONGEST_REST_MS);
		this.#measuredScene = { restFrom, from };
		this.#cueExample(scene);
	}

	/** The camera goes off; what was measured is kept with what was felt. */
	sceneEnds(step: Step, said: Answer & { type: 'scene' }) {
		if (this.#measuredScene) {
			const { restFrom } = this.#measuredScene;
			this.#samples = this.watch.samples.filter(({ t }) => t >= restFrom);
		}
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

	/** What was measured, on the clock of the scene. */
	get sceneSamples(): Sample[] {
		const from = this.#measuredScene?.from;
		if (from === undefined) return [];
		return this.#samples.map((sample) => ({ ...sample, t: sample.t - from }));
	}

	/** When the rest began, on the clock of the scene, ms. */
	get restStart(): number {
		return this.#measuredScene ? this.#measuredScene.restFrom - this.#measuredScene.from : 0;
	}

	compare(): Comparison | null {
		const seen = this.scene;
		if (!seen) return null;
		const { marks, lengthMs } = seen.said;
		return compare(this.sceneSamples, marks, this.restStart, lengthMs);
	}

	#newSource() {
		if (this.#wish.source !== 'simulated') return this.#prepared.take(recallCamera());
		this.#cue = new CuedRise();
		const { seed, speed } = this.#wish;
		this.#simulated = new SimulatedSource(this.#cue.script, seed, speed);
		return this.#simulated;
	}

	/** The example follows the scene, unless it is to stay calm. */
	#cueExample(scene: Scene) {
		if (this.#wish.source !== 'simulated' || this.#wish.scenario !== 'rising') return;
		const tense = timedBeats(scene).find(({ beat }) => beat.level >= 2);
		if (this.#simulated && tense)
			this.#cue.riseAt(this.#simulated.played + tense.from + EXAMPLE_DELAY_MS);
	}

	#sourceKind() {
		return this.simulated ? 'simulated' : 'camera';
	}

	#learn(baseline: Baseline) {
		if (this.simulated) return;
		void this.storing.run(() => this.profile.saveBaseline(baseline));
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
			samples: [...this.#samples],
			measuredScene: this.#measuredScene
		};
	}

	keepDraft(draft: ExerciseDraft) {
		// What was begun earlier stays until she has said what to do with it.
		if (this.pending || this.kept) return;
		const id = this.#draftId();
		if (!id) return;
		return this.storing.run(
			async () => await this.#store?.drafts.keep({ id, savedAt: Date.now(), data: draft })
		);
	}

	goOn() {
		if (!this.pending || !this.exercise) return;
		const { startedAt, source, samples, measuredScene, ...left } = this.pending.draft;
		const { at, answers } = resume(this.exercise, left);
		this.#startedAt = startedAt;
		this.source = source;
		this.#samples = samples;
		this.#measuredScene = measuredScene;
		this.answers = answers;
		this.pending = null;
		if (at > 0) pushState('', { exercise: this.#place(at, null) });
	}

	startAnew() {
		return this.storing.run(async () => {
			this.#begin();
			await this.#forgetDraft();
		});
	}

	/** Makes a session of it. A failure loses nothing: call again. @returns whether it is kept */
	async keep(): Promise<boolean> {
		const { current } = this.profile;
		if (!this.#store || !current || !this.module || !this.exercise) return false;
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
			for (const sample of this.#samples) log.push(sample);
			for (const t of this.#marksAt()) log.mark({ t, kind: 'felt', text: '' });
		}
		if (!log.saved && !(await log.stop(Date.now()))) return false;
		const details: ExerciseDetails = {
			kind: 'exercise',
			module: this.module.id,
			exercise: this.exercise.id,
			answers: { ...this.answers },
			measuredScene: this.#measuredScene
		};
		const told = await log.amend((store, id) => store.sessions.updateDetails(id, details));
		if (!told) return false;
		this.kept = true;
		await this.storing.run(async () => {
			await this.#addToPlan(current.id);
			await this.#forgetDraft();
		});
		return true;
	}

	/** When something was felt, on the clock of the session, ms. */
	#marksAt(): number[] {
		const from = this.#measuredScene?.from ?? 0;
		return Object.values(this.answers).flatMap((said) =>
			said.type === 'scene'
				? said.marks.filter(({ strength }) => strength > 0).map(({ t }) => from + t)
				: []
		);
	}

	/** What was written for the plan stands in the plan, below what was there. */
	async #addToPlan(profileId: string) {
		const written = (this.exercise?.steps ?? []).flatMap((step) => {
			const said = this.answers[step.id];
			const words = said?.type === 'plan' ? said.words.trim() : '';
			return step.type === 'plan' && words !== '' ? [{ step, words }] : [];
		});
		if (!this.#store || written.length === 0) return;
		const plan = await this.#store.plans.get(profileId);
		const rows: PlanRows = structuredClone(plan?.rows ?? emptyRows());
		for (const { step, words } of written) {
			const row = rows[step.phase];
			row[step.column] = withPhrase(row[step.column], words);
		}
		await this.#store.plans.keep(profileId, rows, Date.now());
	}

	#begin() {
		const measured = recallMeasuring() !== 'none' || this.simulated;
		this.#startedAt = Date.now();
		this.source = measured ? this.#sourceKind() : 'none';
		this.answers = FRESH.answers;
		this.#samples = [];
		this.#measuredScene = null;
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

	async #findDraft() {
		const id = this.#draftId();
		const kept = id && (await this.#store?.drafts.get(id));
		const draft = kept && readDraft(kept.data);
		if (draft) this.pending = { draft, savedAt: kept.savedAt };
	}

	async #forgetDraft() {
		const id = this.#draftId();
		if (id) await this.#store?.drafts.forget(id);
	}

	#draftId(): string | null {
		const { current } = this.profile;
		return current && draftId(current.id, this.simulated, this.key);
	}
}
