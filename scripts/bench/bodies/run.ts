import { BreathingMonitor } from '../../../src/lib/signals/breathing/breathing-monitor';
import { EXPECTED_FROM_S, HOLD_GRACE_S } from '../clips/expect';
import { makeBody, type Habit } from './body';

export interface Plan {
	habit: Habit;
	seed: number;
}

/** Seconds of one body, counted. */
export interface Outcome {
	/** A rate can be expected, and is there. */
	expected: number;
	usable: number;
	/** Distance of each rate from the truth, bpm, where there is breath. */
	errors: number[];
	/** There is nothing to read, and a rate is there all the same. */
	empty: number;
	false: number;
	/** A held breath was called one that was none. */
	falseHold: boolean;
	/** Called held while it was, so long after it began, s; `null`: never, or it was not held. */
	heldAfter: number | null;
}

const FRAME = {
	width: 640,
	height: 480,
	gap: false,
	brightness: 120,
	contrast: 40,
	repeated: false,
	pose: null,
	company: null
} as const;

/** One made-up body through the breathing monitor of the app. */
export function run({ habit, seed }: Plan): Outcome {
	const { samples, breathes, hold, rateOver } = makeBody(habit, seed);
	const monitor = new BreathingMonitor();
	const seconds: { breath: boolean; expected: boolean; error: number | null }[] = [];
	let falseHold = false;
	let heldAfter: number | null = null;
	let wasHeld = false;
	for (const motion of samples) {
		const t = motion.t / 1000;
		const reading = monitor.step({ ...FRAME, t: motion.t, motion }, null);
		const isHeld = hold !== null && t >= hold.from && t <= hold.to;
		if (reading.hold && !wasHeld && !isHeld) falseHold = true;
		if (reading.hold && isHeld) heldAfter ??= t - hold.from;
		wasHeld = reading.hold !== null;
		if (t === 0 || !Number.isInteger(t)) continue;
		const { rate } = reading;
		seconds.push({
			breath: breathes && !(isHeld && t >= hold.from + HOLD_GRACE_S),
			expected: breathes && t >= EXPECTED_FROM_S && !isHeld,
			error: rate && Math.abs(rate.value - rateOver(t - rate.windowMs / 1000, t))
		});
	}
	const empty = seconds.filter(({ breath }) => !breath);
	const expected = seconds.filter((second) => second.expected);
	const isShown = ({ error }: { error: number | null }) => error !== null;
	return {
		expected: expected.length,
		usable: expected.filter(isShown).length,
		errors: seconds.flatMap(({ breath, error }) => (breath ? (error ?? []) : [])),
		empty: empty.length,
		false: empty.filter(isShown).length,
		falseHold,
		heldAfter
	};
}
