import type { Observation } from '../signals/types';
import { GAP_MS } from './frame-clock';
import type { PipelineStatus } from './pipeline-status';
import { simulateBody, type SimulatedBody } from './simulated/simulated-body';
import { atSize, scriptOf, type Scenario, type Script } from './simulated/scenarios';
import type { Source, SourceListener } from './source';

const TICK_MS = 33;
const STATUS_INTERVAL_MS = 1000;

/** A body without a camera, so that everybody can see Luwte at work. Plays in real time or faster. */
export class SimulatedSource implements Source {
	readonly kind = 'simulated';
	readonly openedDeviceId = null;
	readonly camera = null;
	readonly video = null;
	#body: SimulatedBody;
	#listener: SourceListener | null = null;
	#next: number;
	#timers: ReturnType<typeof setInterval>[] = [];
	#lastTickAt = 0;
	/** Up to where the scenario has been played, ms. */
	#played: number;
	#poses = 0;
	#samples = 0;
	#reported = { at: 0, frame: 0 };

	/**
	 * @param speed times real time; the observations' own times do not change
	 * @param from where in the scenario it begins, ms
	 * @param size of the body in the picture, 1 is usual: another seat
	 */
	constructor(
		scenario: Scenario | Script,
		seed: number,
		private readonly speed = 1,
		from = 0,
		size = 1
	) {
		const script = typeof scenario === 'string' ? scriptOf(scenario, seed) : scenario;
		this.#body = simulateBody({ scenario: atSize(script, size), seed });
		this.#played = from;
		this.#next = Math.ceil((from / 1000) * this.#body.fps);
	}

	async start(listener: SourceListener) {
		this.#listener = listener;
		this.#lastTickAt = performance.now();
		this.#reported = { at: this.#lastTickAt, frame: this.#next };
		this.#timers = [
			setInterval(() => this.#tick(), TICK_MS),
			setInterval(() => listener.status(this.#status()), STATUS_INTERVAL_MS)
		];
	}

	/** Up to where it has been played, by the clock of its observations, ms. */
	get played(): number {
		return this.#played;
	}

	/** Nobody needs to be hidden from a pose that is made up. */
	focus() {}

	setPace() {}

	stop() {
		this.#listener = null;
		this.#timers.forEach(clearInterval);
	}

	#tick() {
		const now = performance.now();
		const step = now - this.#lastTickAt;
		this.#lastTickAt = now;
		// A tab that was hidden sees nothing in between, like a camera: the time is skipped.
		const gap = step > GAP_MS;
		this.#played += step * this.speed;
		if (gap) this.#next = Math.ceil((this.#played / 1000) * this.#body.fps);
		let first = true;
		for (;;) {
			const observation = this.#body.observationAt(this.#next);
			if (observation.t > this.#played || !this.#listener) return;
			this.#next++;
			this.#emit(first && gap ? { ...observation, gap } : observation);
			first = false;
		}
	}

	#emit(observation: Observation) {
		if (observation.pose) this.#poses++;
		if (observation.motion) this.#samples++;
		this.#listener?.observation(observation);
	}

	#status(): PipelineStatus {
		const now = performance.now();
		const seconds = ((now - this.#reported.at) / 1000) * this.speed;
		const status: PipelineStatus = {
			frameFps: (this.#next - this.#reported.frame) / seconds,
			poseFps: this.#poses / seconds,
			chestFps: this.#samples / seconds,
			busy: 0,
			dropped: 0,
			delegate: 'none',
			loaded: true,
			stalled: false
		};
		this.#reported = { at: now, frame: this.#next };
		this.#poses = this.#samples = 0;
		return status;
	}
}
