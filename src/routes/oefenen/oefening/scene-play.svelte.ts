import {
	beatAt,
	sceneLength,
	type Beat,
	type FeltMark,
	type FeltWay,
	type Scene
} from '$lib/course';
import { SessionClock } from '$lib/ui/session/session-clock';

/** More often than this a held slider says nothing new, ms. */
const HOLD_STEP_MS = 200;

/** One scene while it plays. Somebody steps it; its clock goes on by itself. */
export class ScenePlay {
	beat = $state.raw<Beat | null>(null);
	/** Share that is over, 0..1. */
	share = $state(0);
	over = $state(false);
	marks = $state.raw<readonly FeltMark[]>([]);
	readonly #clock: SessionClock;
	readonly #length: number;

	constructor(
		private readonly scene: Scene,
		private readonly way: FeltWay,
		speed: number
	) {
		this.#clock = new SessionClock(speed);
		this.#length = sceneLength(scene);
		this.step();
	}

	/** Time since the scene began, ms; not beyond its end. */
	get now(): number {
		return Math.min(this.#length, Math.round(this.#clock.now));
	}

	step() {
		if (this.over) return;
		const { now } = this;
		const { beat } = beatAt(this.scene, now);
		if (beat !== this.beat) this.beat = beat;
		this.share = now / this.#length;
		this.over = now >= this.#length;
	}

	/** @param strength 1..10, or 0 when a hold is let go */
	mark(strength: number) {
		if (this.over) return;
		const t = this.now;
		const last = this.marks.at(-1);
		if (this.way === 'hold' && last) {
			if (last.strength === strength) return;
			// While the slider moves, the newest place is enough.
			const busy = t - last.t < HOLD_STEP_MS && strength > 0 && last.strength > 0;
			if (busy) {
				this.marks = [...this.marks.slice(0, -1), { ...last, strength }];
				return;
			}
		}
		this.marks = [...this.marks, { t, strength, way: this.way }];
	}
}
