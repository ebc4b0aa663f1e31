import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import type { Reading } from '$lib/signals/types';
import type { CalmingWay } from '$lib/sessions';
import { measuredSummary, onOneClock } from '$lib/sessions/review';
import type { Store } from '$lib/store';
import { recallCamera } from '$lib/ui/measurement/camera-choice';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { recallMeasuring, rememberMeasuring } from '$lib/ui/measurement/measuring-choice';
import { PreparedCamera } from '$lib/ui/measurement/prepared-camera';
import { ProfileState } from '$lib/ui/measurement/profile.svelte';
import type { Wish } from '$lib/ui/measurement/wish';
import { SessionLog } from '$lib/ui/session/session-log.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { STARTS } from '$lib/ui/pacer/breath-settings';
import { draftId, isFresh, newDraft, readDraft, type RustcheckDraft } from './draft';
import { Gathering } from '$lib/ui/measurement/gathering';
import { screenAfter, screenBefore, type Screen } from './screens';

/** What is measured in a check. */
export type Part = keyof RustcheckDraft['samples'];

/** A measurement while it runs. */
interface Run {
	part: Part;
	gathering: Gathering;
	/** So much measured time ends it, ms; `null`: until it is stopped. */
	targetMs: number | null;
	onReading: (reading: Reading) => void;
}

/** From here on the body of `rising` is tense: what comes before is the long way up, ms. */
const RISEN_MS = 80_000;

/** A check that was begun earlier, with the moment of its last answer. */
interface Pending {
	draft: RustcheckDraft;
	/** epoch ms */
	savedAt: number;
	/** Going on is the likelier wish. */
	fresh: boolean;
}

/**
 * One Rustcheck from the first question to the last. Everything said and measured is one draft, kept
 * after every answer; only at the end does it become a session. So nothing is lost on the way, and
 * nothing half done stands among the sessions.
 */
export class RustcheckPage {
	readonly storage = new PageStore();
	readonly profile = new ProfileState();
	readonly measurement = new Measurement({
		// The whole minute is sat on the measuring page only; here a place is recognised, or taken along.
		calm: (calm) => void this.storage.run(() => this.#seat.keep(calm)),
		reading: (reading) => this.#read(reading),
		stopped: () => {}
	});
	readonly log = new SessionLog();

	/** What is known so far; the measured parts stand apart, for they are long. */
	check = $state(withoutSamples(newDraft(0, 'none')));
	samples = $state.raw(newDraft(0, 'none').samples);
	pending = $state.raw<Pending | null>(null);
	/** What was begun earlier has been looked for. */
	ready = $state(false);
	/** Measured time of what is measured now, ms. */
	readMs = $state(0);

	/** What was measured was not compared with a calm minute: she sits elsewhere. */
	#strange = $state(false);
	#wish: Wish = { source: 'camera' };
	#example = new ProfileState();
	#prepared = new PreparedCamera();
	#run: Run | null = null;
	#closed = false;
	#kept = false;

	async open(wish: Wish) {
		this.#wish = wish;
		this.#begin();
		if (wish.source === 'simulated') this.#learnExample(wish.seed);
		await this.storage.use(async (store) => {
			this.log.use(store);
			await this.profile.load(store);
			await this.#findDraft(store);
		});
		this.ready = true;
	}

	close() {
		this.#closed = true;
		this.#prepared.drop();
		this.measurement.stop();
		void this.storage.settle();
	}

	/** Somebody else sits down, with what she may have begun. */
	choose() {
		this.#begin();
		return this.storage.use((store) => this.#findDraft(store));
	}

	get simulated(): boolean {
		return this.#wish.source === 'simulated';
	}

	/** Times real time; only the example is ever hurried. */
	get speed(): number {
		const { phase } = this.measurement;
		const example = phase.name !== 'idle' && phase.kind === 'simulated';
		return example && this.#wish.source === 'simulated' ? this.#wish.speed : 1;
	}

	/** Her calm self, where she was measured; `null` when nothing was compared with it. */
	get baseline() {
		return this.#strange ? null : (this.#seat.baseline?.value ?? null);
	}

	/** Where she has a calm self. */
	get places() {
		return this.#seat.places;
	}

	/** Whose calm self counts. */
	get #seat() {
		return this.simulated ? this.#example : this.profile;
	}

	get measured(): boolean {
		return this.check.source !== 'none';
	}

	/** What is left half done is found again. */
	get keeps(): boolean {
		return this.profile.current !== null;
	}

	/** With the camera or without: remembered for the next time. */
	chooseMeasuring(measured: boolean) {
		rememberMeasuring(measured ? 'camera' : 'none');
		this.check.source = measured ? this.#sourceKind() : 'none';
		if (measured) this.prepareCamera();
		else this.#prepared.drop();
	}

	/** Without the camera this time, because it will not do; what was chosen is chosen. */
	goWithout() {
		this.measurement.fault = null;
		if (this.check.details.before === null) this.check.source = 'none';
		this.next();
	}

	/** Warms the engine up while the first questions are answered. */
	prepareCamera() {
		if (this.check.source !== 'camera') return;
		const wanted = () => !this.#closed && this.measurement.phase.name === 'idle';
		void this.#prepared.prepare(recallCamera(), wanted);
	}

	chooseWay(way: CalmingWay) {
		this.check.way = way;
		if (way !== 'grounding') Object.assign(this.check.breath, STARTS[way]);
	}

	// Where we are

	get screen(): Screen {
		const at = page.state.rustcheck;
		return at?.startedAt === this.check.startedAt ? at.screen : 'felt';
	}

	next() {
		const after = screenAfter(this.screen, this.measured);
		if (after) this.#go(after);
	}

	/** As the back button of the browser does, also when this visit began halfway. */
	back() {
		const before = screenBefore(this.screen, this.measured);
		if (!before) return;
		if (page.state.rustcheck?.from === before) history.back();
		else replaceState('', { rustcheck: this.#place(before, null) });
	}

	#go(screen: Screen) {
		pushState('', { rustcheck: this.#place(screen, this.screen) });
	}

	#place(screen: Screen, from: Screen | null) {
		return { startedAt: this.check.startedAt, screen, from };
	}

	// Measuring

	/**
	 * Turns on what measures.
	 * @param targetMs so much measured time ends it and leads on; `null`: until it is stopped
	 * @param onReading for who wants more than samples
	 */
	measure(part: Part, targetMs: number | null, onReading: Run['onReading'] = () => {}) {
		this.readMs = 0;
		this.#run = { part, gathering: new Gathering(), targetMs, onReading };
		void this.measurement.start(this.#source(part), this.places);
	}

	/** Turns off what measures, and keeps what came of it. */
	endMeasuring() {
		const run = this.#run;
		this.#strange = this.measurement.inPlace(true) === null;
		this.stopMeasuring();
		if (!run || run.gathering.samples.length === 0) return;
		const { samples, readMs } = run.gathering;
		this.samples = { ...this.samples, [run.part]: samples };
		if (run.part !== 'calming') this.check.details[run.part] = measuredSummary(samples, readMs);
	}

	/** Turns off what measures; nothing is kept of it. */
	stopMeasuring() {
		this.#run = null;
		this.measurement.stop();
		this.measurement.fault = null;
	}

	#read(reading: Reading) {
		const run = this.#run;
		// What is not yet to be compared waits for her answer, and for the calm that she sits.
		const { asking, baselineProgress } = this.measurement;
		if (!run || asking || baselineProgress !== null) return;
		run.gathering.push(reading);
		run.onReading(reading);
		this.readMs = run.gathering.readMs;
		if (run.targetMs === null || this.readMs < run.targetMs) return;
		this.endMeasuring();
		this.next();
	}

	#source(part: Part): Source {
		if (this.#wish.source !== 'simulated') return this.#prepared.take(recallCamera());
		const { scenario, seed, speed, size } = this.#wish;
		// The example comes to rest after the first measurement: there must be something to see.
		if (part !== 'before') return new SimulatedSource('calm', seed, speed, 0, size);
		return new SimulatedSource(scenario, seed, speed, scenario === 'rising' ? RISEN_MS : 0, size);
	}

	#sourceKind() {
		return this.simulated ? 'simulated' : 'camera';
	}

	#learnExample(seed: number) {
		const baseline = exampleBaseline(seed);
		if (baseline) void this.#example.keep({ origin: 'minute', baseline, from: null });
	}

	// Keeping

	/** What there is to keep half done; `null` before the first answer and after the last. */
	draft(): RustcheckDraft | null {
		const { screen } = this;
		const check = $state.snapshot(this.check);
		const { feltBefore, places } = check.details;
		if (screen === 'felt' && feltBefore === null && places.length === 0) return null;
		return { ...check, screen, samples: this.samples };
	}

	keepDraft(draft: RustcheckDraft) {
		// What was begun earlier stays until she has said what to do with it.
		if (this.pending || this.#kept) return;
		const id = this.#draftId();
		if (!id) return;
		return this.storage.keep(id, ({ drafts }) =>
			drafts.keep({ id, savedAt: Date.now(), data: draft })
		);
	}

	goOn() {
		if (!this.pending) return;
		const { samples, ...check } = this.pending.draft;
		this.check = check;
		this.samples = samples;
		this.pending = null;
		if (check.screen !== 'felt') this.#go(check.screen);
	}

	startAnew() {
		this.#begin();
		return this.#forgetDraft();
	}

	/** Makes a session of it. A failure loses nothing: call again. @returns whether it is kept */
	async keep(): Promise<boolean> {
		const { current } = this.profile;
		if (!current) return false;
		const { log } = this;
		const { startedAt, source } = this.check;
		const details = $state.snapshot(this.check.details);
		if (!log.saved && !log.unsaved) {
			const { before, calming, after } = this.samples;
			const { id: profileId } = current;
			const { baseline } = this;
			const session = { profileId, kind: 'rustcheck', startedAt, source, baseline } as const;
			if (!(await log.start(session))) return false;
			for (const sample of onOneClock([before, calming, after])) log.push(sample);
		}
		if (!log.saved && !(await log.stop(Date.now()))) return false;
		const told = await log.amend((store, id) => store.sessions.updateDetails(id, details));
		if (!told) return false;
		this.#kept = true;
		await this.#forgetDraft();
		return true;
	}

	#begin() {
		const measured = recallMeasuring() !== 'none' || this.simulated;
		const fresh = newDraft(Date.now(), measured ? this.#sourceKind() : 'none');
		this.check = withoutSamples(fresh);
		this.samples = fresh.samples;
		this.pending = null;
		this.prepareCamera();
	}

	async #findDraft({ drafts }: Store) {
		const id = this.#draftId();
		const kept = id && (await drafts.get(id));
		if (!kept) return;
		const draft = readDraft(kept.data);
		const { savedAt } = kept;
		if (draft) this.pending = { draft, savedAt, fresh: isFresh(savedAt, Date.now()) };
	}

	async #forgetDraft() {
		const id = this.#draftId();
		if (id) await this.storage.keep(id, ({ drafts }) => drafts.forget(id));
	}

	#draftId(): string | null {
		const { current } = this.profile;
		return current && draftId(current.id, this.simulated);
	}
}

function withoutSamples({ samples: _, ...check }: RustcheckDraft) {
	return check;
}
