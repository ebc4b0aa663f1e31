import {
	compareCount,
	COUNTING,
	MinuteLog,
	SeenLog,
	type Comparison,
	type CountedMinute,
	type SeenFrame
} from '$lib/signals/counting';
import type { Reading } from '$lib/signals/types';
import { MAX_NAME_LENGTH } from '$lib/sessions';
import type { CountWay, NewCount } from '$lib/store';
import { EndSignal } from './end-signal';
import { FrameTime } from './frame-time';

/** Without a picture for so long a count makes no sense any more, ms. */
const SILENCE_MS = 5000;
const WATCH_MS = 1000;

/** Why a count ended before its time: measuring stopped, the window was away, no picture came in. */
export type StopReason = 'measuring' | 'away' | 'no-picture';

export type CountStep =
	| { name: 'closed' }
	| { name: 'explain' }
	| { name: 'counting' }
	| { name: 'over'; minute: CountedMinute; comparison: Comparison }
	| { name: 'done'; minute: CountedMinute; comparison: Comparison }
	| { name: 'stopped'; why: StopReason };

/** What a finished count knows; who counted, the page knows. */
export type FinishedCount = Omit<NewCount, 'profileId'>;

/** Where the readings come from. */
export interface CountOrigin {
	source: NewCount['source'];
	/** As the browser names the camera. */
	camera: string | null;
}

/**
 * Counting along with one's own breath for a minute, from the explanation to the outcome. It knows
 * nothing of how readings are made or where an outcome is kept.
 */
export class CountAlong {
	step = $state.raw<CountStep>({ name: 'closed' });
	way = $state<CountWay>('closed');
	/** A soft tone at the end. */
	tone = $state(false);
	/** How long the count has gone on, ms. */
	elapsed = $state(0);
	/** Taps so far: for the screen to answer each, not to show. */
	taps = $state(0);

	readonly #originNow: () => CountOrigin;
	#origin: CountOrigin = { source: 'camera', camera: null };
	#startedAt = 0;
	#log: MinuteLog | null = null;
	#seen = new SeenLog();
	#time = new FrameTime();
	#end = new EndSignal();
	#watch: ReturnType<typeof setInterval> | undefined;

	/** @param originNow asked when a count begins: afterwards measuring may have stopped */
	constructor(originNow: () => CountOrigin) {
		this.#originNow = originNow;
	}

	get counting(): boolean {
		return this.step.name === 'counting';
	}

	/** Shows what it is about. */
	explain() {
		this.step = { name: 'explain' };
	}

	/** The minute begins with the next frame. */
	begin() {
		this.#halt();
		this.#end.prepare(this.tone);
		this.#origin = this.#originNow();
		this.#startedAt = Date.now();
		this.#log = null;
		this.#seen = new SeenLog();
		this.#time.frame(0, performance.now());
		this.elapsed = this.taps = 0;
		this.step = { name: 'counting' };
		this.#watch = setInterval(this.#look, WATCH_MS);
		document.addEventListener('visibilitychange', this.#look);
	}

	/** Every frame that was measured, with what was read from it. */
	frame(seen: SeenFrame, reading: Reading) {
		if (!this.counting) return;
		this.#time.frame(seen.t, performance.now());
		this.#log ??= new MinuteLog(seen.t);
		this.#seen.frame(seen);
		this.#log.reading(seen.t, reading.breathing);
		this.elapsed = this.#log.elapsed(seen.t);
		if (this.elapsed >= COUNTING.lengthMs) this.#finish(this.#log.result());
	}

	/** A breath in. @param wall when, by the page's clock (`event.timeStamp`), ms */
	tap(wall: number) {
		if (this.#log?.tap(this.#time.at(wall))) this.taps++;
	}

	/** Shows the outcome. Not at once: who has her eyes closed may tap on for a while. */
	show() {
		if (this.step.name === 'over') this.step = { ...this.step, name: 'done' };
	}

	/** Measuring has stopped: what was counted so far is no minute. */
	measuringStopped() {
		if (this.counting) this.#stop('measuring');
	}

	/** Puts it away, in whatever state. */
	close() {
		this.#halt();
		this.#end.close();
		this.step = { name: 'closed' };
	}

	/** What there is to keep of the last count. */
	finished(): FinishedCount | null {
		if (this.step.name !== 'done') return null;
		const { lengthMs, taps, seconds } = this.step.minute;
		const { source, camera } = this.#origin;
		return {
			takenAt: this.#startedAt,
			source,
			way: this.way,
			picture: {
				camera: camera?.slice(0, MAX_NAME_LENGTH) ?? null,
				...this.#seen.size,
				brightness: this.#seen.brightness
			},
			framing: this.#seen.framing,
			lengthMs,
			taps: [...taps],
			seconds: [...seconds]
		};
	}

	#finish(minute: CountedMinute) {
		this.#halt();
		this.#end.give(this.tone);
		this.step = { name: 'over', minute, comparison: compareCount(minute) };
	}

	#stop(why: StopReason) {
		this.#halt();
		this.step = { name: 'stopped', why };
	}

	#halt() {
		clearInterval(this.#watch);
		document.removeEventListener('visibilitychange', this.#look);
	}

	/** A hidden page hears no taps, and a camera that gives nothing has nothing to lay beside them. */
	#look = () => {
		if (document.hidden) this.#stop('away');
		else if (this.#time.silence(performance.now()) > SILENCE_MS) this.#stop('no-picture');
	};
}
