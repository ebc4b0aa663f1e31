/** How well cards are read: drawn classes through the reader of the app. See `docs/class-cards.md`. */
import sharp from 'sharp';
import type { ClassAnswer } from '../../../src/lib/classroom';
import {
	CARD_COUNT,
	LARGE_CARD,
	SMALL_CARD,
	type CardSize
} from '../../../src/lib/classroom/barometer/card-face';
import { CardVotes } from '../../../src/lib/sensing/cards/card-votes';
import type { LumaImage } from '../../../src/lib/sensing/cards/quads';
import { CardReader } from '../../../src/lib/sensing/cards/read-frame';
import { seeded } from '../../../tests/clips/noise';
import type { Table } from '../table';
import { DrawnClass, type Camera, type HeldCard } from './drawn-class';
import { drawnRoom } from './room';

const PEOPLE = 30;
/** Pictures of one sweep that are drawn; the app takes as many as ten seconds allow. */
const PICTURES = 9;
const SWEEP_S = 10;

export interface ClassScene {
	name: string;
	camera: Partial<Camera>;
	/** From the first row to the last, m. */
	near: number;
	far: number;
	size?: CardSize;
	/** Turned in its plane (standard deviation), and away at most, degrees. */
	roll?: number;
	away?: number;
	/** So many of ten have a hand over a corner. */
	covered?: number;
	people?: number;
	/** What is promised of it: 99 of 100 right. */
	ordinary?: boolean;
}

const FULL_HD = { width: 1920, height: 1080 };
const HD = { width: 1280, height: 720 };

export const SCENES: ClassScene[] = [
	{ name: '1080p 2-6 m', camera: FULL_HD, near: 2, far: 6, ordinary: true },
	{ name: '720p 2-6 m', camera: HD, near: 2, far: 6, ordinary: true },
	{ name: '720p 2-4 m small cards', camera: HD, near: 2, far: 4, size: SMALL_CARD, ordinary: true },
	{ name: 'window beside', camera: { uneven: 0.75, light: 1 }, near: 2, far: 6, ordinary: true },
	{
		name: 'poor light',
		camera: { ...HD, light: 0.38, noise: 8, motion: 2 },
		near: 2,
		far: 6,
		ordinary: true
	},
	{ name: 'dark room', camera: { ...HD, light: 0.25, noise: 8 }, near: 2, far: 6 },
	{ name: 'soft lens', camera: { ...HD, blur: 1.8 }, near: 2, far: 6 },
	{ name: 'askew and turned away', camera: HD, near: 2, far: 6, roll: 16, away: 50 },
	{ name: 'moving 6 px', camera: { ...HD, motion: 6 }, near: 2, far: 6 },
	{ name: 'moving 12 px', camera: { ...HD, motion: 12 }, near: 2, far: 6 },
	{ name: 'hands over corners', camera: HD, near: 2, far: 5, covered: 4 },
	...[7, 9, 11].map((m) => ({ name: `720p ${m} m`, camera: HD, near: m, far: m })),
	...[10, 13, 16].map((m) => ({ name: `1080p ${m} m`, camera: FULL_HD, near: m, far: m })),
	...[5, 7].map((m) => ({
		name: `720p ${m} m small cards`,
		camera: HD,
		near: m,
		far: m,
		size: SMALL_CARD
	})),
	...[8, 11].map((m) => ({
		name: `1080p ${m} m small cards`,
		camera: FULL_HD,
		near: m,
		far: m,
		size: SMALL_CARD
	})),
	{ name: 'busy room, nobody', camera: FULL_HD, near: 2, far: 6, people: 0 }
];

export interface CardResult {
	right: number;
	wrong: number;
	/** Readings in single pictures of a card that nobody held so; the sweep has to outvote them. */
	misread: number;
	unread: number;
	/** Cards that the reader says it saw and did not read. */
	saidUnread: number;
	/** Time until nothing changed any more, s. */
	seconds: number;
	people: number;
}

/** What is held up in a scene, and the pictures that a camera takes of it. */
export function drawnSweep(scene: ClassScene, seed: number) {
	const random = seeded(seed);
	const camera: Camera = {
		...{ ...FULL_HD, view: 68, blur: 0.8, noise: 3, light: 0.8, uneven: 0.2, motion: 0.7 },
		...scene.camera
	};
	const { width, height } = camera;
	const cards = seatedClass(scene, camera, random);
	const drawn = new DrawnClass(camera, drawnRoom(width, height, 60, random), random);
	const take = async (): Promise<LumaImage> => {
		const picture = drawn.picture(cards.map((card) => trembling(card, random)));
		return { data: await squeezed(camera, picture), width, height };
	};
	return { cards, take };
}

/** Reads one scene as a sweep does. */
export async function readScene(
	scene: ClassScene,
	seed: number,
	pictures = PICTURES
): Promise<CardResult> {
	const { cards, take } = drawnSweep(scene, seed);
	const reader = new CardReader();
	const votes = new CardVotes();
	const took: number[] = [];
	let settled = 0;
	let misread = 0;
	let last = '';
	for (let i = 0; i < pictures; i++) {
		const image = await take();
		const from = process.cpuUsage().user;
		const seen = reader.read(image);
		votes.add(seen);
		took.push((process.cpuUsage().user - from) / 1e6);
		misread += seen.filter(({ read }) => read && !isHeld(cards, read)).length;
		const now = JSON.stringify(votes.sums().counts);
		if (now !== last) [last, settled] = [now, i + 1];
	}
	const seconds = settled * Math.max(0.1, took.reduce((sum, s) => sum + s, 0) / took.length);
	return { ...marked(cards, votes), misread, seconds, people: cards.length };
}

export function isHeld(
	cards: readonly HeldCard[],
	read: { number: number; answer: ClassAnswer }
): boolean {
	return cards.some(({ number, answer }) => number === read.number && answer === read.answer);
}

/** A sum can hide a wrong answer behind another: each answer's surplus is wrong, its lack is unread. */
export function marked(cards: readonly HeldCard[], votes: CardVotes) {
	const { counts, unread: saidUnread } = votes.sums();
	let [right, wrong] = [0, 0];
	counts.forEach((count, answer) => {
		const held = cards.filter((card) => card.answer === answer).length;
		right += Math.min(count, held);
		wrong += Math.max(0, count - held);
	});
	return { right, wrong, saidUnread, unread: cards.length - right };
}

function seatedClass(scene: ClassScene, camera: Camera, random: () => number): HeldCard[] {
	const people = scene.people ?? PEOPLE;
	const numbers = Array.from({ length: CARD_COUNT }, (_, i) => i + 1).sort(() => random() - 0.5);
	const rows = 5;
	const inRow = Math.ceil(people / rows);
	const wide = Math.tan((camera.view * Math.PI) / 360);
	const high = (wide * camera.height) / camera.width;
	return Array.from({ length: people }, (_, i): HeldCard => {
		const row = Math.floor(i / inRow);
		const distance = scene.near + ((scene.far - scene.near) * row) / (rows - 1);
		const column = ((i % inRow) + 0.5) / inRow - 0.5;
		const away = scene.away ?? 28;
		return {
			number: numbers[i]!,
			answer: Math.floor(random() * 4) as ClassAnswer,
			size: scene.size ?? LARGE_CARD,
			right: distance * wide * (1.75 * column + 0.04 * (random() - 0.5)),
			above: distance * high * (0.32 * (row - 2) + 0.05 * (random() - 0.5)),
			distance,
			roll: Math.max(-30, Math.min(30, (scene.roll ?? 7) * normal(random))),
			yaw: (2 * random() - 1) * away,
			pitch: (2 * random() - 1) * away * 0.7,
			covered: random() * 10 < (scene.covered ?? 0) ? 0.1 + 0.25 * random() : 0
		};
	});
}

/** Hands are never quite still. */
function trembling(card: HeldCard, random: () => number): HeldCard {
	return {
		...card,
		right: card.right + 0.004 * normal(random),
		above: card.above + 0.004 * normal(random),
		roll: card.roll + 1.2 * normal(random),
		yaw: card.yaw + 1.5 * normal(random)
	};
}

function normal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** As a webcam sends it: a JPEG picture. */
async function squeezed({ width, height }: Camera, data: Uint8Array): Promise<Uint8Array> {
	const jpeg = await sharp(data, { raw: { width, height, channels: 1 } })
		.jpeg({ quality: 70 })
		.toBuffer();
	return sharp(jpeg).greyscale().raw().toBuffer();
}

/** Adds rows about cards to a table. */
export async function measureCards(table: Table, seeds = 2) {
	let [people, wrong, misread] = [0, 0, 0];
	for (const scene of SCENES) {
		const results: CardResult[] = [];
		for (let seed = 1; seed <= seeds; seed++) results.push(await readScene(scene, seed * 101));
		const sum = (of: (result: CardResult) => number) =>
			results.reduce((total, result) => total + of(result), 0);
		const here = sum((result) => result.people);
		people += here;
		wrong += sum((result) => result.wrong);
		misread += sum((result) => result.misread);
		const right = here === 0 ? 100 : (100 * sum((result) => result.right)) / here;
		if (scene.ordinary) table.atLeast(`cards: ${scene.name}`, right, '%', 99);
		else if (here > 0) table.fact(`cards: ${scene.name}`, right, '%');
		if (scene.ordinary)
			table.atMost('  time', Math.max(...results.map((result) => result.seconds)), 's', SWEEP_S);
		table.fact(
			'  wrong',
			sum((result) => result.wrong),
			''
		);
		table.fact(
			'  said to be unread',
			sum((result) => result.saidUnread),
			''
		);
	}
	table.atMost('cards: wrong, all scenes', (100 * wrong) / people, '%', 0.2);
	table.fact('  misread in single pictures', misread, '');
}
