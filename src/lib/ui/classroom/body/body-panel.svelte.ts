import { bodyTime, isGoingOn, MAX_CHANGES, type BodyChange } from '$lib/classroom';
import { shortcuts } from '../../shortcuts.svelte';
import type { PresenterDesk } from '../presenter-desk.svelte';

/** How far a change goes, 0..1. */
export const BODY_STRENGTHS = { little: 0.4, clearly: 0.7, strongly: 1 } as const;
export type BodyStrength = keyof typeof BODY_STRENGTHS;
/** How long it takes to come and to pass, ms. */
export const BODY_SPEEDS = { quick: 700, slowly: 6000 } as const;
export type BodySpeed = keyof typeof BODY_SPEEDS;

/** A key for each change: they lie on a keyboard as the buttons on the screen. */
export const CHANGE_KEYS: Record<BodyChange, string> = {
	'breath-faster': 'q',
	'breath-shallower': 'w',
	'breath-held': 'e',
	sigh: 'r',
	'shoulders-up': 'a',
	'leaning-in': 's',
	'turning-away': 'd',
	'hand-to-face': 'g',
	freezing: 'y',
	restless: 'u',
	talking: 'h',
	laughing: 'j'
};
export const REST_KEY = 'x';
const CHANGES = Object.keys(CHANGE_KEYS) as BodyChange[];

const FIRST_SEED = 1;
/** What passes by itself is noticed this soon, ms. */
const LOOK_MS = 250;

/** The instructor's hand on the made-up body. */
export class BodyPanel {
	strength = $state<BodyStrength>('strongly');
	speed = $state<BodySpeed>('quick');
	#now = $state(Date.now());

	constructor(private readonly desk: () => PresenterDesk) {}

	get #body() {
		return this.desk().state.body;
	}

	/** The body is what the class looks at. */
	get shown(): boolean {
		return this.#body !== null && this.desk().state.stage.on === 'body';
	}

	get standsStill(): boolean {
		return this.#body !== null && this.#body.stoodAt !== null;
	}

	/** It was told as much as can be kept. */
	get full(): boolean {
		return (this.#body?.changes.length ?? 0) >= MAX_CHANGES;
	}

	/** What it is doing now, in the order of the buttons. */
	readonly goingOn = $derived.by((): BodyChange[] => {
		const body = this.#body;
		if (body === null) return [];
		// A change begins a moment after it was fired: its button does not wait for that.
		const t = bodyTime(body, this.#now) + LOOK_MS;
		return CHANGES.filter((change) =>
			body.changes.some((played) => played.change === change && isGoingOn(played, t))
		);
	});

	/** Looks at the clock. @returns ends it; give it back from `onMount` */
	watch(): () => void {
		const timer = setInterval(() => (this.#now = Date.now()), LOOK_MS);
		return () => clearInterval(timer);
	}

	show() {
		if (this.#body === null) this.#sit(FIRST_SEED);
		this.desk().do({ to: 'stage', do: 'show', on: 'body' });
	}

	/** Begins, or ends; a sigh goes by itself. */
	toggle(change: BodyChange) {
		const over = BODY_SPEEDS[this.speed];
		const ends = change !== 'sigh' && this.goingOn.includes(change);
		const strength = BODY_STRENGTHS[this.strength];
		this.desk().do(
			ends
				? { to: 'body', do: 'end', change, over }
				: { to: 'body', do: 'change', change, strength, over }
		);
		this.#now = Date.now();
	}

	rest() {
		this.desk().do({ to: 'body', do: 'rest', over: BODY_SPEEDS[this.speed] });
		this.#now = Date.now();
	}

	another() {
		this.#sit((this.#body?.seed ?? FIRST_SEED) + 1);
	}

	toggleStandStill() {
		this.desk().do({ to: 'body', do: this.standsStill ? 'go-on' : 'stand-still' });
	}

	/** @returns whether the key meant something here */
	press(event: KeyboardEvent): boolean {
		if (!this.shown) return false;
		const key = shortcuts.keyOf(event);
		const change = CHANGES.find((one) => CHANGE_KEYS[one] === key);
		if (change) this.toggle(change);
		else if (key === REST_KEY) this.rest();
		else if (shortcuts.of(event) === 'pause') this.toggleStandStill();
		else return false;
		return true;
	}

	#sit(seed: number) {
		this.desk().do({ to: 'body', do: 'sit', seed, changes: [] });
		this.#now = Date.now();
	}
}
