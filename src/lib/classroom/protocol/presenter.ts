import type { ClassReading } from '../class-reading';
import { afterLeap } from '../clock-leap';
import { direct, type ClassCommand, type ClassState } from '../class-state';
import type { ClassRecording } from '../replay/recording';
import { GONE_MS, HEARTBEAT_MS, PROTOCOL, type Message, type PresenterName } from './messages';

/**
 * So much of what was measured is kept for a screen that is opened late, ms before the newest reading: the
 * longest storyline, from its beginning.
 */
export const HISTORY_MS = 160_000;

/** A screen, as the instructor's window knows it. */
interface KnownScreen {
	heardAt: number;
	/** Number of the last touch that was carried out. */
	touched: number;
	/** It has all readings of the measurement that is shown. */
	run: string | null;
}

/**
 * The instructor's window: it decides what is shown, and says so until every screen has it. Messages may be
 * lost, doubled or out of order; whatever happened, one heartbeat that comes through makes all agree.
 * Plain data in and out: who uses it passes on what it sends, and tells the time (epoch ms).
 */
export class Presenter {
	#name: PresenterName;
	#state: ClassState;
	#version = 0;
	#screens = new Map<string, KnownScreen>();
	#run: string | null = null;
	#history: ClassReading[] = [];
	#recording: ClassRecording | null = null;
	#sentAt = -Infinity;
	#replaced = false;

	/**
	 * @param name its `since` is later than that of every window before it
	 * @param send gives a message to whoever listens
	 */
	constructor(
		name: PresenterName,
		state: ClassState,
		private readonly send: (message: Message) => void
	) {
		this.#name = name;
		this.#state = state;
	}

	get name(): PresenterName {
		return this.#name;
	}

	get state(): ClassState {
		return this.#state;
	}

	/** Another window of the instructor was opened after this one: it decides from now on. */
	get replaced(): boolean {
		return this.#replaced;
	}

	/** Whether a screen of the class is there. @param now epoch ms */
	hasScreen(now: number): boolean {
		return [...this.#screens.values()].some(({ heardAt }) => now - heardAt < GONE_MS);
	}

	/** @returns whether anything changed */
	do(command: ClassCommand, now: number): boolean {
		if (this.#replaced) return false;
		const after = direct(this.#state, command, now);
		if (after === this.#state) return false;
		this.#become(after, now);
		return true;
	}

	/** The class is over, or another begins: nothing of what was is left. */
	startOver(state: ClassState, now: number) {
		if (!this.#replaced) this.#become(state, now);
	}

	/** Another measurement is shown from now on; `null`: none. */
	begin(run: string | null) {
		this.#run = run;
		this.#history = [];
	}

	/** Readings of the measurement that is shown, in order. */
	show(readings: readonly ClassReading[]) {
		if (this.#run === null || readings.length === 0) return;
		this.#history.push(...readings);
		const oldest = readings.at(-1)!.t - HISTORY_MS;
		while (this.#history[0]!.t < oldest) this.#history.shift();
		this.#send({ kind: 'readings', ...this.#head(), run: this.#run, readings: [...readings] });
	}

	/** A recording that the screens do not have of themselves: each is given it; `null`: it is put away. */
	bring(recording: ClassRecording | null) {
		this.#recording = recording;
		if (recording !== null) this.#sayRecording(recording);
	}

	/** To be called every `HEARTBEAT_MS`. */
	tick(now: number) {
		this.#sayBeat(now);
	}

	/** The clock of the device leapt by so much, ms: nothing moves, and nobody has gone. */
	clockLeapt(ms: number, now: number) {
		this.#sentAt += ms;
		this.#name = movedName(this.#name, ms);
		for (const screen of this.#screens.values()) screen.heardAt += ms;
		if (!this.#replaced) this.#become(afterLeap(this.#state, ms), now);
	}

	hear(message: Message, now: number) {
		switch (message.kind) {
			case 'here':
				return this.#hearScreen(message, now);
			case 'touch':
				return this.#hearTouch(message, now);
			case 'bye':
				this.#screens.delete(message.who);
				return;
			default:
				if (isLater(message.presenter, this.#name)) this.#replaced = true;
		}
	}

	/** The window is being closed. */
	leave() {
		this.#send({ kind: 'bye', protocol: PROTOCOL, who: this.#name.id });
	}

	#hearScreen(message: Extract<Message, { kind: 'here' }>, now: number) {
		const known = this.#screens.get(message.screen);
		this.#screens.set(message.screen, {
			heardAt: now,
			touched: known?.touched ?? 0,
			run: message.run
		});
		const agrees = message.of === this.#name.id && message.version === this.#version;
		if (!agrees) this.#sayState(now);
		if (this.#run !== null && message.run !== this.#run && this.#history.length > 0)
			this.#send({
				kind: 'history',
				...this.#head(),
				run: this.#run,
				readings: [...this.#history]
			});
		if (this.#recording !== null && message.recording !== this.#recording.id)
			this.#sayRecording(this.#recording);
		// A window that is covered has slow timers, but hears at once: so it answers when it is spoken to.
		if (agrees && now - this.#sentAt >= HEARTBEAT_MS) this.#sayBeat(now);
	}

	#hearTouch({ screen, number, command }: Extract<Message, { kind: 'touch' }>, now: number) {
		const known = this.#screens.get(screen) ?? { heardAt: now, touched: 0, run: null };
		this.#screens.set(screen, { ...known, heardAt: now, touched: Math.max(known.touched, number) });
		if (number > known.touched) this.do(command, now);
		this.#sayBeat(now);
	}

	#become(state: ClassState, now: number) {
		this.#state = state;
		this.#version++;
		this.#sayState(now);
	}

	#sayState(now: number) {
		this.#sentAt = now;
		this.#send({
			kind: 'state',
			...this.#head(),
			version: this.#version,
			state: this.#state
		});
	}

	#sayRecording(recording: ClassRecording) {
		this.#send({ kind: 'recording', ...this.#head(), recording });
	}

	#sayBeat(now: number) {
		this.#sentAt = now;
		const heard = Object.fromEntries(
			[...this.#screens].map(([screen, { touched }]) => [screen, touched])
		);
		this.#send({ kind: 'beat', ...this.#head(), version: this.#version, heard });
	}

	#send(message: Message) {
		if (!this.#replaced) this.send(message);
	}

	#head() {
		return { protocol: PROTOCOL, presenter: this.#name } as const;
	}
}

/** The same window, as the clock is now: one that is opened after it must still be the later one. */
export function movedName({ id, since }: PresenterName, ms: number): PresenterName {
	return { id, since: Math.max(0, since + ms) };
}

/** Of two windows of the instructor the one that was opened later decides. */
export function isLater(one: PresenterName, other: PresenterName): boolean {
	return one.since === other.since ? one.id > other.id : one.since > other.since;
}
