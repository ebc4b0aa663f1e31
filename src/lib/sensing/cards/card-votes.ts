/** What the cards say together, after many pictures. Numbers of cards do not leave this: only sums do. */
import {
	CLASS_ANSWERS,
	NO_COUNTS,
	withCount,
	type ClassAnswer,
	type ClassCounts
} from '../../classroom/barometer/tally';
import type { SeenCard } from './read-quad';

/** Sums of a class. */
export interface CardSums {
	counts: ClassCounts;
	/** Cards that were seen, and whose answer is not certain. */
	unread: number;
}

/** A card counts when its answer was read in so many pictures ... */
const LEAST_READS = 3;
/** ... and in such a share of those in which anything was read of it. */
const LEAD = 0.75;
/** What was read longer ago than so many readings is forgotten: somebody may turn her card. */
const REMEMBERED = 12;

/** A place of a picture in which a card was. */
type Place = Pick<SeenCard, 'x' | 'y' | 'size'>;

/** Of one number: what was read of it in each of the last pictures in which it was seen, and where last. */
interface OfOneNumber {
	pictures: ClassAnswer[][];
	places: Place[];
}

export class CardVotes {
	#numbers = new Map<number, OfOneNumber>();
	/** How many cards without a readable answer were in each of the last pictures. */
	#unreadable: number[] = [];

	/** The cards of one picture. */
	add(cards: readonly SeenCard[]) {
		const read = new Map<number, SeenCard[]>();
		for (const card of cards)
			if (card.read) read.set(card.read.number, [...(read.get(card.read.number) ?? []), card]);
		for (const [number, seen] of read) {
			const before = this.#numbers.get(number)?.pictures ?? [];
			const answers = seen.map((card) => card.read!.answer);
			this.#numbers.set(number, {
				pictures: [...before, answers].slice(-REMEMBERED),
				places: seen
			});
		}
		const unreadable = cards.filter((card) => !card.read && !this.#isKnown(card)).length;
		this.#unreadable = [...this.#unreadable, unreadable].slice(-REMEMBERED);
	}

	sums(): CardSums {
		let counts = NO_COUNTS;
		let unread = usual(this.#unreadable);
		for (const { pictures } of this.#numbers.values()) {
			const sure = sureAnswers(pictures);
			for (const answer of sure.answers) counts = withCount(counts, answer, counts[answer] + 1);
			unread += sure.unsure;
		}
		return { counts, unread };
	}

	/** A card that was read a moment ago is not another one when a hand or a movement hides it. */
	#isKnown(card: Place): boolean {
		return [...this.#numbers.values()].some(({ places }) =>
			places.some(({ x, y, size }) => Math.hypot(x - card.x, y - card.y) < size)
		);
	}
}

/**
 * The answers of the cards with one number, most often one. When it was printed twice, two people hold it:
 * then both are seen in the same picture, and both count.
 */
function sureAnswers(pictures: readonly ClassAnswer[][]): {
	answers: ClassAnswer[];
	unsure: number;
} {
	const cards = copies(pictures.map((answers) => answers.length));
	const alike = (answer: ClassAnswer) =>
		pictures.map((answers) => answers.filter((one) => one === answer).length);
	if (cards <= 1) {
		const winner = CLASS_ANSWERS.find((answer) => {
			const reads = alike(answer).filter((count) => count > 0).length;
			return reads >= LEAST_READS && reads >= LEAD * pictures.length;
		});
		return winner === undefined ? { answers: [], unsure: 1 } : { answers: [winner], unsure: 0 };
	}
	const answers = CLASS_ANSWERS.flatMap((answer) =>
		Array.from({ length: copies(alike(answer)) }, () => answer)
	);
	// More answers than cards: somebody turned hers.
	return answers.length > cards
		? { answers: [], unsure: cards }
		: { answers, unsure: cards - answers.length };
}

/** The most cards that were seen at once in enough pictures. */
function copies(counts: readonly number[]): number {
	return [...counts].sort((a, b) => b - a)[LEAST_READS - 1] ?? 0;
}

/** What was so in most pictures. */
function usual(counts: readonly number[]): number {
	return [...counts].sort((a, b) => a - b)[Math.floor((counts.length - 1) / 2)] ?? 0;
}
