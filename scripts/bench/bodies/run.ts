import { BreathingMonitor } from '../../../src/lib/signals/breathing/breathing-monitor';
import { mean, percent, WRONG_BPM } from '../clips/score';
import { makeBody, type Habit } from './body';

export interface Plan {
	habit: Habit;
	seed: number;
}

/** Shares in %, errors in bpm; `null` where there is nothing to judge. */
export interface Outcome {
	usable: number | null;
	mae: number | null;
	wrong: number | null;
	false: number | null;
	/** A held breath was called one that was none. */
	falseHold: boolean;
}

/** From here on a reading can be expected; from so long into a hold there is nothing to read. s */
const EXPECTED_FROM = 25;
const HOLD_GRACE = 8;

const FRAME = {
	width: 640,
	height: 480,
	gap: false,
	brightness: 120,
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
	let wasHeld = false;
	for (const motion of samples) {
		const t = motion.t / 1000;
		const reading = monitor.step({ ...FRAME, t: motion.t, motion }, null);
		const isHeld = hold !== null && t >= hold.from && t <= hold.to;
		if (reading.hold && !wasHeld && !isHeld) falseHold = true;
		wasHeld = reading.hold !== null;
		if (t === 0 || !Number.isInteger(t)) continue;
		const { rate } = reading;
		seconds.push({
			breath: breathes && !(isHeld && t >= hold.from + HOLD_GRACE),
			expected: breathes && t >= EXPECTED_FROM && !isHeld,
			error: rate && Math.abs(rate.value - rateOver(t - rate.windowMs / 1000, t))
		});
	}
	const isShown = ({ error }: { error: number | null }) => error !== null;
	const errors = seconds.flatMap(({ breath, error }) => (breath ? (error ?? []) : []));
	return {
		usable: percent(
			seconds.filter(({ expected }) => expected),
			isShown
		),
		mae: errors.length > 0 ? mean(errors) : null,
		wrong: percent(errors, (error) => error > WRONG_BPM),
		false: percent(
			seconds.filter(({ breath }) => !breath),
			isShown
		),
		falseHold
	};
}
