/** Whether a lesson ends in time, and what could be left out if not. */
import { minutesOf } from './block';
import { spentOn, type GivenBlock, type LessonRun } from './run';

const MINUTE = 60_000;

/** Where a lesson is in its time; all durations in ms, none below 0 but `room`. */
export interface LessonPace {
	/** Since it began. */
	used: number;
	/** Of the whole lesson, with what was given or taken. */
	planned: number;
	/** Until the end that was planned. */
	left: number;
	/** Beyond that end. */
	over: number;
	/** What the current block still has, and by how much it has run on. */
	blockLeft: number;
	blockOver: number;
	/**
	 * What stays over when all that is to come takes as long as planned; below 0: so much too little.
	 */
	room: number;
	/** What to leave out to end in time, in order of the lesson; empty when there is room. */
	leaveOut: readonly GivenBlock[];
	/** How much too little is left even so. */
	short: number;
}

/**
 * Where a lesson is in its time. What was left out gives its minutes to the rest.
 * @param now epoch ms
 */
export function lessonPace(run: LessonRun, now: number): LessonPace {
	const { blocks, at } = run;
	const spent = blocks.map((_, i) => spentOn(run, i, now));
	const used = spent.reduce((sum, each) => sum + each, 0);
	const planned = Math.max(0, (minutesOf(blocks) + run.extra) * MINUTE);
	const stillOf = (i: number) => Math.max(0, (blocks[i]?.minutes ?? 0) * MINUTE - (spent[i] ?? 0));
	const toCome = blocks.map((_, i) => i).filter((i) => i > at && !blocks[i]!.leftOut);
	const needed = stillOf(at) + toCome.reduce((sum, i) => sum + stillOf(i), 0);
	const room = planned - used - needed;
	const choice = chosen(
		toCome
			.filter((i) => blocks[i]!.skippable && stillOf(i) > 0)
			.map((i) => ({ index: i, gives: stillOf(i) })),
		-room
	);
	const current = (blocks[at]?.minutes ?? 0) * MINUTE;
	return {
		used,
		planned,
		left: Math.max(0, planned - used),
		over: Math.max(0, used - planned),
		blockLeft: stillOf(at),
		blockOver: at < blocks.length ? Math.max(0, spent[at]! - current) : 0,
		room,
		leaveOut: choice.map(({ index }) => blocks[index]!),
		short: Math.max(0, -room - choice.reduce((sum, { gives }) => sum + gives, 0))
	};
}

interface Offer {
	index: number;
	/** ms */
	gives: number;
}

/** The least that is enough: the smallest one if one will do, else the largest ones until it is. */
function chosen(offers: readonly Offer[], wanted: number): Offer[] {
	if (wanted <= 0) return [];
	const bySize = offers.toSorted((a, b) => a.gives - b.gives);
	const one = bySize.find(({ gives }) => gives >= wanted);
	if (one) return [one];
	const taken: Offer[] = [];
	for (let got = 0; got < wanted && bySize.length > 0; got += taken.at(-1)!.gives)
		taken.push(bySize.pop()!);
	return taken.sort((a, b) => a.index - b.index);
}
