import type { ClassReading } from '../class-reading';
import type { ClassCommand, ClassState } from '../class-state';
import type { ClassRecording } from '../replay/recording';
import { GONE_MS, HEARTBEAT_MS, PROTOCOL, type Message, type PresenterName } from './messages';
import { isLater, movedName } from './presenter';

/** What a screen hears of a measurement, in the order in which it is to be drawn. */
export interface ScreenListener {
	/** Another measurement is shown; `readings` are those of before, oldest first. */
	anew(readings: readonly ClassReading[]): void;
	readings(readings: readonly ClassReading[]): void;
	/** A recording was brought, to be looked at again. */
	recording(recording: ClassRecording): void;
}

/**
 * The screen that the class looks at: it shows what the instructor's window says, and asks for what it
 * missed. See `Presenter`; time is epoch ms.
 */
export class ClassScreen {
	#presenter: PresenterName | null = null;
	#version: number | null = null;
	#state: ClassState | null = null;
	#run: string | null = null;
	#newest = -Infinity;
	#recording: string | null = null;
	#heardAt = -Infinity;
	#saidAt = -Infinity;
	/** Touches that the instructor's window has not confirmed yet, oldest first. */
	#touches: { number: number; command: ClassCommand }[] = [];
	#touched = 0;

	constructor(
		readonly id: string,
		private readonly send: (message: Message) => void,
		private readonly listener: ScreenListener
	) {}

	/** What is to be shown; `null` until it is known. */
	get state(): ClassState | null {
		return this.#state;
	}

	/** Whether the instructor's window is there. @param now epoch ms */
	hasPresenter(now: number): boolean {
		return now - this.#heardAt < GONE_MS;
	}

	/** Something was touched here; it is carried out when the instructor's window hears it. */
	touch(command: ClassCommand) {
		const touch = { number: ++this.#touched, command };
		this.#touches.push(touch);
		this.#sayTouch(touch);
	}

	/** To be called every `HEARTBEAT_MS`, and once at the start. */
	tick(now: number) {
		this.#sayHere(now);
		this.#touches.forEach((touch) => this.#sayTouch(touch));
	}

	/** The clock of the device leapt by so much, ms: what the class does comes anew from the instructor's window. */
	clockLeapt(ms: number) {
		this.#heardAt += ms;
		this.#saidAt += ms;
		this.#presenter &&= movedName(this.#presenter, ms);
	}

	hear(message: Message, now: number) {
		switch (message.kind) {
			case 'here':
			case 'touch':
				return;
			case 'bye':
				if (message.who === this.#presenter?.id) this.#heardAt = -Infinity;
				return;
			default:
				if (this.#isOld(message.presenter, now)) return;
				this.#heardAt = now;
		}
		if (message.kind === 'state') this.#hearState(message);
		else if (message.kind === 'beat') this.#hearBeat(message, now);
		else if (message.kind === 'recording') this.#hearRecording(message);
		else this.#hearReadings(message, now);
	}

	/** The window is being closed. */
	leave() {
		this.send({ kind: 'bye', protocol: PROTOCOL, who: this.id });
	}

	/**
	 * A window that was replaced may still speak for a moment. When the later one is gone, whoever speaks
	 * decides: a clock that was set back makes a new window look older.
	 */
	#isOld(presenter: PresenterName, now: number): boolean {
		return (
			this.hasPresenter(now) && this.#presenter !== null && isLater(this.#presenter, presenter)
		);
	}

	#isNew(presenter: PresenterName): boolean {
		return this.#presenter?.id !== presenter.id;
	}

	#hearState({ presenter, version, state }: Extract<Message, { kind: 'state' }>) {
		const isNew = this.#isNew(presenter);
		if (!isNew && this.#version !== null && version <= this.#version) return;
		this.#meet(presenter);
		this.#version = version;
		this.#state = state;
	}

	#hearBeat(message: Extract<Message, { kind: 'beat' }>, now: number) {
		this.#meet(message.presenter);
		const heard = message.heard[this.id] ?? 0;
		this.#touches = this.#touches.filter(({ number }) => number > heard);
		const agrees = this.#version === message.version;
		// See `Presenter`: who is covered answers when it is spoken to.
		if (!agrees || now - this.#saidAt >= HEARTBEAT_MS) this.#sayHere(now);
	}

	#hearReadings(
		{ presenter, kind, run, readings }: Extract<Message, { kind: 'readings' | 'history' }>,
		now: number
	) {
		this.#meet(presenter);
		if (kind === 'history') {
			// Asked for twice it may come twice.
			if (run === this.#run) return;
			this.#run = run;
			this.#newest = readings.at(-1)?.t ?? -Infinity;
			this.listener.anew(readings);
		} else if (run !== this.#run) {
			// What came before is asked for first.
			this.#sayHere(now);
		} else {
			const later = readings.filter(({ t }) => t > this.#newest);
			if (later.length === 0) return;
			this.#newest = later.at(-1)!.t;
			this.listener.readings(later);
		}
	}

	#hearRecording({ presenter, recording }: Extract<Message, { kind: 'recording' }>) {
		this.#meet(presenter);
		// Asked for twice it may come twice.
		if (recording.id === this.#recording) return;
		this.#recording = recording.id;
		this.listener.recording(recording);
	}

	/** Another window of the instructor has other versions, and may know other measurements. */
	#meet(presenter: PresenterName) {
		if (!this.#isNew(presenter)) return;
		this.#presenter = presenter;
		this.#version = null;
	}

	#sayHere(now: number) {
		this.#saidAt = now;
		this.send({
			kind: 'here',
			protocol: PROTOCOL,
			screen: this.id,
			of: this.#presenter?.id ?? null,
			version: this.#version,
			run: this.#run,
			recording: this.#recording
		});
	}

	#sayTouch({ number, command }: { number: number; command: ClassCommand }) {
		this.send({ kind: 'touch', protocol: PROTOCOL, screen: this.id, number, command });
	}
}
