import { describe, expect, it } from 'vitest';
import { CLASS_ANSWERS } from '../../../src/lib/classroom';
import { LARGE_CARD } from '../../../src/lib/classroom/barometer/card-face';
import { CardVotes } from '../../../src/lib/sensing/cards/card-votes';
import { CardReader } from '../../../src/lib/sensing/cards/read-frame';
import { seeded } from '../../../tests/clips/noise';
import { DrawnClass, type Camera, type HeldCard } from './drawn-class';
import { drawnRoom } from './room';

const CAMERA: Camera = {
	...{ width: 640, height: 360, view: 68, blur: 0.7, noise: 3 },
	...{ light: 0.8, uneven: 0.3, motion: 0.5 }
};

/** Four people beside each other, one for each answer; the cards are 40 px wide. */
const FOUR = CLASS_ANSWERS.map((answer): HeldCard => ({
	...{ number: 7 + 9 * answer, answer, size: LARGE_CARD },
	...{ right: 0.6 * (answer - 1.5), above: 0.2 * (answer % 2), distance: 1.9 },
	...{ roll: 8 * (answer - 1.5), yaw: 12 * (answer - 1), pitch: -8, covered: 0 }
}));

function pictures(
	cards: readonly HeldCard[],
	count: number,
	{ busy = 12, ...camera }: Partial<Camera> & { busy?: number } = {}
): Uint8Array[] {
	const random = seeded(8);
	const room = drawnRoom(640, 360, busy, random);
	const drawn = new DrawnClass({ ...CAMERA, ...camera }, room, random);
	return Array.from({ length: count }, () => drawn.picture(cards));
}

function sumsOf(all: readonly Uint8Array[]) {
	const reader = new CardReader();
	const votes = new CardVotes();
	for (const data of all) votes.add(reader.read({ data, width: 640, height: 360 }));
	return votes.sums();
}

describe('cards in a drawn class', () => {
	it('are read, each with the side that is up', () => {
		expect(sumsOf(pictures(FOUR, 4)).counts).toEqual([1, 1, 1, 1]);
	});

	it('are read in poor light, through noise as large as a seventh of their contrast', () => {
		const dim = pictures(FOUR, 5, { light: 0.38, noise: 10, motion: 1.5 });
		expect(sumsOf(dim).counts).toEqual([1, 1, 1, 1]);
	});

	it('are read with a hand over one corner of the frame', () => {
		const held = FOUR.map((card) => ({ ...card, covered: 0.18 }));
		expect(sumsOf(pictures(held, 3)).counts).toEqual([1, 1, 1, 1]);
	});

	it('are seen and not read when they stand on a corner', () => {
		const askew = FOUR.slice(0, 2).map((card) => ({ ...card, roll: 45 }));
		expect(sumsOf(pictures(askew, 3, { busy: 0 }))).toEqual({ counts: [0, 0, 0, 0], unread: 2 });
	});

	it('are not read from a mirror image, and not from a room without cards', () => {
		const inMirror = pictures(FOUR, 3).map((data) =>
			data.map((_, i) => data[i - (i % 640) + 639 - (i % 640)]!)
		);
		expect(sumsOf(inMirror).counts).toEqual([0, 0, 0, 0]);
		expect(sumsOf(pictures([], 4, { busy: 20 })).counts).toEqual([0, 0, 0, 0]);
	});
});
