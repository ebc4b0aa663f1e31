import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import { StillWatch } from './still-watch';
import { addNoise } from './texture.fixture';

/** A head and shoulders of some shades, with shoulders of so many px. */
interface Seen {
	x: number;
	y: number;
	shoulderWidth: number;
}

/** A room with people in it, each of soft stripes of their own. */
function room(people: readonly Seen[], light = 1): GreyImage {
	const image = createGrey(320, 240);
	image.data.forEach((_, i) => {
		const [x, y] = [i % 320, Math.floor(i / 320)];
		let level = 120 + 20 * Math.sin(x / 30);
		for (const person of people) {
			const [u, v] = [(x - person.x) / person.shoulderWidth, (y - person.y) / person.shoulderWidth];
			const inside = Math.hypot(u / 0.5, (v + 0.4) / 0.7) < 1;
			if (inside) level = 110 + 45 * Math.sin(9 * u) * Math.cos(7 * v);
		}
		image.data[i] = light * level;
	});
	return addNoise(image, 3, random);
}

const random = mulberry32(4);
const poster: Seen = { x: 60, y: 110, shoulderWidth: 60 };
const near: Seen = { x: 210, y: 170, shoulderWidth: 130 };

/** Once a second; landmarks jitter. @returns how long each has been still at the end, s */
function look(seconds: number, peopleAt: (s: number) => Seen[], light = (_: number) => 1) {
	const watch = new StillWatch();
	let still: number[] = [];
	for (let s = 0; s <= seconds; s++) {
		const people = peopleAt(s);
		const jitter = () => 1.5 * random.normal();
		const found = people.map((one) => ({ ...one, x: one.x + jitter(), y: one.y + jitter() }));
		still = watch.step(room(people, light(s)), 1000 * s, found);
	}
	return still.map((ms) => ms / 1000);
}

describe('how long a figure has been still', () => {
	it('is all the time for a poster, whatever its points do', () => {
		expect(look(20, () => [poster])).toEqual([20]);
	});

	it('is not told by the light', () => {
		expect(
			look(
				20,
				() => [poster],
				(s) => 0.8 + 0.02 * s
			)
		).toEqual([20]);
	});

	it('is a few seconds for who sits as still as a person can', () => {
		const sways = (s: number) => ({
			...near,
			x: near.x + 3 * Math.sin(s),
			y: near.y + 2 * Math.cos(2 * s)
		});
		const [still, hangs] = look(20, (s) => [sways(s), poster]);
		expect(still).toBeLessThan(4);
		expect(hangs).toBe(20);
	});

	it('begins anew when somebody passes in front of it', () => {
		const passes = (s: number) => (s === 10 ? [poster, { ...near, x: 70, y: 120 }] : [poster]);
		expect(look(20, passes)[0]).toBeLessThanOrEqual(10);
	});

	it('goes on where it was not found for a moment', () => {
		expect(look(20, (s) => (s % 3 === 1 ? [] : [poster]))).toEqual([20]);
	});
});
