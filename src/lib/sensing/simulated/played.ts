/** How what a body is made to do looks in it: what the camera would see, and so the estimator too. */
import { amountAt, goneAt, SIGH_MS, type BodyChange, type PlayedChange } from '../../classroom';
import { CALM, type BodyCue, type Script, type Sigh } from './scenarios';

/** Before its clock begins a body has sat quietly for so long, ms: its breath is known by then. */
export const SAT_BEFORE_MS = 60_000;
/** So much of that is seen quickly before it is watched, ms: the estimator knows the breath by then. */
export const WARM_UP_MS = 45_000;

/** From here on what is either there or not is there: a hand at the face, a held breath, speech. */
const WHOLE_FROM = 0.33;
/** Depth of a sigh, of the breaths around it: never less than twice, or it is none. */
const SIGH_DEPTH = { least: 2.3, strong: 3 } as const;
/** Bursts of a laugh come so often a second. */
const BURSTS_HZ = 0.45;
/** Of what changes is on a list, those that count are looked up anew for every so many ms. */
const STRETCH_MS = 1000;

/** How much of each change there is, 0..1; one that is left out is not there at all. */
type Amounts = Partial<Record<BodyChange, number>>;

/**
 * What a body does, told as it goes: the list grows while it is played. Asking for a time that is long past
 * gives the same as when it was now.
 */
export class PlayedScript {
	#changes: readonly PlayedChange[] = [];
	#sighs: readonly PlayedChange[] = [];
	/** Those that count in one stretch of time, and which stretch that is. */
	#near: readonly PlayedChange[] = [];
	#stretch: number | null = null;

	constructor(changes: readonly PlayedChange[] = []) {
		this.follow(changes);
	}

	/** By the time of the observations: what the clock of the body says and `SAT_BEFORE_MS`. */
	readonly script: Script = (t) => this.cueAt(t - SAT_BEFORE_MS);

	/**
	 * This is the list now.
	 * @returns from when on it is another course of events than before, by the clock of the body, ms;
	 * `Infinity`: it is the same
	 */
	follow(changes: readonly PlayedChange[]): number {
		if (changes === this.#changes) return Infinity;
		const from = firstDifference(this.#changes, changes);
		this.#changes = changes;
		this.#sighs = sighsOf(changes);
		this.#stretch = null;
		return from;
	}

	/** @param t by the clock of the body, ms */
	cueAt(t: number): BodyCue {
		const amounts: Amounts = {};
		for (const change of this.#nearTo(t)) {
			const amount = (amounts[change.change] ?? 0) + amountAt(change, t);
			amounts[change.change] = Math.min(1, amount);
		}
		return { ...cueOf(amounts, t), sigh: sighAt(this.#sighs, t) };
	}

	#nearTo(t: number): readonly PlayedChange[] {
		const stretch = Math.floor(t / STRETCH_MS);
		if (stretch !== this.#stretch) {
			const [from, to] = [stretch * STRETCH_MS, (stretch + 1) * STRETCH_MS];
			this.#near = this.#changes.filter((change) => change.from < to && goneAt(change) > from);
			this.#stretch = stretch;
		}
		return this.#near;
	}
}

/** All of it together: what raises adds up, what slows down slows all of it. */
function cueOf(amounts: Amounts, t: number): BodyCue {
	const of = (change: BodyChange) => amounts[change] ?? 0;
	const whole = (change: BodyChange) => Math.min(1, of(change) / WHOLE_FROM);
	const faster = of('breath-faster');
	const held = whole('breath-held');
	// Who holds the breath sits stiller, and who freezes does hardly anything else.
	const stillness = (1 - 0.7 * held) * (1 - 0.95 * of('freezing'));
	const restless = of('restless');
	const talking = of('talking');
	const laughing = of('laughing');
	return {
		...CALM,
		rateFactor: (1 + 0.7 * faster + 0.3 * laughing) * (1 - held),
		depth: (1 - 0.5 * of('breath-shallower')) * (1 - 0.4 * of('freezing')) * (1 + 0.3 * laughing),
		movement: (1 + 3.5 * restless) * stillness,
		jitter: 1 - 0.85 * of('freezing'),
		raise: 0.08 * of('shoulders-up'),
		nearness: 1 + 0.13 * of('leaning-in'),
		turn: 38 * of('turning-away'),
		hand: whole('hand-to-face'),
		liveliness: (8 * restless + talking + 3 * laughing) * stillness,
		jolt: 3 * laughing * (0.6 + 0.4 * Math.sin((2 * Math.PI * BURSTS_HZ * t) / 1000)),
		unevenness: 1 + 5 * Math.max(talking, laughing),
		inhale: CALM.inhale - 0.18 * talking,
		speech: Math.max(whole('talking'), 0.9 * whole('laughing'))
	};
}

/** One breath at a time: who sighs does not begin another sigh. Oldest first. */
function sighsOf(changes: readonly PlayedChange[]): PlayedChange[] {
	const all = changes.filter(({ change }) => change === 'sigh').sort((a, b) => a.from - b.from);
	let over = -Infinity;
	return all.filter(({ from }) => {
		if (from < over) return false;
		over = from + SIGH_MS;
		return true;
	});
}

/** A sigh that has begun is breathed out, also when somebody ends it. */
function sighAt(sighs: readonly PlayedChange[], t: number): Sigh | null {
	const sigh = sighs.findLast(({ from }) => from <= t);
	if (!sigh || t >= sigh.from + SIGH_MS) return null;
	const { least, strong } = SIGH_DEPTH;
	return {
		share: (t - sigh.from) / SIGH_MS,
		depth: least + (strong - least) * sigh.strength
	};
}

/** The first time at which two lists may differ, ms. */
function firstDifference(before: readonly PlayedChange[], after: readonly PlayedChange[]): number {
	let first = Infinity;
	for (let i = 0; i < Math.max(before.length, after.length); i++) {
		const [was, is] = [before[i], after[i]];
		if (was === is) continue;
		first = Math.min(first, was && is ? parting(was, is) : (was ?? is)!.from);
	}
	return first;
}

/** From when on one change is another. */
function parting(was: PlayedChange, is: PlayedChange): number {
	const sameStart =
		was.change === is.change &&
		was.from === is.from &&
		was.strength === is.strength &&
		was.over === is.over;
	if (!sameStart) return Math.min(was.from, is.from);
	if (was.until === is.until && was.passes === is.passes) return Infinity;
	return Math.min(was.until ?? Infinity, is.until ?? Infinity);
}
