import { NudgeKeeper, type NudgeAnswer } from '$lib/signals';
import type { TensionReading, TensionSign } from '$lib/signals/types';
import type { PlanRows } from '$lib/store';
import { quietSentence } from '$lib/ui/plan/quiet-sentence';
import { quietWords } from './quiet-words';

/** A nudge on the screen. */
interface ShownNudge {
	words: string;
	/** Time in the conversation, ms. */
	t: number;
}

/** A nudge that is not answered goes away after this long, ms. */
const NUDGE_STAYS_MS = 45_000;

/** The nudges of one conversation: when there is one, in which words, and what she says of it. */
export class Nudging {
	shown = $state.raw<ShownNudge | null>(null);
	/** Several nudges were not so: the app asks whether it should be less quick. */
	doubts = $state(false);
	/** Her own sentences for each phase, if she wrote them. */
	plan: PlanRows | null = null;
	#keeper = new NudgeKeeper();
	/** Given so far: her own sentences take turns. */
	#given = 0;

	/** From now on it counts. */
	restart() {
		this.#keeper = new NudgeKeeper();
	}

	/**
	 * @param t time in the conversation, ms
	 * @param whenItRises what she meant to do then
	 * @returns why she is nudged now; `null` when she is not
	 */
	step(t: number, tension: TensionReading, whenItRises: string): readonly TensionSign[] | null {
		const nudge = this.#keeper.step(t, tension);
		if (nudge) {
			const { because } = nudge;
			const plan = quietSentence(this.plan, tension.phase ?? 'oranje', this.#given++);
			this.shown = { words: quietWords([plan, whenItRises], because), t };
			return because;
		}
		if (this.shown && t - this.shown.t > NUDGE_STAYS_MS) this.hide();
		return null;
	}

	hide() {
		this.shown = null;
	}

	/** @param t time in the conversation, ms */
	answer(t: number, answer: NudgeAnswer) {
		this.hide();
		this.#keeper.answer(t, answer);
		this.doubts = this.#keeper.doubtful;
	}

	/** She was asked, and said what she wants. */
	settleDoubts() {
		this.#keeper.settle();
		this.doubts = false;
	}
}
