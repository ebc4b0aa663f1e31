/** Pictures of a class that holds up cards, as a camera on the instructor's table would take them. */
import type { ClassAnswer } from '../../../src/lib/classroom';
import {
	CARD_CELLS,
	isWhiteCell,
	type CardSize
} from '../../../src/lib/classroom/barometer/card-face';
import { Noise } from '../../../tests/clips/noise';
import { blurred, drawFlat, type Canvas, type Corners, type Spot, type Texture } from './drawing';

/** Somebody's card. Lengths are m, angles degrees. */
export interface HeldCard {
	number: number;
	answer: ClassAnswer;
	size: CardSize;
	/** Its middle, from the middle of the picture to the right, above the camera, and away from it. */
	right: number;
	above: number;
	distance: number;
	/** Turned in its own plane, away sideways, and backwards. */
	roll: number;
	yaw: number;
	pitch: number;
	/** A hand reaches so far over a corner of the frame, as a share of its side; 0: none. */
	covered: number;
}

export interface Camera {
	/** px */
	width: number;
	height: number;
	/** How much it sees from left to right, degrees. */
	view: number;
	/** Blur of lens and sharpening, standard deviation, px. */
	blur: number;
	/** Standard deviation of noise, grey levels. */
	noise: number;
	/** How bright white paper is, 0..1. */
	light: number;
	/** So much of the light is missing at the dark side of the room, 0..1. */
	uneven: number;
	/** A card moves so far while a picture is taken, px. */
	motion: number;
}

const PAPER = 0.92;
const INK = 0.12;
const SKIN = 0.55;

/** Where a point is in the picture, px. */
export function project(camera: Camera, right: number, above: number, distance: number): Spot {
	const focal = camera.width / 2 / Math.tan((camera.view * Math.PI) / 360);
	return {
		x: camera.width / 2 + (focal * right) / distance,
		y: camera.height / 2 - (focal * above) / distance
	};
}

/** Corners of a square that is held in the room, with side `side` m. */
export function heldCorners(camera: Camera, held: HeldCard, side: number): Corners {
	const rad = Math.PI / 180;
	const spin = (a: number, b: number, angle: number) => [
		a * Math.cos(angle * rad) - b * Math.sin(angle * rad),
		a * Math.sin(angle * rad) + b * Math.cos(angle * rad)
	];
	const corner = (a: number, b: number): Spot => {
		const [x, y] = spin(a * side, b * side, held.roll);
		const [right, away] = spin(x!, 0, held.yaw);
		const [above, further] = spin(y!, 0, held.pitch);
		return project(
			camera,
			held.right + right!,
			held.above + above!,
			held.distance + away! + further!
		);
	};
	return [corner(-0.5, 0.5), corner(0.5, 0.5), corner(0.5, -0.5), corner(-0.5, -0.5)];
}

/** What is printed, and the hands that hold it. */
function cardTexture({ number, answer, size, covered }: HeldCard): Texture {
	const share = size.frame / size.paper;
	return (u, v) => {
		// Thumbs on the white at both sides, and one that is in the way.
		if (Math.hypot(u - 0.01, v - 0.8) < 0.085 || Math.hypot(u - 0.99, v - 0.8) < 0.085) return SKIN;
		const corner = (1 + share) / 2;
		if (covered > 0 && Math.hypot(u - corner, v - corner) < covered * share) return SKIN;
		// As it was printed, before it was turned.
		let [a, b] = [u - 0.5, v - 0.5];
		for (let turns = 0; turns < answer; turns++) [a, b] = [-b, a];
		// The letters along the edges.
		if (Math.abs(a) < 0.012 && Math.abs(Math.abs(b) - 0.47) < 0.012) return 0.4;
		const row = Math.floor((b / share + 0.5) * (CARD_CELLS + 2)) - 1;
		const column = Math.floor((a / share + 0.5) * (CARD_CELLS + 2)) - 1;
		const inside = Math.min(row, column) >= -1 && Math.max(row, column) <= CARD_CELLS;
		return !inside || isWhiteCell(number, row, column) ? PAPER : INK;
	};
}

/** A class in its room: what does not change from picture to picture is drawn once. */
export class DrawnClass {
	#blurred: Canvas;
	#noise: Noise;

	/** @param random also for the hands that are never still */
	constructor(
		private readonly camera: Camera,
		private readonly room: Canvas,
		private readonly random: () => number
	) {
		this.#blurred = blurred(room, camera.blur);
		this.#noise = new Noise(Math.floor(random() * 1e6), camera.noise);
	}

	/** One picture, brightness from 0 to 255. */
	picture(cards: readonly HeldCard[]): Uint8Array {
		const { camera, room, random } = this;
		const sharp = { ...room, levels: room.levels.slice() };
		const soft = { ...room, levels: this.#blurred.levels.slice() };
		for (const held of [...cards].sort((a, b) => b.distance - a.distance)) {
			const angle = random() * 2 * Math.PI;
			const smear = { x: camera.motion * Math.cos(angle), y: camera.motion * Math.sin(angle) };
			const corners = heldCorners(camera, held, held.size.paper / 1000);
			drawFlat(sharp, corners, cardTexture(held), smear);
			blurAround(sharp, soft, corners, camera);
		}
		return this.#developed(soft);
	}

	/** Light, noise and whole grey levels. */
	#developed({ levels, width }: Canvas): Uint8Array {
		const { light, uneven } = this.camera;
		const noise = this.#noise;
		const place = noise.place();
		return Uint8Array.from(levels, (level, i) => {
			const lit = 255 * level * light * (1 - (uneven * (i % width)) / width);
			return Math.min(255, Math.max(0, lit + noise.at(place + i)));
		});
	}
}

/** Blurs what was drawn between some corners. */
function blurAround(from: Canvas, to: Canvas, corners: Corners, { blur, motion }: Camera) {
	const reach = Math.ceil(3 * blur + motion) + 2;
	const left = Math.max(0, Math.floor(Math.min(...corners.map(({ x }) => x)) - 2 * reach));
	const top = Math.max(0, Math.floor(Math.min(...corners.map(({ y }) => y)) - 2 * reach));
	const right = Math.min(from.width, Math.ceil(Math.max(...corners.map(({ x }) => x)) + 2 * reach));
	const bottom = Math.min(
		from.height,
		Math.ceil(Math.max(...corners.map(({ y }) => y)) + 2 * reach)
	);
	const [width, height] = [right - left, bottom - top];
	if (width <= 2 * reach || height <= 2 * reach) return;
	const part: Canvas = { width, height, levels: new Float32Array(width * height) };
	for (let y = 0; y < height; y++) {
		const at = (top + y) * from.width + left;
		part.levels.set(from.levels.subarray(at, at + width), y * width);
	}
	const soft = blurred(part, blur);
	for (let y = reach; y < height - reach; y++) {
		const at = (top + y) * to.width + left;
		to.levels.set(soft.levels.subarray(y * width + reach, (y + 1) * width - reach), at + reach);
	}
}
