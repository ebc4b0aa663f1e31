/** The made-up recordings that ship with Luwte: simulated bodies, read as everybody is read. */
import type { RecordingId } from '../../src/lib/content/ids';
import type { RecordingFile, Run } from '../../src/lib/content/recording-model';
import { exampleBaseline } from '../../src/lib/sensing/simulated/example-baseline';
import { CALM, type BodyCue, type Script } from '../../src/lib/sensing/simulated/scenarios';
import { simulateBody } from '../../src/lib/sensing/simulated/simulated-body';
import { ease } from '../../src/lib/sensing/simulated/wander';
import { SAMPLE_SLOT_MS } from '../../src/lib/sessions/limits';
import { sampleOf, tidySample, type Sample } from '../../src/lib/sessions/sample';
import { Thinner } from '../../src/lib/sessions/thinner';
import { Monitor } from '../../src/lib/signals';
import type { TensionSign } from '../../src/lib/signals/types';

/** One recording: who sits there, what happens, and what she said she felt. Times in s. */
interface Plan {
	seed: number;
	seconds: number;
	felt: readonly number[];
	script: Script;
}

/** A rise from one time to another, gone again before the end. @param times s */
function rise(from: number, to: number): Script {
	return (t) => {
		const share = between(t, from, to, 12);
		return {
			...CALM,
			rateFactor: 1 + 0.6 * share,
			depth: 1 - 0.45 * share,
			movement: 1 + 2 * share,
			raise: 0.07 * share
		};
	};
}

/** Comes and goes in so many seconds. @param t ms; all else s */
function between(t: number, from: number, to: number, over: number): number {
	return ease(t, from * 1000, (from + over) * 1000) - ease(t, to * 1000, (to + 1.5 * over) * 1000);
}

function holds(...times: readonly (readonly [from: number, to: number])[]): Script {
	return (t) => {
		const held = times.some(([from, to]) => t >= from * 1000 && t < to * 1000);
		return { ...CALM, rateFactor: held ? 0 : 1 };
	};
}

function talks(...times: readonly (readonly [from: number, to: number])[]): Script {
	return (t): BodyCue => {
		const share = Math.max(...times.map(([from, to]) => between(t, from, to, 0.5)));
		return {
			...CALM,
			unevenness: 1 + 5 * share,
			inhale: CALM.inhale - 0.18 * share,
			liveliness: share,
			speech: share
		};
	};
}

const PLANS: Record<RecordingId, Plan> = {
	quiet: { seed: 11, seconds: 150, felt: [], script: () => CALM },
	'noticed-early': { seed: 31, seconds: 180, felt: [63, 71, 118], script: rise(58, 112) },
	'noticed-late': { seed: 37, seconds: 180, felt: [104], script: rise(50, 118) },
	'held-breath': { seed: 41, seconds: 150, felt: [68], script: holds([52, 66], [104, 118]) },
	talking: { seed: 53, seconds: 180, felt: [48, 131], script: talks([24, 74], [96, 152]) }
};

/** @param seconds so much of it; by default all */
export function makeRecording(id: RecordingId, seconds = PLANS[id].seconds): RecordingFile {
	const { seed, felt, script } = PLANS[id];
	const body = simulateBody({ scenario: script, seed });
	const baseline = exampleBaseline(seed);
	const monitor = new Monitor(null);
	monitor.setBaseline(baseline);
	const thinner = new Thinner();
	const samples: (Sample & { because: readonly TensionSign[] })[] = [];
	for (let frame = 0; frame < seconds * body.fps; frame++) {
		const observation = body.observationAt(frame);
		const reading = monitor.step(observation);
		// A camera is not punctual, and the first picture may come before its time.
		const t = Math.max(0, reading.t);
		if (!thinner.admits(t)) continue;
		const sample = tidySample({ ...sampleOf(reading, 0), t });
		if (sample) samples.push({ ...sample, because: reading.tension.because });
	}
	return {
		everyMs: SAMPLE_SLOT_MS,
		rest: baseline?.breathing ? short(baseline.breathing.centre, 1) : null,
		felt: felt.filter((second) => second < seconds).map((second) => second * 1000),
		rate: samples.map(({ rate }) => short(rate, 1)),
		confidence: samples.map(({ rateConfidence }) => short(rateConfidence, 1)),
		curve: samples.map(({ curve }) => short(curve, 2)),
		unsure: runs(samples.map(({ unsure }) => unsure)),
		phase: runs(samples.map(({ phase }) => phase ?? null)),
		because: runs(samples.map(({ because }) => because))
	};
}

/** As it stands in `content/recordings`: one line for each figure. */
export function recordingText(file: RecordingFile): string {
	const lines = Object.entries(file).map(
		([name, value]) => `\t"${name}": ${JSON.stringify(value)}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

function short<T extends number | null>(value: T, digits: number): T {
	// Not -0: a file does not know it.
	return (value === null ? null : Number(value.toFixed(digits)) + 0) as T;
}

/** Equal values after each other, as how many and what. */
function runs<T>(values: readonly T[]): Run<T>[] {
	const all: Run<T>[] = [];
	for (const value of values) {
		const last = all.at(-1);
		if (last && JSON.stringify(last[1]) === JSON.stringify(value)) last[0]++;
		else all.push([1, value]);
	}
	return all;
}
