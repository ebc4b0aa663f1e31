import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { ROOT } from '../../scripts/lib/root.mjs';
import { smoothStep } from './breath';
import { type ClipOptions, HEIGHT, type View, WIDTH } from './options';

const PHOTO = join(ROOT, 'tests/fixtures/photos/astronaut.png');

/** The picture is kept this much larger than the clip, so that small movements come out exactly. */
export const SCALE = 2;

/** One channel of a picture, values 0..255. */
export interface Plane {
	width: number;
	height: number;
	values: Float32Array;
}

/** A still picture in brightness and two colour differences, and how its parts move. */
export interface Scene {
	brightness: Plane;
	blue: Plane;
	red: Plane;
	/** How far each pixel of the clip rises with a breath, as a share of the shoulders. */
	lift: Float32Array;
	/** How far each pixel of the clip goes along when the body sways, 0..1. */
	body: Float32Array;
	shoulderWidthPx: number;
}

/** Where the person is: the photo's square, in clip px. */
interface Placement {
	left: number;
	top: number;
	size: number;
	mirrored: boolean;
}

/** Fills the clip's width; what is below the clip's edge is there to come up with a breath. */
const ALONE: Placement = { left: 0, top: 0, size: WIDTH, mirrored: false };
/** The pose model is choosy about two: it wants them about equally large, before a plain wall. */
const FIRST_OF_TWO: Placement = { left: 26, top: 100, size: 320, mirrored: false };
const SECOND_OF_TWO: Placement = { left: 318, top: 140, size: 280, mirrored: true };
const WALL = '#c8c4c0';

/** An ellipse in the photo, as shares of its size: full inside, gone at `fade` times its radius. */
interface Ellipse {
	x: number;
	y: number;
	rx: number;
	ry: number;
	fade: number;
}

const HEAD: Ellipse = { x: 0.445, y: 0.22, rx: 0.16, ry: 0.19, fade: 1.35 };
const TORSO: Ellipse = { x: 0.4, y: 0.77, rx: 0.38, ry: 0.44, fade: 1.3 };

/** Shoulders in the photo (left, right), as shares of its size. */
const SHOULDERS = [
	{ x: 0.569, y: 0.473 },
	{ x: 0.223, y: 0.437 }
] as const;

const SHOULDER_WIDTH = Math.hypot(SHOULDERS[0].x - SHOULDERS[1].x, SHOULDERS[0].y - SHOULDERS[1].y);

/** How far the parts of the body rise with a breath, as a share of the shoulders. */
const HEAD_LIFT = 0.3;
const BELLY_LIFT = 0.5;
/** Between these heights in the photo the lift goes from chest to belly. */
const CHEST_END = 0.55;
const BELLY_START = 0.8;

/** So much of the photo is kept below a clip that shows a part of it, to come up with a breath; px. */
const BELOW = 20;

/** Blurred so much that nobody is left, the photo is a room; px of the enlarged picture. */
const ROOM_BLUR = 90;

/** Composes the still picture of a clip. */
export async function makeScene({ persons, view }: ClipOptions): Promise<Scene> {
	const placement = persons === 2 ? FIRST_OF_TWO : view ? nearer(view) : ALONE;
	const picture = (await (view ? part(placement) : still(persons))).removeAlpha();
	const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
	return {
		...toPlanes(data, info.width, info.height),
		lift: map((x, y) => liftAt(...inPhoto(x, y, placement))),
		body: map((x, y) => bodyAt(...inPhoto(x, y, placement))),
		shoulderWidthPx: SHOULDER_WIDTH * placement.size
	};
}

/** The photo so large, and so placed, that the shoulders are where they are asked for. */
function nearer({ share, line }: View): Placement {
	const [left, right] = SHOULDERS;
	const size = Math.round((share * WIDTH) / SHOULDER_WIDTH);
	return {
		left: Math.round(WIDTH / 2 - ((left.x + right.x) / 2) * size),
		top: Math.round(line * HEIGHT - ((left.y + right.y) / 2) * size),
		size,
		mirrored: false
	};
}

/** What a clip shows of a photo that is larger than it. */
function part(placement: Placement): Sharp {
	return photo(placement).extract({
		left: -placement.left * SCALE,
		top: -placement.top * SCALE,
		width: WIDTH * SCALE,
		height: (HEIGHT + BELOW) * SCALE
	});
}

async function still(persons: ClipOptions['persons']): Promise<Sharp> {
	if (persons === 1) return photo(ALONE);
	if (persons === 0) return sharp(await photo(ALONE).blur(ROOM_BLUR).png().toBuffer());
	const wall = {
		width: WIDTH * SCALE,
		height: HEIGHT * SCALE,
		channels: 3,
		background: WALL
	} as const;
	const both = await Promise.all([FIRST_OF_TWO, SECOND_OF_TWO].map(cutOut));
	return sharp(await sharp({ create: wall }).composite(both).png().toBuffer());
}

/** A person without the photo's background, to be laid over another picture. */
async function cutOut(placement: Placement) {
	const size = placement.size * SCALE;
	const pixels = await photo(placement).ensureAlpha().raw().toBuffer();
	for (let i = 0; i < size * size; i++) {
		const across = (i % size) / size;
		const x = placement.mirrored ? 1 - across : across;
		pixels[4 * i + 3] = 255 * bodyAt(x, Math.floor(i / size) / size);
	}
	const input = sharp(pixels, { raw: { width: size, height: size, channels: 4 } });
	return {
		input: await input.png().toBuffer(),
		left: placement.left * SCALE,
		top: placement.top * SCALE
	};
}

function photo({ size, mirrored }: Placement): Sharp {
	return sharp(PHOTO)
		.removeAlpha()
		.resize(size * SCALE, size * SCALE, { kernel: 'lanczos3' })
		.flop(mirrored);
}

/** A clip pixel's place in the photo, as shares of its size. */
function inPhoto(x: number, y: number, placement: Placement): [x: number, y: number] {
	const across = (x - placement.left) / placement.size;
	return [placement.mirrored ? 1 - across : across, (y - placement.top) / placement.size];
}

function within(ellipse: Ellipse, x: number, y: number): number {
	const r = Math.hypot((x - ellipse.x) / ellipse.rx, (y - ellipse.y) / ellipse.ry);
	return 1 - smoothStep((r - 1) / (ellipse.fade - 1));
}

function bodyAt(x: number, y: number): number {
	return Math.max(within(HEAD, x, y), within(TORSO, x, y));
}

function liftAt(x: number, y: number): number {
	const head = within(HEAD, x, y);
	const down = smoothStep((y - CHEST_END) / (BELLY_START - CHEST_END));
	const torso = within(TORSO, x, y) * (1 - (1 - BELLY_LIFT) * down);
	return HEAD_LIFT * head + (1 - head) * torso;
}

function map(value: (x: number, y: number) => number): Float32Array {
	return Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
		value(i % WIDTH, Math.floor(i / WIDTH))
	);
}

/** Red, green and blue to the brightness and colour differences of video (BT.601, 16..235). */
function toPlanes(rgb: Buffer, width: number, height: number) {
	const plane = (r: number, g: number, b: number, black: number): Plane => ({
		width,
		height,
		values: Float32Array.from(
			{ length: width * height },
			(_, i) =>
				black + r * (rgb[3 * i] ?? 0) + g * (rgb[3 * i + 1] ?? 0) + b * (rgb[3 * i + 2] ?? 0)
		)
	});
	return {
		brightness: plane(0.257, 0.504, 0.098, 16),
		blue: plane(-0.148, -0.291, 0.439, 128),
		red: plane(0.439, -0.368, -0.071, 128)
	};
}
