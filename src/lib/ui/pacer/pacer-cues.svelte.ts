import type { PacerAction } from '$lib/signals/pacing/pacer';
import { recall, remember } from '../choices';
import { PacerSound } from './pacer-sound';
import type { Practice } from './practice.svelte';

const SOUND_KEY = 'luwte-pacer-sound';
const VIBRATION_KEY = 'luwte-pacer-vibration';

/** Once for a breath in, twice for a breath out: they can be told apart with the eyes closed. ms */
const TREMBLES: Record<PacerAction, number[]> = { in: [60], sip: [30], out: [40, 90, 40] };

/**
 * A pacer for who closes her eyes: a soft tone, and on a device in the hand a tremble. Both are off until
 * they are chosen, and the choice is kept on this device.
 */
export class PacerCues {
	sound = $state(false);
	vibration = $state(false);
	/** This device can tremble. */
	canVibrate = $state(false);
	#tone: PacerSound | null = null;
	#last: PacerAction | null = null;

	/** Reads what was chosen before; call once the page is in a browser. */
	load() {
		// A computer has the function too, and nothing to tremble with.
		this.canVibrate = 'vibrate' in navigator && matchMedia('(any-pointer: coarse)').matches;
		this.sound = recall(SOUND_KEY) === 'on';
		this.vibration = this.canVibrate && recall(VIBRATION_KEY) === 'on';
	}

	chooseSound(on: boolean) {
		this.sound = on;
		remember(SOUND_KEY, on ? 'on' : null);
		if (!on) this.#hush();
	}

	chooseVibration(on: boolean) {
		this.vibration = on;
		remember(VIBRATION_KEY, on ? 'on' : null);
	}

	/** Asked at every picture. */
	follow(practice: Pick<Practice, 'action' | 'fill' | 'over'>) {
		if (practice.over) return this.close();
		// Before the first tap on a page browsers let it neither sound nor tremble.
		if (!navigator.userActivation?.hasBeenActive) return;
		if (this.sound) {
			this.#tone ??= new PacerSound();
			this.#tone.follow(practice.fill);
		}
		if (this.vibration && practice.action !== this.#last)
			navigator.vibrate(TREMBLES[practice.action]);
		this.#last = practice.action;
	}

	/** The pacer is gone. */
	close() {
		this.#hush();
		if (this.vibration) navigator.vibrate(0);
	}

	#hush() {
		this.#tone?.close();
		this.#tone = null;
	}
}
