import type {
	BreathingReading,
	BreathPattern,
	MotionSample,
	Observation,
	RateReading,
	UnsureReason
} from '../types';
import { median } from '../dsp/stats';
import { countedRate, findBreaths, type Breath } from './breaths';
import { confidenceOf } from './confidence';
import {
	CHANGE,
	COUNT,
	DETECT_EVERY_SAMPLES,
	FRESHNESS,
	HOLD,
	MAX_READING_AGE_MS,
	MIN_WINDOW_SAMPLES,
	SAMPLE_MS,
	SAMPLE_RATE,
	WINDOW_SAMPLES
} from './constants';
import { BreathCurve } from './curve';
import { detect, type Detection } from './detector';
import { freshness, newestPart } from './freshness';
import { Gate } from './gate';
import { stillnessOf, type KnownBreath } from './hold-watch';
import { patternOf } from './breath-pattern';
import { isFiniteSample } from './motion-row';
import type { MotionRow } from './motion-row';
import { MotionWindow } from './motion-window';
import { rhythmChange } from './rhythm-change';
import { SpeechWatch } from '../speech/speech-watch';

/** The breath as it was when a rate was last shown. */
interface Rhythm extends KnownBreath {
	/** When that was, ms. */
	t: number;
	/** Hz */
	frequency: number;
}

/** A window, and what is in it. */
interface Seen {
	detection: Detection;
	breaths: readonly Breath[];
	rows: readonly MotionRow[];
}

/** What is said until the next second. */
interface Shown {
	t: number;
	rate: RateReading;
	pattern: BreathPattern | null;
}

/** From observations to what we dare to say about the breath. */
export class BreathingMonitor {
	#window = new MotionWindow();
	#curve = new BreathCurve();
	#gate = new Gate();
	#speech = new SpeechWatch();
	#rhythm: Rhythm | null = null;
	#sinceDetection = 0;
	#shown: Shown | null = null;
	#point: { t: number; value: number } | null = null;
	#stillMs = 0;
	#held = false;
	/** Seconds for which the newest breath has been missing. */
	#goneSeconds = 0;

	/**
	 * @param observation the next frame, later than the one before
	 * @param personUnsure why this person cannot be measured now; `null` when they can
	 */
	step(observation: Observation, personUnsure: UnsureReason | null): BreathingReading {
		if (observation.gap || personUnsure !== null) this.#restart();
		if (personUnsure !== null) return silent(personUnsure);

		const sample = observation.motion;
		if (sample !== null && isFiniteSample(sample)) this.#take(sample);
		const shown = this.#shownAt(observation.t);
		return {
			rate: shown?.rate ?? null,
			unsure: shown === null ? this.#reason() : null,
			curve: this.#point,
			hold: this.#held ? { lastedMs: this.#stillMs } : null,
			pattern: shown?.pattern ?? null,
			depthShare: null
		};
	}

	#take(sample: MotionSample): void {
		if (sample.restart) this.#curve.restart();
		this.#sinceDetection += this.#window.push(sample);
		const talks = this.#listen(sample);
		if (this.#window.moving) {
			this.#interrupt();
			return;
		}
		this.#point = this.#curve.step(sample.t, sample.lift);
		if (talks) return;
		if (this.#sinceDetection < DETECT_EVERY_SAMPLES) return;
		this.#sinceDetection = 0;
		if (this.#rhythm !== null && sample.t - this.#rhythm.t > HOLD.memoryMs) this.#rhythm = null;
		this.#watchStillness(sample.t);
		this.#shown = this.#read(sample.t);
	}

	/**
	 * The breath of who talks follows the words: it is not counted, and a pause in it is no held breath.
	 * @returns whether they talk now
	 */
	#listen(sample: MotionSample): boolean {
		const talk = this.#speech.stretch;
		const talks = this.#speech.step(sample);
		if (talks) this.#hush();
		else if (talk !== null) this.#window.leaveOut(talk.from, talk.to);
		return talks;
	}

	/** Once a second: is there a rhythm, and may it be said? */
	#read(t: number): Shown | null {
		if (this.#held) return null;
		let seen = this.#look();
		const change = this.#rhythm === null ? null : rhythmChange(seen?.breaths ?? []);
		if (change?.state === 'changed') {
			this.#window.keep(seen!.rows.length - Math.floor(change.onset));
			this.#gate.reset();
			this.#rhythm = null;
			seen = this.#look();
		}
		const gone = this.#goneSeconds;
		this.#goneSeconds = seen !== null && isGone(seen) ? gone + 1 : 0;
		if (seen !== null && this.#goneSeconds === 0 && gone >= FRESHNESS.goneAfter) {
			this.#window.keep(newestPart(seen.detection.bpm));
			this.#gate.reset();
			seen = this.#look();
		}
		const bpm = this.#gate.step(seen?.detection ?? null);
		if (seen === null || bpm === null || this.#pauses() || this.#goneSeconds > 0) return null;
		const confidence = confidenceOf(seen.detection);
		const pattern = patternIn(seen, t, confidence);
		const uneven = (pattern?.irregularity?.value ?? 0) > CHANGE.maxIrregularity;
		const tolerance = this.#toleranceOfCount(change?.state === 'doubtful' || uneven);
		if (!countAgrees(bpm, seen, tolerance)) return null;
		this.#learn(t, seen);
		const rate = { value: bpm, confidence, windowMs: seen.rows.length * SAMPLE_MS };
		return { t, rate, pattern };
	}

	/** How far counting the breaths may be off for a rate to be said, bpm: less where there is doubt. */
	#toleranceOfCount(doubtful: boolean): number {
		if (doubtful) return COUNT.inDoubt;
		return this.#shown === null ? COUNT.toBegin : COUNT.toGoOn;
	}

	/** What the window holds now; `null` while it is too short. */
	#look(): Seen | null {
		const rows = this.#window.rows(this.#rhythm?.frequency ?? null);
		if (rows.length < MIN_WINDOW_SAMPLES) return null;
		const detection = detect(rows);
		if (detection === null) return null;
		return { detection, breaths: findBreaths(detection.breath), rows };
	}

	#learn(t: number, { detection: { bpm, weights }, breaths }: Seen): void {
		if (breaths.length < 2) return;
		this.#rhythm = {
			t,
			weights,
			frequency: bpm / 60,
			depth: median(breaths.map(({ depth }) => depth)),
			length: median(breaths.map(({ onset, end }) => end - onset))
		};
	}

	#watchStillness(t: number): void {
		const known = this.#rhythm;
		const rows = this.#window.unbroken;
		const wasHeld = this.#held;
		this.#stillMs = known === null ? 0 : stillnessOf(rows, known);
		this.#held =
			this.#isStillFor(HOLD.heldMs, HOLD.heldBreaths) && this.#wasSteady(t - this.#stillMs);
		if (this.#held) this.#gate.pause();
		// The window must not hold a breath from before and one from after, with the hold between.
		if (wasHeld && !this.#held) this.#window.keep(DETECT_EVERY_SAMPLES);
	}

	/** Up to this moment (ms) or shortly before it the breath was even: an uneven one pauses as well. */
	#wasSteady(t: number): boolean {
		return this.#rhythm !== null && t - this.#rhythm.t <= HOLD.steadyMs;
	}

	/** The breath has been still for longer than the end of a breath takes. */
	#pauses(): boolean {
		return this.#isStillFor(HOLD.pauseMs, HOLD.pauseBreaths);
	}

	#isStillFor(ms: number, breaths: number): boolean {
		if (this.#rhythm === null) return false;
		return this.#stillMs >= Math.max(ms, breaths * this.#rhythm.length * SAMPLE_MS);
	}

	#shownAt(t: number): Shown | null {
		return this.#shown !== null && t - this.#shown.t <= MAX_READING_AGE_MS ? this.#shown : null;
	}

	#reason(): UnsureReason {
		if (this.#speech.stretch !== null) return 'talking';
		if (this.#window.moving) return 'movement';
		const rows = this.#window.rows(this.#rhythm?.frequency ?? null);
		// A rhythm that has only just begun to agree is on its way to be shown.
		if (rows.length < WINDOW_SAMPLES || this.#gate.hopeful) return 'settling';
		return 'not-breath';
	}

	/** The person moves. */
	#interrupt(): void {
		this.#curve.restart();
		this.#point = null;
		this.#hush();
	}

	/** Says nothing for now; what was known of the breath stays known. */
	#hush(): void {
		this.#gate.pause();
		this.#shown = null;
		this.#stillMs = 0;
		this.#held = false;
	}

	#restart(): void {
		this.#window.clear();
		this.#speech.restart();
		this.#interrupt();
		this.#gate.reset();
		this.#rhythm = null;
		this.#sinceDetection = 0;
		this.#goneSeconds = 0;
	}
}

/** The rhythm of the window is one of the past. */
function isGone({ detection: { breath, bpm } }: Seen): boolean {
	return (freshness(breath, bpm) ?? 1) < FRESHNESS.minShare;
}

/** Nothing to say, and why. */
function silent(unsure: UnsureReason): BreathingReading {
	return { rate: null, unsure, curve: null, hold: null, pattern: null, depthShare: null };
}

function patternIn(
	{ detection, breaths, rows }: Seen,
	t: number,
	confidence: number
): BreathPattern | null {
	if (breaths.length < 2) return null;
	const lift = rows.map(([first]) => first);
	return patternOf({ breaths, breath: detection.breath, lift, t, confidence });
}

/**
 * Whether counting the breaths of the window gives its rate too. Breaths of somebody who talks have a
 * rhythm in the spectrum for a while, but not one after the other.
 */
function countAgrees(bpm: number, { breaths, rows, detection }: Seen, tolerance: number): boolean {
	const [only] = breaths;
	if (only === undefined)
		return detection.cycles < COUNT.cyclesToCount && tolerance !== COUNT.inDoubt;
	const ofOne = (60 * SAMPLE_RATE) / (only.end - only.onset);
	return Math.abs(bpm - (countedRate(breaths, rows.length) ?? ofOne)) <= tolerance;
}
