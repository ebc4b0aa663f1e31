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
import { hasNeverMoved, isPicture, isRatherPicture, nearest, toLiving } from './living';
import { regionOf } from './region';
import type { Box } from '../geometry';

/** `lost`: whoever is in view has not been recognised yet; the next look for company decides. */
export type PersonState = 'alone' | 'following' | 'several-persons' | 'other-person' | 'lost';

/**
 * Keeps to one person. Whoever sits alone at the start, or far nearer than all others, is the one, unless
 * clearly another than who sat the calm minute; with others in view it follows them by place, size and
 * clothing colour, and pauses when that is not clear. Pictures of people are no company. Without any look
 * for company (a device that cannot afford it) it trusts that there is one person.
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
	/** When it was taken who is followed, ms. */
	#anchoredAt = 0;
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
		const meant = this.#nearestTo(this.#tracked) ?? this.#lastPersons[0];
		this.#anchor = meant === undefined ? null : anchorFrom(meant);
		this.#anchoredAt = this.#now;
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
		const anchored = this.#anchor?.place ? this.#anchored(this.#anchor, persons) : null;
		const hung = anchored !== null && hasNeverMoved(anchored, this.#now - this.#anchoredAt);
		const { living, pictures } = toLiving(persons, hung ? null : anchored);
		this.#lastPersons = living;
		// Whom we follow is a picture that hung there before she came.
		if (pictures.some((picture) => picture === anchored)) this.#anchor = null;
		if (anchored !== null && isRatherPicture(anchored) && living.length > 1) {
			this.#focus = null;
			this.#state = 'other-person';
			return;
		}
		this.#anchor ??= this.#firstAnchor(observation, living, pictures);
		const [first] = living;
		if (first === undefined) {
			this.#focus = null;
		} else if (this.#anchor === null) {
			this.#state = living.length > 1 ? 'several-persons' : 'other-person';
		} else if (living.length > 1 || this.#missesAnchor(living)) {
			this.#amongSeveral(observation, this.#anchor, this.#withTracked(living), pictures);
		} else {
			this.#single(observation, this.#anchor, first, pictures);
		}
	}

	#anchored(anchor: Anchor, persons: readonly PersonSeen[]): PersonSeen | null {
		return persons.find((person) => costOf(anchor, person) <= FOLLOW_LIMIT) ?? null;
	}

	#firstAnchor(
		{ width }: Observation,
		living: readonly PersonSeen[],
		pictures: readonly PersonSeen[]
	): Anchor | null {
		if (living.length === 0) return null;
		const colour = this.#known?.torsoColour;
		const known = colour
			? { width: this.#known!.shoulderWidth * width, colour, place: null }
			: null;
		this.#anchoredAt = this.#now;
		// Who is left after a beginning with several may be the client: she has to say that she is not.
		const beganClear = this.#state === 'alone' || pictures.length > 0;
		const near = beganClear ? nearest(living) : null;
		if (near && !(known && isClearlyOther(known, near))) return anchorFrom(near);
		return known;
	}

	#single(
		observation: Observation,
		anchor: Anchor,
		person: PersonSeen,
		pictures: readonly PersonSeen[]
	): void {
		this.#focus = pictures.length > 0 ? regionOf(person, pictures, observation) : null;
		if (pictures.length > 0) this.#rememberOthers(pictures);
		else if (this.#now > this.#others.until) this.#others = { persons: [], until: 0 };
		// Who comes back moves.
		if (isPicture(person) && !this.#measures()) return;
		if (!this.#isAnchor(anchor, person)) {
			this.#anchor = { ...anchor, place: null };
			this.#state = 'other-person';
			return;
		}
		this.#recognise(anchor, person);
		this.#state = pictures.length === 0 || this.#tracks(person) ? 'alone' : 'lost';
	}

	#isAnchor(anchor: Anchor, person: PersonSeen): boolean {
		if (anchor.place !== null && costOf(anchor, person) <= FOLLOW_LIMIT) return true;
		if (this.#state === 'other-person' && !isClearlySame(anchor, person)) return false;
		return !isClearlyOther(anchor, person) && isRatherAnchor(anchor, this.#others.persons, person);
	}

	#amongSeveral(
		observation: Observation,
		anchor: Anchor,
		persons: readonly PersonSeen[],
		pictures: readonly PersonSeen[]
	): void {
		const ranked = [...persons].sort((a, b) => costOf(anchor, a) - costOf(anchor, b));
		const [best, second] = ranked;
		if (best === undefined || second === undefined) return;
		const cost = costOf(anchor, best);
		const others = [...persons.filter((person) => person !== best), ...pictures];
		this.#rememberOthers(others);
		if (cost > FOLLOW_LIMIT || costOf(anchor, second) - cost < FOLLOW_MARGIN) {
			this.#focus = null;
			this.#state = 'several-persons';
			return;
		}
		this.#focus = regionOf(best, others, observation);
		this.#recognise(anchor, best);
		// Until the tracker has gone over to the right person, the focus helps it and we wait.
		this.#state = this.#tracks(best) ? 'following' : 'several-persons';
	}

	#rememberOthers(persons: readonly PersonSeen[]): void {
		this.#others = { persons, until: this.#now + OTHERS_MEMORY_MS };
	}

	/** The tracked pose is this person's. */
	#tracks(person: PersonSeen): boolean {
		return this.#tracked !== null && placeCost(this.#tracked, placeOf(person)) <= SAME_PLACE;
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
