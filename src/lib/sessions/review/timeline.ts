/** A conversation on a line of time, from what was kept of it. Plain data; times in ms since its start. */
import { TENSION_PHASES, TENSION_SIGNS } from '../../signals/types';
import type { NudgeAnswer } from '../../signals/tension/nudges';
import type { TensionPhase, TensionSign } from '../../signals/types';
import { SILENCE_MS } from '../limits';
import { nudgeAnswer, nudgeSigns, type Mark } from '../mark';
import type { Sample } from '../sample';
import type { SessionRecord } from '../session';
import { isLongEnough, isMostlySeen, isSeenAround } from './enough';
import { signsOf } from './sample-signs';

/** A rise goes on when nothing could be seen for no longer than this, ms. */
const BRIDGE_MS = 10_000;
/** Of a rise the start was seen when she was seen at rest no longer ago than this, ms. */
const START_SEEN_MS = 3000;
/** What is seen so soon after a rise began belongs to its beginning, ms. */
const BEGINNING_MS = 15_000;
/** A rise that is further away than this has nothing to do with a felt mark, ms. */
const NEAR_MS = 120_000;

/** A part of the time in one phase; `null`: not measured, or too little seen. */
export interface PhaseStretch {
	from: number;
	to: number;
	phase: TensionPhase | null;
}

/** From the moment that the body left its rest until it was back. */
export interface Rise {
	from: number;
	to: number;
	/** She was seen at rest just before: else it may have begun earlier. */
	startSeen: boolean;
	highest: Exclude<TensionPhase, 'groen'>;
	/** What could be seen when it began, in the order of `TENSION_SIGNS`. */
	signs: TensionSign[];
}

export interface TimelineNudge {
	t: number;
	signs: TensionSign[];
	answer: NudgeAnswer | null;
}

/** Time at the cards, or at the praatplaat. */
export interface CardsTime {
	from: number;
	/** `null`: until the end. */
	to: number | null;
	/** Of the cards; `AT_PLATE`: it was the praatplaat. */
	theme: string;
}

export interface FeltMoment {
	t: number;
	/** The nearest rise; `null`: none was near. */
	rise: Rise | null;
	/** Enough was seen around it to say that nothing changed. */
	seen: boolean;
	/** Enough was seen from the mark to a rise after it to say that nothing changed before that. */
	seenUntilRise: boolean;
}

export interface Timeline {
	length: number;
	/** Whether a phase was ever known. */
	measured: boolean;
	/** Share of it in which a phase was known, 0..1. */
	seenShare: number;
	/** For long enough to say that nothing rose. */
	enough: boolean;
	/** Fill the whole length, in order. */
	stretches: PhaseStretch[];
	rises: Rise[];
	felt: FeltMoment[];
	nudges: TimelineNudge[];
	cards: CardsTime[];
	/** All signs that went with a rise, most frequent first. */
	signs: TensionSign[];
}

export function timelineOf(record: SessionRecord): Timeline {
	const length = lengthOf(record);
	const stretches = stretchesOf(record.samples, length);
	const nudges = nudgesOf(record.marks);
	const rises = risesOf(stretches, record, nudges);
	const seen = knownWithin(stretches, 0, length);
	return {
		length,
		measured: seen > 0,
		seenShare: seen / Math.max(1, length),
		enough: isLongEnough(seen, length),
		stretches,
		rises,
		felt: record.marks
			.filter(({ kind }) => kind === 'felt')
			.map(({ t }) => feltMoment(t, rises, stretches, length)),
		nudges,
		cards: cardsOf(record.marks),
		signs: signsInAll(record, rises)
	};
}

/** The whole of it, also where nothing was measured, ms. */
function lengthOf({ meta, samples, marks }: SessionRecord): number {
	const known = meta.details?.kind === 'gesprek' ? meta.details.lengthMs : 0;
	return Math.max(known, meta.durationMs, samples.at(-1)?.t ?? 0, marks.at(-1)?.t ?? 0);
}

function stretchesOf(samples: readonly Sample[], length: number): PhaseStretch[] {
	const stretches: PhaseStretch[] = [];
	const add = (from: number, to: number, phase: TensionPhase | null) => {
		if (to <= from) return;
		const last = stretches.at(-1);
		if (last?.phase === phase) last.to = to;
		else stretches.push({ from, to, phase });
	};
	let until = 0;
	samples.forEach(({ t, phase = null }, index) => {
		const next = samples[index + 1]?.t ?? length;
		// A sample stands for the time until the next one, unless nothing was measured in between.
		const end = next - t > SILENCE_MS ? Math.min(t + SILENCE_MS / 2, next) : next;
		add(until, t, null);
		add(t, end, phase);
		until = Math.max(end, t);
	});
	add(until, length, null);
	return stretches;
}

/** Time within which a phase was known, ms. */
function knownWithin(stretches: readonly PhaseStretch[], from: number, to: number): number {
	return stretches
		.filter(({ phase }) => phase !== null)
		.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
}

function seenAround(t: number, stretches: readonly PhaseStretch[], length: number): boolean {
	return isSeenAround(
		t,
		length,
		(from, to) => knownWithin(stretches, from, to) / Math.max(1, to - from)
	);
}

function feltMoment(
	t: number,
	rises: readonly Rise[],
	stretches: readonly PhaseStretch[],
	length: number
): FeltMoment {
	const rise = nearest(t, rises);
	const until = rise && rise.from > t ? rise.from : t;
	const share = until > t ? knownWithin(stretches, t, until) / (until - t) : 1;
	return {
		t,
		rise,
		seen: seenAround(t, stretches, length),
		seenUntilRise: isMostlySeen(share)
	};
}

function risesOf(
	stretches: readonly PhaseStretch[],
	record: SessionRecord,
	nudges: readonly TimelineNudge[]
): Rise[] {
	const rises: Omit<Rise, 'signs'>[] = [];
	let open = false;
	/** Until when she was last seen at rest. */
	let atRest = -Infinity;
	for (const { from, to, phase } of stretches) {
		const last = rises.at(-1);
		if (phase === null) open = open && to - from <= BRIDGE_MS;
		else if (phase === 'groen') {
			open = false;
			atRest = to;
		} else if (open && last) {
			last.to = to;
			if (isHigher(phase, last.highest)) last.highest = phase;
		} else {
			rises.push({ from, to, startSeen: from - atRest <= START_SEEN_MS, highest: phase });
			open = true;
		}
	}
	return rises.map((rise) => ({ ...rise, signs: signsAtStart(rise.from, record, nudges) }));
}

function isHigher(a: TensionPhase, b: TensionPhase): boolean {
	return TENSION_PHASES.indexOf(a) > TENSION_PHASES.indexOf(b);
}

function signsAtStart(
	from: number,
	{ samples, meta }: SessionRecord,
	nudges: readonly TimelineNudge[]
): TensionSign[] {
	const near = <T extends { t: number }>({ t }: T) => t >= from && t < from + BEGINNING_MS;
	const seen = new Set([
		...samples.filter(near).flatMap((sample) => signsOf(sample, meta.baseline)),
		...nudges.filter(near).flatMap(({ signs }) => signs)
	]);
	return TENSION_SIGNS.filter((sign) => seen.has(sign));
}

function signsInAll({ meta }: SessionRecord, rises: readonly Rise[]): TensionSign[] {
	const kept = meta.details?.kind === 'gesprek' ? meta.details.signs : {};
	const count = (sign: TensionSign) =>
		kept[sign] ?? rises.filter(({ signs }) => signs.includes(sign)).length;
	return TENSION_SIGNS.filter((sign) => count(sign) > 0).sort((a, b) => count(b) - count(a));
}

function nudgesOf(marks: readonly Mark[]): TimelineNudge[] {
	const nudges: TimelineNudge[] = [];
	for (const { t, kind, text } of marks) {
		if (kind === 'nudge') {
			nudges.push({ t, signs: nudgeSigns(text), answer: null });
		}
		const last = nudges.at(-1);
		if (kind === 'answer' && last) last.answer = nudgeAnswer(text) ?? last.answer;
	}
	return nudges;
}

function cardsOf(marks: readonly Mark[]): CardsTime[] {
	const cards: CardsTime[] = [];
	for (const { t, kind, text } of marks) {
		const last = cards.at(-1);
		if (kind === 'game') cards.push({ from: t, to: null, theme: text });
		else if (kind === 'back' && last && last.to === null) last.to = t;
	}
	return cards;
}

function nearest(t: number, rises: readonly Rise[]): Rise | null {
	const distance = ({ from }: Rise) => Math.abs(t - from);
	const [first] = [...rises].sort((a, b) => distance(a) - distance(b));
	return first && distance(first) <= NEAR_MS ? first : null;
}
