/** A conversation on a line of time, from what was kept of it. Plain data; times in ms since its start. */
import { TENSION_PHASES, TENSION_SIGNS } from '../../signals/types';
import type { NudgeAnswer } from '../../signals/tension/nudges';
import type { TensionPhase, TensionSign } from '../../signals/types';
import { SILENCE_MS } from '../limits';
import { nudgeAnswer, nudgeSigns, type Mark } from '../mark';
import type { Sample } from '../sample';
import type { SessionRecord } from '../session';
import { isLongEnough, isSeenAround } from './enough';
import { signsOf } from './sample-signs';

/** A rise goes on when nothing could be seen for no longer than this, ms. */
const BRIDGE_MS = 10_000;
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
	highest: Exclude<TensionPhase, 'groen'>;
	/** What could be seen when it began, in the order of `TENSION_SIGNS`. */
	signs: TensionSign[];
}

export interface TimelineNudge {
	t: number;
	signs: TensionSign[];
	answer: NudgeAnswer | null;
}

/** Time at the cards. */
export interface CardsTime {
	from: number;
	/** `null`: until the end. */
	to: number | null;
	theme: string;
}

export interface FeltMoment {
	t: number;
	/** From the nearest rise to this mark, ms: above 0, felt later than seen; `null`: none was near. */
	afterRise: number | null;
	/** Enough was seen around it to say that nothing changed. */
	seen: boolean;
}

export interface Timeline {
	length: number;
	/** Whether a phase was ever known. */
	measured: boolean;
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
	return {
		length,
		measured: stretches.some(({ phase }) => phase !== null),
		enough: isLongEnough(knownWithin(stretches, 0, length), length),
		stretches,
		rises,
		felt: record.marks
			.filter(({ kind }) => kind === 'felt')
			.map(({ t }) => ({
				t,
				afterRise: nearest(t, rises),
				seen: seenAround(t, stretches, length)
			})),
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

function risesOf(
	stretches: readonly PhaseStretch[],
	record: SessionRecord,
	nudges: readonly TimelineNudge[]
): Rise[] {
	const rises: Omit<Rise, 'signs'>[] = [];
	let open = false;
	for (const { from, to, phase } of stretches) {
		const last = rises.at(-1);
		if (phase === null) open = open && to - from <= BRIDGE_MS;
		else if (phase === 'groen') open = false;
		else if (open && last) {
			last.to = to;
			if (isHigher(phase, last.highest)) last.highest = phase;
		} else {
			rises.push({ from, to, highest: phase });
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

function nearest(t: number, rises: readonly Rise[]): number | null {
	const distances = rises.map(({ from }) => t - from).sort((a, b) => Math.abs(a) - Math.abs(b));
	const [first] = distances;
	return first === undefined || Math.abs(first) > NEAR_MS ? null : first;
}
