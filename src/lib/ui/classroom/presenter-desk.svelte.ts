import {
	NEW_CLASS,
	type ClassCommand,
	type ClassReading,
	type ClassRecording,
	type ClassState
} from '$lib/classroom';
import { GONE_MS, type Message } from '$lib/classroom/protocol/messages';
import { Presenter } from '$lib/classroom/protocol/presenter';
import { newId } from '$lib/store';
import { ClassReadout } from './class-readout.svelte';
import type { LinkEnd } from './class-link';

/** What the instructor's window knows of the screen of the class; `gone`: it was there. */
export type ScreenPresence = 'never' | 'there' | 'gone' | 'other-version';

/** The instructor's window: what the class is busy with, and whether its screen is there. */
export class PresenterDesk implements LinkEnd {
	state = $state.raw<ClassState>(NEW_CLASS);
	screen = $state<ScreenPresence>('never');
	/** This window is no longer the one that decides: another was opened after it. */
	replaced = $state(false);
	/** How many classes have ended in this window: what a panel remembers by itself is of one class. */
	ended = $state(0);
	/** The summary was saved, copied or printed. */
	summaryTaken = $state(false);
	/** What is measured, as the class sees it. */
	readonly readout = new ClassReadout();
	/** What is looked at again, when it does not ship with Luwte. */
	recording = $state.raw<ClassRecording | null>(null);
	readonly #presenter: Presenter;
	/** When a screen of another version was last heard, epoch ms. */
	#otherVersionAt = -Infinity;

	/**
	 * @param state what the class was busy with, as it was kept
	 * @param send gives a message to the other windows
	 * @param changed told of every change, to keep it
	 */
	constructor(
		state: ClassState,
		send: (message: Message) => void,
		private readonly changed: (state: ClassState) => void = () => {}
	) {
		this.state = state;
		this.#presenter = new Presenter({ id: newId(), since: Date.now() }, state, send);
	}

	get screenIsThere(): boolean {
		return this.screen === 'there';
	}

	do(command: ClassCommand) {
		if (this.#presenter.do(command, Date.now())) this.#update();
	}

	/** All that the class was busy with is over; nobody is told to keep what comes instead. */
	startOver(state: ClassState) {
		this.begin(null);
		this.bring(null);
		this.summaryTaken = false;
		this.ended++;
		this.#presenter.startOver(state, Date.now());
		this.state = this.#presenter.state;
	}

	/** Another measurement is shown from now on; `null`: none. @param run its name, another each time */
	begin(run: string | null) {
		this.readout.anew();
		this.#presenter.begin(run);
	}

	/** Readings of the measurement that is shown, in order; their times count from its beginning. */
	show(readings: readonly ClassReading[]) {
		this.readout.push(readings);
		this.#presenter.show(readings);
	}

	/** A recording that the screens do not have of themselves. */
	bring(recording: ClassRecording | null) {
		this.recording = recording;
		this.#presenter.bring(recording);
	}

	hear(message: Message, now: number) {
		this.#presenter.hear(message, now);
		this.#look(now);
	}

	tick(now: number) {
		if (this.state.live.step === 'measuring') this.readout.lapse();
		this.#presenter.tick(now);
		this.#look(now);
	}

	clockLeapt(ms: number, now: number) {
		this.#otherVersionAt += ms;
		this.#presenter.clockLeapt(ms, now);
		this.#look(now);
	}

	leave() {
		this.#presenter.leave();
	}

	otherVersion(now: number) {
		this.#otherVersionAt = now;
		this.#look(now);
	}

	#look(now: number) {
		this.screen = this.#presence(now);
		this.replaced = this.#presenter.replaced;
		// Something may have been touched on the screen.
		if (this.#presenter.state !== this.state) this.#update();
	}

	#presence(now: number): ScreenPresence {
		if (this.#presenter.hasScreen(now)) return 'there';
		if (now - this.#otherVersionAt < GONE_MS) return 'other-version';
		return this.screen === 'never' ? 'never' : 'gone';
	}

	#update() {
		this.state = this.#presenter.state;
		this.changed(this.state);
	}
}
