/** Which signals of the body go with feeling something, in the recordings of one person. */
import { TENSION_PHASES, TENSION_SIGNS } from '../../signals/types';
import type { Baseline, PostureWord, TensionPhase } from '../../signals/types';
import { SILENCE_MS } from '../limits';
import { nudgeSigns } from '../mark';
import type { Sample } from '../sample';
import type { SessionRecord } from '../session';
import { signsOf } from './sample-signs';

/** Postures that are no sign of tension by themselves, but may be one for this person. */
const MORE_WORDS = [
	'slumped',
	'leaning-back',
	'head-down',
	'arms-crossed'
] as const satisfies PostureWord[];
/** What may be suggested for the plan: signs of tension, and those postures. */
export const PLAN_SIGNALS = [...TENSION_SIGNS, ...MORE_WORDS] as const;
export type PlanSignal = (typeof PLAN_SIGNALS)[number];

/** Around a felt mark, ms: what the body did shortly before it, and just after. */
const BEFORE_MS = 60_000;
const AFTER_MS = 30_000;
const WINDOW_MS = BEFORE_MS + AFTER_MS;
/** Two marks so close to each other are one moment, ms. */
const SAME_MOMENT_MS = 30_000;
/** Of a window so much must be seen of a signal before it says anything of it, ms. */
const MIN_SEEN_MS = 30_000;
/** A signal must be there for so long, ms: what flits by is chance. */
const MIN_PRESENT_MS = 3_000;

/** Fewer marks than this say nothing, and neither do fewer other times to compare with. */
export const MIN_MARKS = 3;
const MIN_OTHERS = 3;
/** Suggested: in at least half of the marked times, and in so much a larger share than at other times. */
const MIN_SHARE = 0.5;
const MIN_DIFFERENCE = 0.3;

export interface Suggestion {
	signal: PlanSignal;
	/** Marked times in which it could be seen, and in how many of those it was there. */
	of: number;
	count: number;
	/** Shares of the marked and of the other times in which it was there, 0..1. */
	atMarks: number;
	otherwise: number;
	/** In which row of the plan it may belong: the highest phase seen at most of these marks. */
	phase: TensionPhase;
}

export interface Suggestions {
	/** Felt moments at which enough of the body was seen. */
	marks: number;
	/** Whether there is enough to say anything. */
	enough: boolean;
	/** Those that differ most first. */
	found: Suggestion[];
}

interface Window {
	/** What could be seen for long enough to say whether it was there. */
	seen: ReadonlySet<PlanSignal>;
	signals: ReadonlySet<PlanSignal>;
	highest: TensionPhase | null;
}

/**
 * Puts the 90 seconds around each felt mark (60 before, 30 after) beside the other times of the same
 * recordings, cut into pieces of 90 seconds. A signal is suggested when it was there in at least half
 * of the marked times and in clearly fewer (30 percentage points) of the others: what is always there
 * tells nothing. Of each signal only those times count in which it could be seen. With fewer than three
 * such marks, or three such other pieces, nothing is suggested. A plain
 * comparison of shares, chosen for being explainable; it is no test of significance, and with so few
 * moments a signal stays a question to the person.
 */
export function suggestSignals(records: readonly SessionRecord[]): Suggestions {
	const marked: Window[] = [];
	const others: Window[] = [];
	for (const record of records) {
		const moments = momentsOf(record);
		for (const t of moments) pushWindow(marked, record, t - BEFORE_MS, t + AFTER_MS);
		const near = (from: number) =>
			moments.some((t) => from < t + AFTER_MS && from + WINDOW_MS > t - BEFORE_MS);
		const end = record.samples.at(-1)?.t ?? 0;
		for (let from = 0; from + WINDOW_MS <= end + SILENCE_MS;) {
			if (near(from)) from += 1000;
			else {
				pushWindow(others, record, from, from + WINDOW_MS);
				from += WINDOW_MS;
			}
		}
	}
	const enough = marked.length >= MIN_MARKS && others.length >= MIN_OTHERS;
	return { marks: marked.length, enough, found: enough ? differing(marked, others) : [] };
}

function differing(marked: readonly Window[], others: readonly Window[]): Suggestion[] {
	return PLAN_SIGNALS.flatMap((signal): Suggestion[] => {
		const has = ({ signals }: Window) => signals.has(signal);
		const couldBe = ({ seen }: Window) => seen.has(signal);
		const [here, elsewhere] = [marked.filter(couldBe), others.filter(couldBe)];
		if (here.length < MIN_MARKS || elsewhere.length < MIN_OTHERS) return [];
		const count = here.filter(has).length;
		const [atMarks, otherwise] = [
			count / here.length,
			elsewhere.filter(has).length / elsewhere.length
		];
		if (atMarks < MIN_SHARE || atMarks - otherwise < MIN_DIFFERENCE) return [];
		const phase = usualPhase(here.filter(has));
		return [{ signal, of: here.length, count, atMarks, otherwise, phase }];
	}).sort((a, b) => b.atMarks - b.otherwise - (a.atMarks - a.otherwise));
}

/** Felt marks, those of one moment once. */
function momentsOf({ marks }: SessionRecord): number[] {
	const moments: number[] = [];
	for (const { t, kind } of marks)
		if (kind === 'felt' && t - (moments.at(-1) ?? -Infinity) >= SAME_MOMENT_MS) moments.push(t);
	return moments;
}

/** @param from,to ms since the start of the session */
function pushWindow(windows: Window[], record: SessionRecord, from: number, to: number): void {
	const { samples, marks, meta } = record;
	const present = new Map<PlanSignal, number>();
	const visible = new Map<PlanSignal, number>();
	let highest: TensionPhase | null = null;
	samples.forEach((sample, index) => {
		if (sample.t < from || sample.t >= to) return;
		const step = Math.min((samples[index + 1]?.t ?? sample.t) - sample.t, SILENCE_MS);
		for (const signal of PLAN_SIGNALS)
			if (canTell(signal, sample, meta.baseline))
				visible.set(signal, (visible.get(signal) ?? 0) + step);
		const { phase = null } = sample;
		if (phase !== null && TENSION_PHASES.indexOf(phase) > indexOf(highest)) highest = phase;
		const words = MORE_WORDS.filter((word) => sample.words.includes(word));
		for (const signal of new Set<PlanSignal>([...signsOf(sample, meta.baseline), ...words]))
			present.set(signal, (present.get(signal) ?? 0) + step);
	});
	const lasting = (times: ReadonlyMap<PlanSignal, number>, least: number) =>
		new Set([...times].flatMap(([name, ms]) => (ms >= least ? name : [])));
	const seen = lasting(visible, MIN_SEEN_MS);
	if (seen.size === 0) return;
	const signals = lasting(present, MIN_PRESENT_MS);
	for (const { t, kind, text } of marks)
		if (kind === 'nudge' && t >= from && t < to)
			for (const sign of nudgeSigns(text)) {
				signals.add(sign);
				seen.add(sign);
			}
	windows.push({ seen, signals, highest });
}

/** Whether a kept sample tells that a signal is there or is not. */
function canTell(signal: PlanSignal, sample: Sample, baseline: Baseline | null): boolean {
	const { rate, raise, lean, slump, movement, words } = sample;
	switch (signal) {
		case 'breath-faster':
			return rate !== null && baseline?.breathing != null;
		case 'breath-held':
		case 'breath-shallow':
		case 'breath-irregular':
			// Only nudges tell of these, and those that came while the breath could be read.
			return rate !== null;
		case 'very-still':
		case 'fidgeting':
			return movement !== null;
		default:
			return words.length > 0 || [raise, lean, slump].some((feature) => feature !== null);
	}
}

const indexOf = (phase: TensionPhase | null) =>
	phase === null ? -1 : TENSION_PHASES.indexOf(phase);

/** A signal of a body that was never above its rest belongs to the beginning: yellow. */
function usualPhase(windows: readonly Window[]): Exclude<TensionPhase, 'groen'> {
	const count = (phase: TensionPhase) => windows.filter(({ highest }) => highest === phase).length;
	const rising = ['geel', 'oranje', 'rood'] as const;
	return rising.reduce<(typeof rising)[number]>(
		(best, phase) => (count(phase) > count(best) ? phase : best),
		'geel'
	);
}
