import { expect, it } from 'vitest';
import { IMAGE_THEMES } from './ids';
import { checkImages, LEAST_IMAGES, readImageNames, readImages } from './image-check';

const SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 350"><rect width="9" height="9" fill="var(--draw-paper)"/></svg>';

/** A letter for each number, for words that differ. */
const letters = (number: number) => [...`${number}`].map((digit) => 'abcdefghij'[+digit]).join('');

const EACH = LEAST_IMAGES / IMAGE_THEMES.length;

/** As many made-up images as are wanted. */
function set() {
	const files: Record<string, Record<string, string>> = {};
	const drawn = new Map<string, string>();
	const all = Array.from({ length: LEAST_IMAGES }, (_, number) => number);
	for (const language of ['nl', 'en'])
		files[`unconscious/names.${language}.json`] = Object.fromEntries(
			all.map((number) => [`boat-${number}`, `boat ${letters(number)}`])
		);
	IMAGE_THEMES.forEach((theme, index) => {
		const numbers = Array.from({ length: EACH }, (_, i) => index * EACH + i);
		for (const [language, word] of [
			['nl', 'Een boot'],
			['en', 'A boat']
		])
			files[`unconscious/${theme}.${language}.json`] = Object.fromEntries(
				numbers.map((number) => [`boat-${number}`, `${word} ${letters(number)}`])
			);
		for (const number of numbers) drawn.set(`boat-${number}`, SVG);
	});
	return { files, drawn };
}

type Set = ReturnType<typeof set>;

function faults(change: (set: Set) => unknown = () => {}, bytes = 6000): string {
	const changed = set();
	change(changed);
	const images = readImages(changed.files);
	const names = readImageNames(changed.files);
	return [
		...[...images.complaints, ...names.complaints],
		...checkImages(images.found, names.found, changed.drawn, () => bytes)
	].join('\n');
}

const NAMES = 'unconscious/names.en.json';
const WATER = 'unconscious/water.en.json';

it('has nothing against a whole set', () => {
	expect(faults()).toBe('');
});

it.each<[string, (set: Set) => unknown, string]>([
	['a theme that is missing', ({ files }) => delete files[WATER], `${WATER}: is missing.`],
	[
		'an image too few',
		({ drawn }) => drawn.delete('boat-24'),
		'images: 95, 96 wanted.\nimages: no drawing of boat-24.'
	],
	[
		'a drawing without a name',
		({ drawn }) => drawn.set('boat', SVG),
		'images: no words in nl for boat.'
	],
	[
		'a drawing that is no drawing of ours',
		({ drawn }) => drawn.set('boat-24', SVG.replace('paper', 'gold')),
		'drawing boat-24: has fill="var(--draw-gold)".'
	],
	[
		'another order than in Dutch',
		({ files }) => {
			const { 'boat-24': first, ...rest } = files[WATER]!;
			files[WATER] = { ...rest, 'boat-24': first! };
		},
		`${WATER}: boat-25 where Dutch has boat-24.`
	],
	[
		'a name in two themes',
		({ files }) => (files['unconscious/doors.en.json']!['boat-24'] = 'A door'),
		'images: twice in en: boat-24.'
	],
	[
		'the same description twice',
		({ files }) => (files[WATER]!['boat-25'] = 'A boat, CE'),
		`${WATER}: boat-25: said before: A boat, CE`
	],
	[
		'a description without a capital',
		({ files }) => (files[WATER]!['boat-24'] = 'a boat'),
		'begins with a capital'
	],
	[
		'a description that ends like a text',
		({ files }) => (files[WATER]!['boat-24'] = 'A boat.'),
		'ends without a full stop'
	],
	[
		'a hard description',
		({ files }) => (files[WATER]!['boat-24'] = 'A transcontinental boat'),
		'hard to read at B1 (transcontinental)'
	],
	['an image without a name', ({ files }) => delete files[NAMES]!['boat-24'], 'en for boat-24.'],
	[
		'a name twice',
		({ files }) => (files[NAMES]!['boat-25'] = 'boat, ce'),
		`${NAMES}: boat-25: said before: boat, ce`
	],
	[
		'a name with a capital',
		({ files }) => (files[NAMES]!['boat-24'] = 'Boat'),
		'without a capital'
	],
	[
		'a name as long as a sentence',
		({ files }) => (files[NAMES]!['boat-24'] = 'boat on the way to the sea'),
		'at most 6 words'
	],
	[
		'marks of a typewriter',
		({ files }) => (files[WATER]!['boat-24'] = "A boat on the water's edge"),
		'marks of a typewriter'
	]
])('finds %s', (_what, change, complaint) => {
	expect(faults(change)).toContain(complaint);
});

it('finds images that are too large on average', () => {
	expect(faults(undefined, 6001)).toBe('images: 6001 bytes on average.');
});
