import type { Measures } from '../posture/measures';
import type { Baseline, PicturePlace } from '../types';
import { sameness } from './carry';
import { WATCH } from './constants';
import { framingOf, middleFraming, misfit } from './framing';
import type { OtherPlace, SeatedPlace } from './framing';

/** A calm minute that was kept, with the name it is kept under. */
export interface KnownPlace {
	id: string;
	value: Baseline;
}

/** Whether the calm minute may be compared with what is seen. */
export type PlaceState =
	/** There is no calm minute. */
	| { name: 'none' }
	/** Not seen for long enough yet. */
	| { name: 'looking' }
	/** `id`: which of the known places; `null` when it was made or confirmed in this measurement. */
	| { name: 'known'; id: string | null }
	/** None of the known places; `id` is the nearest, and `why` it is not the same. */
	| { name: 'other'; id: string; why: OtherPlace }
	/** The nearest was sat before places were kept. */
	| { name: 'unknown'; id: string };

/** Makes a framing at another size or camera farther away than any at this one. */
const FAR = 100;

/**
 * Recognises in the first seconds in which of her places somebody sits. A place that fits is taken
 * after 2 s and for good; that none fits is said after 5 s, and only until one does: so it never
 * flickers.
 */
export class PlaceWatch {
	#state: PlaceState;
	#rows: { t: number; measures: Measures }[] = [];
	#since: number | null = null;
	#strangeSince: number | null = null;
	#seen: SeatedPlace | null = null;

	/** @param known calm minutes of one person, the one used last first */
	constructor(
		private readonly known: readonly KnownPlace[],
		private readonly camera: string | null
	) {
		this.#state = { name: known.length > 0 ? 'looking' : 'none' };
	}

	get state(): PlaceState {
		return this.#state;
	}

	/** Where she sits: over the last seconds; `null` before they have passed. */
	get seen(): SeatedPlace | null {
		return this.#seen;
	}

	/** The calm minute that the state is about. */
	get nearest(): Baseline | null {
		const { state } = this;
		if (!('id' in state)) return null;
		return this.known.find(({ id }) => id === state.id)?.value ?? null;
	}

	/**
	 * @param t ms
	 * @param picture its size, px
	 */
	step(t: number, measures: Measures, picture: { width: number; height: number }): void {
		if (this.#state.name === 'known' || this.#state.name === 'none') return;
		this.#since ??= t;
		this.#rows = [...this.#rows, { t, measures }].filter((row) => row.t > t - WATCH.windowMs);
		if (t - this.#since < WATCH.windowMs) return;
		const place: PicturePlace = {
			camera: this.camera,
			width: picture.width,
			height: picture.height
		};
		const seen = { place, framing: middleFraming(this.#rows.map((row) => row.measures)) };
		this.#seen = seen;
		this.#state = this.#judge(t, seen);
	}

	/** What was seen before does not count: a hole in time, or she could not be seen. */
	restart(): void {
		this.#rows = [];
		this.#since = null;
		this.#strangeSince = null;
	}

	#judge(t: number, seen: SeatedPlace): PlaceState {
		const ranked = this.known
			.map((known) => ({ ...known, cost: costOf(known.value, seen) }))
			.sort((a, b) => a.cost - b.cost);
		const fits = ranked.find(({ value }) => value.place && sameness(value, seen) === 'same');
		if (fits) return { name: 'known', id: fits.id };
		this.#strangeSince ??= t;
		if (t - this.#strangeSince < WATCH.askMs) return this.#state;
		const { id, value } = ranked[0]!;
		const why = sameness(value, seen);
		if (!value.place || why === 'same') return { name: 'unknown', id };
		return { name: 'other', id, why };
	}
}

/** How far a calm minute is from what is seen. */
function costOf(value: Baseline, seen: SeatedPlace): number {
	const off = misfit({ place: seen.place, framing: framingOf(value) }, seen);
	const how = value.place ? sameness(value, seen) : 'same';
	return Math.min(off, FAR) + (how === 'other-camera' || how === 'other-size' ? FAR : 0);
}
