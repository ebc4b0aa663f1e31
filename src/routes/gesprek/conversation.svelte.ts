import type { NudgeAnswer, TensionPhase } from '$lib/signals';
import type { Reading } from '$lib/signals/types';
import type { Scenario } from '$lib/sensing/simulated/scenarios';
import { AT_PLATE, nudgeText, type NewSession } from '$lib/sessions';
import type { Store } from '$lib/store';
import type { DeskParts } from '$lib/ui/desk/desk-parts';
import { Seat } from '$lib/ui/desk/seat.svelte';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { LeftOpen } from '$lib/ui/storage/left-open.svelte';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Nudging } from './nudging.svelte';
import { preparationFrom, UNPREPARED, type Preparation } from './preparation';
import { GesprekSettings } from './settings.svelte';
import { TalkMeasuring } from './talk-measuring.svelte';
import { TalkRecord } from './talk-record.svelte';

export type Stage = 'prepare' | 'check' | 'quiet' | 'table' | 'ended';

/** One conversation, from preparing to the end: the professional's own body only. */
export class Conversation {
	stage = $state<Stage>('prepare');
	preparation = $state.raw<Preparation>(UNPREPARED);
	phase = $state<TensionPhase | null>(null);

	readonly storage: PageStore;
	/** A conversation that a crash or a closed tab left open. */
	readonly leftOpen: LeftOpen;
	readonly settings = new GesprekSettings();
	readonly nudging = new Nudging();
	readonly record = new TalkRecord();
	readonly measurement = new Measurement({
		calm: (calm) => void this.seat.keep(calm),
		reading: (reading) => this.#read(reading),
		stopped: () => {
			this.phase = null;
			this.nudging.hide();
		}
	});
	readonly seat: Seat;
	readonly #measuring: TalkMeasuring;

	#opened: Promise<unknown> = Promise.resolve();

	constructor(parts: DeskParts) {
		this.storage = parts.storage;
		this.leftOpen = new LeftOpen(this.storage);
		this.seat = new Seat(parts, () => this.measurement.phase);
		this.#measuring = new TalkMeasuring(this.seat, this.measurement, () => {
			this.record.anotherSource();
			this.measurement.setSensitivity(this.settings.sensitivity);
		});
	}

	/** @param now epoch ms */
	open(now: number): Promise<unknown> {
		this.settings.load();
		this.#opened = this.storage.use(async (store) => {
			this.record.log.use(store);
			await this.seat.profile.load(store);
			await this.leftOpen.find(store, 'gesprek');
			await this.#recall(store, now);
		});
		return this.#opened;
	}

	/** What this person brought from her Rustcheck and her plan. @param now epoch ms */
	recallPreparation(now: number) {
		return this.storage.use((store) => this.#recall(store, now));
	}

	async #recall(store: Store, now: number) {
		const { current } = this.seat.profile;
		if (!current) return;
		this.preparation = preparationFrom(await store.sessions.list(current.id), now);
		this.nudging.plan = (await store.plans.get(current.id))?.rows ?? null;
	}

	/** It was on in this conversation, and can be on again. */
	get mayMeasureAgain(): boolean {
		return this.#measuring.mayAgain;
	}

	startCamera(deviceId: string | null) {
		this.stage = 'check';
		this.#measuring.camera(deviceId);
	}

	startSimulated(scenario: Scenario, seed: number, speed: number) {
		this.stage = 'check';
		this.#measuring.example(scenario, seed, speed);
	}

	async withoutCamera() {
		this.#measuring.none();
		await this.begin();
	}

	measureAgain() {
		this.#measuring.again();
	}

	/** From now on it counts. A device that cannot keep anything is no reason not to talk. */
	async begin() {
		this.nudging.restart();
		this.stage = 'quiet';
		await this.record.begin(this.#measuring.speed, (startedAt) => this.#newSession(startedAt));
	}

	/** Who is quick begins before the store is open; her first marks are kept all the same. */
	async #newSession(startedAt: number): Promise<NewSession | null> {
		const { phase } = this.measurement;
		const { who } = this.seat;
		await this.#opened;
		const { current } = this.seat.profile;
		if (!current) return null;
		return {
			profileId: current.id,
			kind: 'gesprek',
			startedAt,
			source: phase.name === 'idle' ? 'none' : phase.kind,
			baseline: this.measurement.inPlace(who.baseline)?.value ?? null
		};
	}

	/** Back from the check, before anything was kept. */
	backToPreparing() {
		this.#measuring.forget();
		this.stage = 'prepare';
	}

	/** "I feel something", now. */
	felt() {
		this.record.felt();
		if (this.settings.vibrate) navigator.vibrate?.(20);
	}

	answer(answer: NudgeAnswer) {
		if (!this.nudging.shown) return;
		this.record.mark('answer', answer);
		this.nudging.answer(this.record.now, answer);
	}

	/** What she wants after several nudges that were not so. */
	settleDoubts(lower: boolean) {
		if (lower) {
			this.settings.lower();
			this.measurement.setSensitivity(this.settings.sensitivity);
		}
		this.nudging.settleDoubts();
	}

	/** Cards or plate, as she chose beforehand, at once; the camera goes off unless she chose otherwise. */
	toTable() {
		const { onTable, cameraAtCards } = this.settings;
		this.stage = 'table';
		this.nudging.hide();
		this.record.mark('game', onTable === 'plate' ? AT_PLATE : (this.preparation.theme ?? ''));
		if (!cameraAtCards) this.measurement.stop();
	}

	backFromTable() {
		this.stage = 'quiet';
		this.record.mark('back');
		if (this.mayMeasureAgain) this.measureAgain();
	}

	/** Ends and keeps. @returns the session that was kept, `null` when there is none */
	async end(): Promise<string | null> {
		const length = this.record.now;
		this.measurement.stop();
		this.nudging.hide();
		this.stage = 'ended';
		return this.record.end(length, this.preparation);
	}

	/** The page goes away: nothing stays on, nothing is lost. */
	close() {
		if (this.stage === 'quiet' || this.stage === 'table') void this.end();
		else this.measurement.stop();
	}

	#read(reading: Reading) {
		this.phase = reading.tension.phase;
		if (this.stage !== 'quiet' && this.stage !== 'table') return;
		const t = this.record.push(reading);
		if (this.stage !== 'quiet') return;
		const because = this.nudging.step(t, reading.tension, this.preparation.whenItRises);
		if (!because) return;
		this.record.mark('nudge', nudgeText(because));
		if (this.settings.vibrate) navigator.vibrate?.([60, 80, 60]);
	}
}
