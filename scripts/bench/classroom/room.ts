/** A class room behind the cards: people in checked shirts, books, frames on the wall. Bait for the reader. */
import { drawFlat, type Canvas, type Corners, type Texture } from './drawing';

/** @param busy how many things there are */
export function drawnRoom(width: number, height: number, busy: number, random: () => number): Canvas {
	const canvas: Canvas = { width, height, levels: new Float32Array(width * height) };
	for (let i = 0; i < canvas.levels.length; i++)
		canvas.levels[i] = 0.62 - 0.2 * (Math.floor(i / width) / height);
	const things = [books, checks, stripes, frame, tiles, code];
	for (let i = 0; i < busy; i++) {
		const side = width * (0.02 + 0.14 * random() ** 2);
		const at = { x: random() * width, y: random() * height };
		const texture = things[i % things.length]!(random);
		drawFlat(canvas, askew(at.x, at.y, side, random), texture);
	}
	return canvas;
}

/** Four corners around a place, somewhat turned and seen from aside. */
function askew(x: number, y: number, side: number, random: () => number): Corners {
	const turn = (random() - 0.5) * 0.6;
	const corner = (a: number, b: number) => {
		const off = () => (random() - 0.5) * 0.12 * side;
		return {
			x: x + side * (a * Math.cos(turn) - b * Math.sin(turn)) + off(),
			y: y + side * (a * Math.sin(turn) + b * Math.cos(turn)) + off()
		};
	};
	return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

type Thing = (random: () => number) => Texture;

const books: Thing = (random) => {
	const backs = Array.from({ length: 14 }, () => 0.1 + 0.8 * random());
	return (u, v) => (v < 0.04 || v > 0.96 ? 0.2 : backs[Math.floor(u * 13.99)]!);
};

const checks: Thing = (random) => {
	const count = 4 + Math.floor(random() * 7);
	const [bright, dark] = [0.6 + 0.3 * random(), 0.1 + 0.25 * random()];
	return (u, v) => ((Math.floor(u * count) + Math.floor(v * count)) % 2 === 0 ? bright : dark);
};

const stripes: Thing = (random) => {
	const count = 5 + Math.floor(random() * 8);
	return (_u, v) => (Math.floor(v * count) % 2 === 0 ? 0.85 : 0.2);
};

/** A dark frame with something bright in it, on white. */
const frame: Thing = (random) => {
	const inside = Array.from({ length: 9 }, () => 0.3 + 0.6 * random());
	return (u, v) => {
		const edge = Math.min(u, v, 1 - u, 1 - v);
		if (edge < 0.1) return 0.9;
		if (edge < 0.2) return 0.12;
		return inside[Math.floor(u * 2.99) * 3 + Math.floor(v * 2.99)]!;
	};
};

const tiles: Thing = (random) => {
	const bright = 0.5 + 0.4 * random();
	return (u, v) => ((u * 6) % 1 < 0.12 || (v * 6) % 1 < 0.12 ? bright : 0.15);
};

/** Black and white at random in a black frame on white: as near to a card as a poster comes. */
const code: Thing = (random) => {
	const count = 4 + Math.floor(random() * 9);
	const cells = Array.from({ length: count * count }, () => (random() < 0.5 ? 0.9 : 0.12));
	return (u, v) => {
		const edge = Math.min(u, v, 1 - u, 1 - v);
		if (edge < 0.1) return 0.9;
		if (edge < 0.2) return 0.12;
		const [a, b] = [(u - 0.2) / 0.6, (v - 0.2) / 0.6];
		return cells[Math.min(count - 1, Math.floor(b * count)) * count + Math.min(count - 1, Math.floor(a * count))]!;
	};
};
