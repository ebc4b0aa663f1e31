import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { DrawnClass, type Camera, type HeldCard } from '../../scripts/bench/classroom/drawn-class';
import { drawnRoom } from '../../scripts/bench/classroom/room';
import { ROOT } from '../../scripts/lib/root.mjs';
import type { ClassAnswer } from '../../src/lib/classroom';
import { LARGE_CARD } from '../../src/lib/classroom/barometer/card-face';
import { CLIPS } from './clip-file';
import { seeded } from './noise';

const CAMERA: Camera = {
	...{ width: 640, height: 360, view: 68, blur: 0.7, noise: 3 },
	...{ light: 0.8, uneven: 0.2, motion: 0.5 }
};
/** As many as the reader has ways to look at a picture. */
const PICTURES = 4;
const FPS = 10;

/** What the six people of the clip answer: none, one, three and two. */
export const CLIP_ANSWERS: readonly ClassAnswer[] = [1, 2, 2, 2, 3, 3];

const generator = createHash('sha256');
for (const file of [
	'tests/clips/cards-clip.ts',
	...['drawing', 'drawn-class', 'room'].map((name) => `scripts/bench/classroom/${name}.ts`),
	'src/lib/classroom/barometer/card-face.ts'
])
	generator.update(readFileSync(join(ROOT, file)));

/** A small class that holds up cards, for Chromium's fake camera. */
export const CARDS_CLIP = join(CLIPS, `cards-${generator.digest('hex').slice(0, 12)}.y4m`);

/** The brightness of its pictures, which go round. */
function clipPictures(): Uint8Array[] {
	const random = seeded(21);
	const drawn = new DrawnClass(CAMERA, drawnRoom(CAMERA.width, CAMERA.height, 8, random), random);
	return Array.from({ length: PICTURES }, () => drawn.picture(CLIP_ANSWERS.map(heldBy)));
}

/** Makes the clip, unless it is there already. */
export function makeCardsClip() {
	if (existsSync(CARDS_CLIP)) return;
	mkdirSync(CLIPS, { recursive: true });
	const { width, height } = CAMERA;
	const noColour = new Uint8Array((width * height) / 2).fill(128);
	const unfinished = `${CARDS_CLIP}.${process.pid}`;
	const out = openSync(unfinished, 'w');
	writeSync(out, `YUV4MPEG2 W${width} H${height} F${FPS}:1 Ip A1:1 C420jpeg\n`);
	for (const picture of clipPictures()) {
		writeSync(out, 'FRAME\n');
		writeSync(out, picture);
		writeSync(out, noColour);
	}
	closeSync(out);
	renameSync(unfinished, CARDS_CLIP);
}

/** Two rows of three. */
function heldBy(answer: ClassAnswer, i: number): HeldCard {
	const row = Math.floor(i / 3);
	return {
		...{ number: 3 * i + 2, answer, size: LARGE_CARD },
		...{ right: (0.6 + 0.1 * row) * ((i % 3) - 1), above: 0.7 * row - 0.4 },
		...{ distance: 1.8 + 0.3 * row, covered: 0 },
		...{ roll: 5 * ((i % 3) - 1), yaw: 9 * ((i % 3) - 1), pitch: 6 * (row - 0.5) }
	};
}
