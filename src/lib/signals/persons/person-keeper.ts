import { shouldersOf } from '../geometry';
import type { Shoulders } from '../geometry';
import type { Baseline, Observation, PersonSeen } from '../types';
import {
	anchorFrom,
	costOf,
	isClearlyOther,
	isClearlySame,
	isComplete,
	isRatherAnchor,
	placeCost,
	placeOf,
	updated
} from './anchor';
import type { Anchor } from './anchor';
import { ABSENCE_MS, FOLLOW_LIMIT, FOLLOW_MARGIN, OTHERS_MEMORY_MS, SAME_PLACE } from './constants';
import { regionOf } from './region';
import type { Box } from '../geometry';

/** `lost`: whoever is in view has not been recognised yet; the next look for company decides. */
export type PersonState = 'alone' | 'following' | 'several-persons' | 'other-person' | 'lost';

/**
 * Keeps to one person. Whoever sits alone at the start is the one, unless clearly another than who sat
 * the calm minute; with others in view it follows them by place, size and clothing colour, and pauses when that is not clear. Without any look for
 * company (a device that cannot afford it) it trusts that there is one person.
 */
export class PersonKeeper {
	#state: PersonState = 'alone';
	#anchor: Anchor | null = null;
	/** Learnt in the baseline: used at the first look. */
	#known: Baseline | null = null;
	#tracked: Shoulders | null = null;
	/** The tracked pose is the followed person's. */
	#trackedIsOurs = false;
	/** Time of the newest frame, ms. */
	#now = 0;
	/** When the followed person was last seen for sure, ms. */
	#lastSeen = 0;
	/** Who else was in view, until this time (ms). */
	#others: { persons: readonly PersonSeen[]; until: number } = { persons: [], until: 0 };
	#lastPersons: readonly PersonSeen[] = [];
	#focus: Box | null = null;

	get state(): PersonState {
		return this.#state;
	}

	/** Region of the followed person, px; `null` when nobody needs to be hidden from the tracker. */
	get focus(): Box | null {
		return this.#focus;
	}

	/** Clothing colour of the followed person, slowly learnt. */
	get colour(): readonly [number, number] | null {
		return this.#anchor?.colour ?? null;
	}

	/** The person whose baseline this is, for the first look. */
	expect(baseline: Baseline | null): void {
		this.#known = baseline;
	}

	/** "This is me": takes the person now tracked, or the only one in view, as the one to follow. */
	accept(): void {
		const nearest = this.#nearestTo(this.#tracked) ?? this.#lastPersons[0];
		this.#anchor = nearest === undefined ? null : anchorFrom(nearest);
		this.#others = { persons: [], until: 0 };
		this.#lastSeen = this.#now;
		this.#state = this.#lastPersons.length > 1 ? 'following' : 'alone';
	}

	/** @param observation the next frame, later than the one before */
	step(observation: Observation): PersonState {
		const { pose, company } = observation;
		this.#now = observation.t;
		// Before tracking: after a hole in time, the same place may hold somebody else.
		this.#noticeAbsence();
		if (pose !== null) this.#track(shouldersOf(pose.landmarks));
		if (company !== null) this.#look(observation, company.persons.filter(isComplete));
		return this.#state;
	}

	/** Between looks: the tracked pose must go on where the followed person was. */
	#track(tracked: Shoulders | null): void {
		this.#tracked = tracked;
		this.#trackedIsOurs = false;
		if (tracked === null || !this.#anchor?.place || !this.#measures()) return;
		if (placeCost(this.#anchor.place, tracked) <= SAME_PLACE) {
			this.#anchor = { ...this.#anchor, place: tracked };
			this.#lastSeen = this.#now;
			this.#trackedIsOurs = true;
		} else {
			this.#state = 'lost';
		}
	}

	#noticeAbsence(): void {
		if (!this.#anchor?.place || this.#now - this.#lastSeen <= ABSENCE_MS) return;
		this.#anchor = { ...this.#anchor, place: null };
		if (this.#measures()) this.#state = 'lost';
	}

	#look(observation: Observation, persons: readonly PersonSeen[]): void {
		this.#lastPersons = persons;
		this.#anchor ??= this.#firstAnchor(observation, persons);
		const [first] = persons;
		if (first === undefined) {
			this.#focus = null;
		} else if (this.#anchor === null) {
			this.#state = persons.length > 1 ? 'several-persons' : 'other-person';
		} else if (persons.length > 1 || this.#missesAnchor(persons)) {
			this.#amongSeveral(observation, this.#anchor, this.#withTracked(persons));
		} else {
			this.#single(this.#anchor, first);
		}
	}

	#firstAnchor({ width }: Observation, persons: readonly PersonSeen[]): Anchor | null {
		const [first] = persons;
		if (first === undefined) return null;
		const colour = this.#known?.torsoColour;
		const known = colour
			? { width: this.#known!.shoulderWidth * width, colour, place: null }
			: null;
		// Who is left after a beginning with several may be the client: she has to say that she is not.
		const beganAlone = this.#state === 'alone' && persons.length === 1;
		if (beganAlone && !(known && isClearlyOther(known, first))) return anchorFrom(first);
		return known;
	}

	#single(anchor: Anchor, person: PersonSeen): void {
		this.#focus = null;
		if (this.#now > this.#others.until) this.#others = { persons: [], until: 0 };
		if (!this.#isAnchor(anchor, person)) {
			this.#anchor = { ...anchor, place: null };
			this.#state = 'other-person';
			return;
		}
		this.#recognise(anchor, person);
		this.#state = 'alone';
	}

	#isAnchor(anchor: Anchor, person: PersonSeen): boolean {
		if (anchor.place !== null && costOf(anchor, person) <= FOLLOW_LIMIT) return true;
		if (this.#state === 'other-person' && !isClearlySame(anchor, person)) return false;
		return !isClearlyOther(anchor, person) && isRatherAnchor(anchor, this.#others.persons, person);
	}

	#amongSeveral(observation: Observation, anchor: Anchor, persons: readonly PersonSeen[]): void {
		const ranked = [...persons].sort((a, b) => costOf(anchor, a) - costOf(anchor, b));
		const [best, second] = ranked;
		if (best === undefined || second === undefined) return;
		const cost = costOf(anchor, best);
		const others = persons.filter((person) => person !== best);
		this.#others = { persons: others, until: this.#now + OTHERS_MEMORY_MS };
		if (cost > FOLLOW_LIMIT || costOf(anchor, second) - cost < FOLLOW_MARGIN) {
			this.#focus = null;
			this.#state = 'several-persons';
			return;
		}
		this.#focus = regionOf(best, others, observation);
		this.#recognise(anchor, best);
		// Until the tracker has gone over to the right person, the focus helps it and we wait.
		const onBest = this.#tracked !== null && placeCost(this.#tracked, placeOf(best)) <= SAME_PLACE;
		this.#state = onBest ? 'following' : 'several-persons';
	}

	#recognise(anchor: Anchor, person: PersonSeen): void {
		this.#anchor = updated(anchor, person);
		this.#lastSeen = this.#now;
	}

	/** The followed person is being tracked, but this look shows only somebody else. */
	#missesAnchor(persons: readonly PersonSeen[]): boolean {
		const place = this.#anchor?.place;
		return (
			this.#trackedIsOurs &&
			place != null &&
			persons.every((person) => placeCost(place, placeOf(person)) > FOLLOW_LIMIT)
		);
	}

	#withTracked(persons: readonly PersonSeen[]): readonly PersonSeen[] {
		if (this.#anchor === null || this.#tracked === null || !this.#missesAnchor(persons)) {
			return persons;
		}
		const { x, y, width } = this.#tracked;
		return [...persons, { x, y, shoulderWidth: width, torsoColour: this.#anchor.colour }];
	}

	#nearestTo(place: Shoulders | null): PersonSeen | undefined {
		if (place === null) return undefined;
		const cost = (person: PersonSeen) => placeCost(place, placeOf(person));
		return [...this.#lastPersons].sort((a, b) => cost(a) - cost(b))[0];
	}

	#measures(): boolean {
		return this.#state === 'alone' || this.#state === 'following';
	}
}
