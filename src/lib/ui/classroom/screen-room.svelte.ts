import type { ClassCommand, ClassRecording, ClassState } from '$lib/classroom';
import { ClassScreen } from '$lib/classroom/protocol/class-screen';
import type { Message } from '$lib/classroom/protocol/messages';
import { newId } from '$lib/store';
import { ClassReadout } from './class-readout.svelte';
import type { LinkEnd } from './class-link';

/** The screen that the class looks at. */
export class ScreenRoom implements LinkEnd {
	/** What is to be shown; `null` until the instructor's window has said so. */
	state = $state.raw<ClassState | null>(null);
	presenterIsThere = $state(false);
	/** The instructor's window is of another version of Luwte: one of both must be loaded anew. */
	presenterIsOfOtherVersion = $state(false);
	readonly readout = new ClassReadout();
	/** What is looked at again, when it does not ship with Luwte. */
	recording = $state.raw<ClassRecording | null>(null);
	readonly #screen: ClassScreen;

	/** @param send gives a message to the other windows */
	constructor(send: (message: Message) => void) {
		this.#screen = new ClassScreen(newId(), send, {
			anew: (readings) => this.readout.anew(readings),
			readings: (readings) => this.readout.push(readings),
			recording: (recording) => (this.recording = recording)
		});
	}

	/** Something was touched on the screen: the instructor's window carries it out. */
	touch(command: ClassCommand) {
		this.#screen.touch(command);
	}

	hear(message: Message, now: number) {
		this.#screen.hear(message, now);
		this.#look(now);
	}

	tick(now: number) {
		this.#screen.tick(now);
		this.#look(now);
	}

	leave() {
		this.#screen.leave();
	}

	otherVersion() {
		this.presenterIsOfOtherVersion = true;
	}

	#look(now: number) {
		this.presenterIsThere = this.#screen.hasPresenter(now);
		const wasLive = this.state?.live.step === 'measuring';
		this.state = this.#screen.state;
		// Nothing is left of who was measured.
		if (wasLive && this.state?.live.step !== 'measuring') this.readout.anew();
	}
}
