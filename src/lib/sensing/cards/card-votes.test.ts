import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_ANSWERS, type ClassAnswer } from '../../classroom/barometer/tally';
import { CardVotes } from './card-votes';
import type { SeenCard } from './read-quad';

const seen = (number: number, answer: ClassAnswer, x = 100 * number): SeenCard => ({
	...{ x, y: 100, size: 40 },
	read: { number, answer }
});
const unreadable = (x: number): SeenCard => ({ x, y: 300, size: 40, read: null });

/** The sums after these pictures. */
function after(...pictures: SeenCard[][]) {
	const votes = new CardVotes();
	pictures.forEach((cards) => votes.add(cards));
	return votes.sums();
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('what cards say together', () => {
	it('counts a card that was read in three pictures, and says of another that it was seen', () => {
		expect(after(...times(2, [seen(1, 2)]))).toEqual({ counts: [0, 0, 0, 0], unread: 1 });
		expect(after(...times(3, [seen(1, 2)]))).toEqual({ counts: [0, 0, 1, 0], unread: 0 });
	});

	it('leaves a card unread that says now this and now that', () => {
		const pictures = Array.from({ length: 12 }, (_, i) => [seen(4, i % 2 === 0 ? 0 : 1)]);
		expect(after(...pictures)).toEqual({ counts: [0, 0, 0, 0], unread: 1 });
	});

	it('follows who turns her card', () => {
		expect(after(...times(12, [seen(4, 0)]), ...times(12, [seen(4, 3)])).counts).toEqual([
			0, 0, 0, 1
		]);
	});

	it('counts both cards with one number when both are in the same picture', () => {
		const both = [seen(7, 0, 100), seen(7, 2, 500)];
		expect(after(...times(6, both))).toEqual({ counts: [1, 0, 1, 0], unread: 0 });
		const alike = [seen(7, 1, 100), seen(7, 1, 500)];
		expect(after(...times(6, alike))).toEqual({ counts: [0, 2, 0, 0], unread: 0 });
	});

	it('says how many cards are seen and not read, but not of one that was just read there', () => {
		const sums = after(...times(6, [seen(1, 0), unreadable(700), unreadable(900)]));
		expect(sums).toEqual({ counts: [1, 0, 0, 0], unread: 2 });
		const hidden: SeenCard = { ...unreadable(105), y: 105 };
		expect(after(...times(3, [seen(1, 0)]), ...times(9, [hidden])).unread).toBe(0);
	});

	it('never counts more cards than were seen at once, whatever is read', () => {
		const card = fc.record({
			number: fc.integer({ min: 1, max: 6 }),
			answer: fc.constantFrom(...CLASS_ANSWERS),
			x: fc.nat(1900)
		});
		const pictures = fc.array(
			fc.array(
				card.map(({ number, answer, x }) => seen(number, answer, x)),
				{ maxLength: 6 }
			),
			{ maxLength: 20 }
		);
		fc.assert(
			fc.property(pictures, (all) => {
				const { counts, unread } = after(...all);
				const most = new Map<number, number>();
				for (const cards of all)
					for (const { read } of cards) {
						const copies = cards.filter((one) => one.read!.number === read!.number).length;
						most.set(read!.number, Math.max(copies, most.get(read!.number) ?? 0));
					}
				const cards = [...most.values()].reduce((sum, count) => sum + count, 0);
				expect(counts.reduce((sum, count) => sum + count, 0) + unread).toBeLessThanOrEqual(cards);
			}),
			{ numRuns: 60 }
		);
	});
});
