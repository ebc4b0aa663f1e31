import type { CalmingWay } from '$lib/sessions';
import { onOneClock } from '$lib/sessions/review';
import type { WalkedDeskParts } from '$lib/ui/desk/desk-parts';
import { PageDraft } from '$lib/ui/desk/page-draft.svelte';
import { Walk } from '$lib/ui/desk/walk.svelte';
import { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import type { Wish } from '$lib/ui/measurement/wish';
import { STARTS } from '$lib/ui/pacer/breath-settings';
import { keepWhole } from '$lib/ui/session/keep-whole';
import { SessionLog } from '$lib/ui/session/session-log.svelte';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';
import { CheckMeasuring } from './check-measuring.svelte';
import { draftId, newDraft, readDraft, type RustcheckDraft } from './draft';
import { screenAfter, screenBefore, type Screen } from './screens';

/**
 * One Rustcheck from the first question to the last. Everything said and measured is one draft, kept
 * after every answer; only at the end does it become a session. So nothing is lost on the way, and
 * nothing half done stands among the sessions.
 */
export class RustcheckPage {
	readonly storage: PageStore;
	readonly measurement: Measurement;
	readonly seat: WishedSeat;
	readonly measuring: CheckMeasuring;
	readonly halfDone: PageDraft<RustcheckDraft>;
	readonly log = new SessionLog();

	/** What she said so far; the measured parts stand apart, for they are long. */
	check = $state(saidIn(newDraft(0, 'none')));
	/** What was begun earlier has been looked for. */
	ready = $state(false);

	/** The second measurement begins without a question; holds for one arrival at its screen. */
	#goesOn = false;
	readonly #walk: Walk<Screen>;

	constructor(parts: WalkedDeskParts<Screen>) {
		this.storage = parts.storage;
		this.measurement = new Measurement({
			// The whole minute is sat on the measuring page only; here a place is recognised, or taken along.
			calm: (calm) => void this.seat.keep(calm),
			reading: (reading) => this.measuring.read(reading),
			stopped: () => {}
		});
		this.seat = new WishedSeat(parts, () => this.measurement.phase);
		this.measuring = new CheckMeasuring(this.seat, this.measurement, {
			measured: (part, summary) => (this.check.details[part] = summary),
			reached: () => this.next()
		});
		this.halfDone = new PageDraft(this.storage, {
			id: () => {
				const { current } = this.seat.profile;
				return current && draftId(current.id, this.seat.simulated);
			},
			read: readDraft
		});
		this.#walk = new Walk<Screen>(parts.trail, 'felt');
	}

	async open(wish: Wish) {
		void this.seat.ask(wish);
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
		this.measurement.stop();
		void this.storage.settle();
	}

	/** Somebody else sits down, with what she may have begun. */
	choose() {
		this.#begin();
		return this.storage.use((store) => this.halfDone.find(store));
	}

	/** Times real time: only what measures is ever hurried. */
	get speed(): number {
		return this.measurement.phase.name === 'idle' ? 1 : this.seat.speed;
	}

	/** What is left half done is found again. */
	get keeps(): boolean {
		return this.seat.profile.current !== null;
	}

	/** Without the camera this time, because it will not do; what was chosen is chosen. */
	goWithout() {
		this.measurement.fault = null;
		if (this.check.details.before === null) this.seat.source = 'none';
		this.next();
	}

	/** The camera was asked for with the first measurement: the second one begins by itself. */
	nextAndMeasure() {
		this.#goesOn = this.mayGoOn;
		this.next();
	}

	/** What measures has been asked for, and there is something left to measure. */
	get mayGoOn(): boolean {
		return this.measuring.wasOn && this.seat.measured && this.check.details.after === null;
	}

	/** Whether the screen that is reached begins to measure by itself; true once. */
	takeGoOn(): boolean {
		const goesOn = this.#goesOn;
		this.#goesOn = false;
		return goesOn;
	}

	chooseWay(way: CalmingWay) {
		this.check.way = way;
		if (way !== 'grounding') Object.assign(this.check.breath, STARTS[way]);
	}

	// Where we are

	get screen(): Screen {
		return this.#walk.at;
	}

	next() {
		const after = screenAfter(this.screen, this.seat.measured);
		if (after) this.#walk.go(after);
	}

	back() {
		const before = screenBefore(this.screen, this.seat.measured);
		if (before) this.#walk.backTo(before);
	}

	// Keeping

	/** What there is to keep half done; `null` before the first answer. */
	draft(): RustcheckDraft | null {
		const { screen } = this;
		const { source } = this.seat;
		const check = $state.snapshot(this.check);
		const { feltBefore, places } = check.details;
		if (screen === 'felt' && feltBefore === null && places.length === 0) return null;
		const { samples } = this.measuring;
		return { ...check, startedAt: this.#walk.startedAt, source, screen, samples };
	}

	goOn() {
		const draft = this.halfDone.take();
		if (!draft) return;
		this.#take(draft);
		if (draft.screen !== 'felt') this.#walk.go(draft.screen);
	}

	startAnew() {
		this.#begin();
		return this.halfDone.forget();
	}

	/** Makes a session of it. A failure loses nothing: call again. @returns whether it is kept */
	async keep(): Promise<boolean> {
		const { current } = this.seat.profile;
		if (!current) return false;
		const { before, calming, after } = this.measuring.samples;
		const details = $state.snapshot(this.check.details);
		const kept = await keepWhole(this.log, {
			session: {
				profileId: current.id,
				kind: 'rustcheck',
				startedAt: this.#walk.startedAt,
				source: this.seat.source,
				baseline: this.seat.calm
			},
			samples: onOneClock([before, calming, after]),
			details: () => details
		});
		if (!kept) return false;
		this.halfDone.whole = true;
		await this.halfDone.forget();
		return true;
	}

	#begin() {
		this.seat.begin();
		this.measuring.wasOn = false;
		this.#take(newDraft(Date.now(), this.seat.source));
		this.halfDone.pending = null;
		void this.seat.prepareCamera();
	}

	#take(draft: RustcheckDraft) {
		this.check = saidIn(draft);
		this.measuring.samples = draft.samples;
		this.seat.source = draft.source;
		this.#walk.startedAt = draft.startedAt;
	}
}

function saidIn({ version, details, way, breath }: RustcheckDraft) {
	return { version, details, way, breath };
}
