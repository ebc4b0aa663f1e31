import type { ClassCommand, ClassRecording, ClassState } from '$lib/classroom';
import { ClassScreen } from '$lib/classroom/protocol/class-screen';
import { GONE_MS, type Message } from '$lib/classroom/protocol/messages';
import { newId } from '$lib/store';
import { ClassReadout } from './class-readout.svelte';
import type { LinkEnd } from './class-link';

/** A class is not told of an instructor's window that is only loaded anew, ms. */
const BACK_SOON_MS = 4000;

/** What the screen of the class knows of the instructor's window; `away`: it was there, and is not back. */
export type PresenterPresence = 'awaited' | 'there' | 'away' | 'other-version';

/** The screen that the class looks at. */
export class ScreenRoom implements LinkEnd {
	/** What is to be shown; `null` until the instructor's window has said so. */
	state = $state.raw<ClassState | null>(null);
	presenter = $state<PresenterPresence>('awaited');
	/** The instructor's window was heard a moment ago; no patience as `presenter` has. */
	linked = $state(false);
	readonly readout = new ClassReadout();
	/** What is looked at again, when it does not ship with Luwte. */
	recording = $state.raw<ClassRecording | null>(null);
	readonly #screen: ClassScreen;
	/** When it was last there, epoch ms. */
	#thereAt = -Infinity;
	/** When an instructor's window of another version was last heard, epoch ms. */
	#otherVersionAt = -Infinity;

	/** @param send gives a message to the other windows */
	constructor(send: (message: Message) => void) {
		this.#screen = new ClassScreen(newId(), send, {
			anew: (readings) => this.readout.anew(readings),
			readings: (readings) => this.readout.push(readings),
			recording: (recording) => (this.recording = recording)
		});
	}

	/** Something was touched on the screen: the instructor's window carries it out. */
	touch = (command: ClassCommand) => this.#screen.touch(command);

	hear(message: Message, now: number) {
		this.#screen.hear(message, now);
		this.#look(now);
	}

	tick(now: number) {
		this.#screen.tick(now);
		this.#look(now);
	}

	clockLeapt(ms: number) {
		this.#thereAt += ms;
		this.#otherVersionAt += ms;
		this.#screen.clockLeapt(ms);
	}

	leave() {
		this.#screen.leave();
	}

	otherVersion(now: number) {
		this.#otherVersionAt = now;
		this.#look(now);
	}

	#look(now: number) {
		const before = liveRun(this.state);
		this.state = this.#screen.state;
		const run = liveRun(this.state);
		// Nothing is left of who was measured, and nobody begins with the numbers of another.
		if (run !== before) this.readout.anew();
		else if (run !== null) this.readout.lapse();
		this.linked = this.#screen.hasPresenter(now);
		this.presenter = this.#presence(now);
	}

	#presence(now: number): PresenterPresence {
		// It may be heard now and then, while what it says of the class is not understood.
		if (now - this.#otherVersionAt < GONE_MS) return 'other-version';
		if (this.#screen.hasPresenter(now)) {
			this.#thereAt = now;
			return this.state === null ? 'awaited' : 'there';
		}
		if (this.state === null) return 'awaited';
		return now - this.#thereAt < BACK_SOON_MS ? 'there' : 'away';
	}
}

/** Which measurement of somebody before a camera is going on; `null`: none is. */
function liveRun(state: ClassState | null): string | null {
	return state?.live.step === 'measuring' ? state.live.run : null;
}
