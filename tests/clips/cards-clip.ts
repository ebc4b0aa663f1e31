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
	...{ width: 1280, height: 720, view: 68, blur: 0.8, noise: 3 },
	...{ light: 0.8, uneven: 0.2, motion: 0.7 }
};
const PICTURES = 4;
const FPS = 8;

/** What the twelve people of the clip answer: none, three, five and four. */
export const CLIP_ANSWERS: readonly ClassAnswer[] = [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3];

const generator = createHash('sha256');
for (const file of [
	'tests/clips/cards-clip.ts',
	...['drawing', 'drawn-class', 'room'].map((name) => `scripts/bench/classroom/${name}.ts`),
	'src/lib/classroom/barometer/card-face.ts'
])
	generator.update(readFileSync(join(ROOT, file)));

/** A small class that holds up cards, for Chromium's fake camera. */
export const CARDS_CLIP = join(CLIPS, `cards-${generator.digest('hex').slice(0, 12)}.y4m`);

/** Makes the clip, unless it is there already. */
export function makeCardsClip() {
	if (existsSync(CARDS_CLIP)) return;
	mkdirSync(CLIPS, { recursive: true });
	const { width, height } = CAMERA;
	const random = seeded(21);
	const drawn = new DrawnClass(CAMERA, drawnRoom(width, height, 30, random), random);
	const noColour = new Uint8Array((width * height) / 2).fill(128);
	const unfinished = `${CARDS_CLIP}.${process.pid}`;
	const out = openSync(unfinished, 'w');
	writeSync(out, `YUV4MPEG2 W${width} H${height} F${FPS}:1 Ip A1:1 C420jpeg\n`);
	for (let i = 0; i < PICTURES; i++) {
		writeSync(out, 'FRAME\n');
		writeSync(out, drawn.picture(CLIP_ANSWERS.map(heldBy)));
		writeSync(out, noColour);
	}
	closeSync(out);
	renameSync(unfinished, CARDS_CLIP);
}

/** Three rows of four. */
function heldBy(answer: ClassAnswer, i: number): HeldCard {
	const row = Math.floor(i / 4);
	return {
		...{ number: 3 * i + 2, answer, size: LARGE_CARD },
		...{ right: (0.55 + 0.1 * row) * ((i % 4) - 1.5), above: 0.45 * (row - 1) },
		...{ distance: 2.2 + 0.5 * row, covered: 0 },
		...{ roll: 5 * ((i % 3) - 1), yaw: 9 * ((i % 4) - 1.5), pitch: 6 * (row - 1) }
	};
}
