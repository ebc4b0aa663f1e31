import { expect, it } from 'vitest';
import type { PlateShape, PlateWords } from './image-model';
import { checkPlates, readPlates } from './plate-check';

/** A letter for each number, for words that differ. */
const letters = (number: number) => [...`${number}`].map((digit) => 'abcdefghij'[+digit]).join('');

const PLACES = Array.from({ length: 24 }, (_, i) => `p-${i}`);
const WRITING = Array.from({ length: 6 }, (_, i) => `w-${i}`);

/** Eight in a row, in three rows; below them what is written. */
function shape(): PlateShape {
	return {
		width: 1680,
		height: 1188,
		places: PLACES.map((id, i) => ({
			id,
			x: (i % 8) * 200,
			y: Math.floor(i / 8) * 200,
			width: 120,
			height: 120
		})),
		writing: WRITING.map((id, i) => ({
			id,
			kind: 'bubble',
			x: i * 200,
			y: 700,
			width: 190,
			height: 80
		}))
	};
}

function words(): PlateWords {
	const ask = (what: string, number: number) => ({
		question: `Who is ${what} ${letters(number)}?`,
		lighter: `Is it light, ${what} ${letters(number)}?`
	});
	return {
		title: 'The street',
		lead: 'Tell what you see.',
		description: 'A street with a lot of homes.',
		places: Object.fromEntries(
			PLACES.map((id, i) => [
				id,
				{
					name: `Home ${letters(i)}`,
					seen: `Here is home ${letters(i)}.`,
					client: ask('with us', i),
					colleague: ask('with you', i),
					team: ask('with them', i)
				}
			])
		),
		writing: Object.fromEntries(WRITING.map((id, i) => [id, `Words ${letters(i)}`]))
	};
}

function drawing({ places, writing }: PlateShape): string {
	const parts = [
		...places.map(({ id }) => `<g data-part="place-${id}"/>`),
		...writing.map(({ id }) => `<g data-part="writing-${id}"/>`)
	];
	return `<svg viewBox="0 0 1680 1188">${parts.join('')}</svg>`;
}

interface Plate {
	shape: PlateShape;
	words: PlateWords;
	drawn: Map<string, string>;
}

const EN = 'plates/neighbourhood.en.json';
const SHAPE = 'plates/neighbourhood.json';

function faults(change: (plate: Plate) => unknown = () => {}): string {
	const plate = {
		shape: shape(),
		words: words(),
		drawn: new Map([['neighbourhood', drawing(shape())]])
	};
	change(plate);
	const read = readPlates({
		[SHAPE]: plate.shape,
		'plates/neighbourhood.nl.json': words(),
		[EN]: plate.words
	});
	return [...read.complaints, ...checkPlates(read, plate.drawn)].join('\n');
}

it('has nothing against a whole plate', () => {
	expect(faults()).toBe('');
});

const ONE = 'p-0';

it.each<[string, (plate: Plate) => unknown, string]>([
	['no drawing', ({ drawn }) => drawn.clear(), 'plates: no drawing of neighbourhood.'],
	[
		'a drawing that nothing shows',
		({ drawn }) => drawn.set('other', drawing(shape())),
		'plates: nothing shows other.'
	],
	[
		'a drawing that is none of ours',
		({ drawn }) => drawn.set('neighbourhood', '<svg><script/></svg>'),
		'drawing neighbourhood: has a script.'
	],
	[
		'a place that is not drawn as a part',
		({ drawn }) => drawn.set('neighbourhood', drawing(shape()).replace('place-p-0"', 'place-x"')),
		`${SHAPE}: the drawing has no place-p-0.\n${SHAPE}: the drawing has a place-x of which`
	],
	['a place too few', ({ shape }) => shape.places.pop(), `${SHAPE}: 23 places, 24 wanted.`],
	['too little room for words', ({ shape }) => shape.writing.pop(), '5 writing, 6 wanted.'],
	['a small place', ({ shape }) => (shape.places[0]!.width = 119), 'p-0 is 119 by 120.'],
	['a small bubble', ({ shape }) => (shape.writing[0]!.height = 79), 'w-0 is 190 by 79.'],
	['half a unit', ({ shape }) => (shape.places[0]!.width = 120.5), 'places.0.width'],
	['a place at the edge', ({ shape }) => (shape.places[7]!.x = 1561), 'p-7 is not wholly on'],
	['a place below', ({ shape }) => (shape.writing[0]!.y = 1109), 'w-0 is not wholly on'],
	['the same place twice', ({ shape }) => (shape.places[1]!.id = ONE), 'twice: p-0.'],
	['a place over another', ({ shape }) => (shape.places[1]!.x = 107), 'p-1 lies over p-0.'],
	['words over a place', ({ shape }) => (shape.writing[0]!.y = 500), 'w-0 lies over p-16.'],
	[
		'a place without words',
		({ words }) => delete words.places[ONE],
		`${EN}: has no words for p-0.`
	],
	['words without a place', ({ words }) => (words.writing['x'] = 'More'), 'there is no place x.'],
	[
		'no question for the team',
		({ words }) => delete (words.places[ONE] as Partial<PlateWords['places'][string]>).team,
		`${EN}: places.p-0.team`
	],
	[
		'no question',
		({ words }) => (words.places[ONE]!.client.question = 'Tell.'),
		`${EN}: p-0/client: not a question: Tell.`
	],
	[
		'a long question',
		({ words }) => (words.places[ONE]!.team.question = `${'go on. '.repeat(8)}?`),
		'a question of 16 words'
	],
	[
		'a question to a client that may hurt',
		({ words }) => (words.places[ONE]!.client.question = 'What do you do when you are alone?'),
		'p-0/client: may hurt (alone)'
	],
	[
		'a lighter question that is none',
		({ words }) => (words.places[ONE]!.team.lighter = words.places[ONE]!.team.question),
		`${EN}: p-0/team/lighter: said before:`
	],
	[
		'a question that stands elsewhere, but for its marks',
		({ words }) => (words.places['p-1']!.team.question = 'Who is, with you, A?'),
		`${EN}: p-1/team: said before:`
	],
	[
		'what a client cannot read',
		({ words }) => (words.places[ONE]!.client.lighter = 'Who does your accommodation?'),
		'p-0/client/lighter: hard to read at A2 (accommodation)'
	],
	[
		'what a client cannot read in the picture',
		({ words }) => (words.places[ONE]!.seen = 'Here is an accommodation.'),
		'p-0: hard to read at A2 (accommodation)'
	],
	[
		'straight quotes',
		({ words }) => (words.writing['w-0'] = "The neighbours' words"),
		'w-0: marks of a typewriter'
	]
])('finds %s', (_what, change, complaint) => {
	expect(faults(change)).toContain(complaint);
});

it('lets a colleague read more than a client, and two places share a little', () => {
	expect(
		faults(({ words, shape }) => {
			words.places[ONE]!.team.question = 'Who does the accommodation?';
			shape.places[1]!.x = 108;
		})
	).toBe('');
});

it('finds too few questions', () => {
	const few = faults(({ shape, words }) => {
		shape.places.pop();
		delete words.places['p-23'];
	});
	expect(few).toContain(`${EN}: 69 questions, 72 wanted.`);
});

it('finds a file that is missing', () => {
	expect(readPlates({}).complaints).toEqual([
		'plates/neighbourhood.nl.json: is missing.',
		`${EN}: is missing.`,
		`${SHAPE}: is missing.`
	]);
});
