import { describe, expect, it } from 'vitest';
import {
	readCardTable,
	readContentFiles,
	readDrawn,
	readEvidence,
	readMessages
} from '../../scripts/content-files';
import { checkCardTable } from '../../src/lib/content/card-table-check';
import { checkClientScreens } from '../../src/lib/content/client-screen-check';
import { checkContent } from '../../src/lib/content/check';
import { askedCards, readCards } from '../../src/lib/content/deck-check';
import { checkEvidence, readSourcedTexts } from '../../src/lib/content/evidence-check';
import type { Deck, Memorie } from '../../src/lib/content/model';
import type { Beat, Module, ReadStep, Scene, SceneWay, Step } from '../../src/lib/course';
import released from '../fixtures/released-cards.json';

const files = readContentFiles();
const drawn = readDrawn();
const KLETS = 'decks/kletskwartet.en.json';

/** What is found when one file has been changed. */
function afterChange<Content>(path: string, change: (content: Content) => unknown): string {
	const changed = change(structuredClone(files[path]) as Content);
	return checkContent({ ...files, [path]: changed }, drawn).join('\n');
}

const inDeck = (change: (deck: Deck) => void) =>
	afterChange<Deck>(KLETS, (deck) => (change(deck), deck));

describe('the content', () => {
	it('is whole, the same in both languages, and readable', () => {
		expect(checkContent(files, drawn)).toEqual([]);
	});

	it('is enough to play with', () => {
		const count = (path: string) => (files[path] as Deck).themes.length;
		expect(count('decks/kletskwartet.nl.json')).toBeGreaterThanOrEqual(17);
		expect(count('decks/teamkwartet.nl.json')).toBeGreaterThanOrEqual(16);
		const { themes } = files['memorie/memorie.nl.json'] as Memorie;
		expect(themes.flatMap(({ pairs }) => pairs).length).toBeGreaterThanOrEqual(36);
		// What the study names: what we expect, what I share, what is hard to talk about.
		const named = themes.filter(({ id }) => ['verwachten', 'over-mij', 'moeilijk'].includes(id));
		expect(named.map(({ pairs }) => pairs.length >= 6)).toEqual([true, true, true]);
	});

	it('says nothing long on screens before which a client sits', () => {
		const messages = readMessages();
		expect(checkClientScreens(messages)).toEqual([]);
		const long = { ...messages, nl: { game_x: `${'en nog een woord '.repeat(4)}.` } };
		expect(checkClientScreens(long)).toEqual([
			expect.stringContaining('game_x: a sentence of 16 words')
		]);
	});

	it('is in docs/content.md, card by card', () => {
		expect(checkCardTable(readCardTable(), readCards(files))).toEqual([]);
	});

	it('says no more of research than docs/evidence.md', () => {
		expect(checkEvidence(readEvidence(), readSourcedTexts(files, readMessages()))).toEqual([]);
	});

	it.each(Object.entries(released))(
		'still finds every card that was ever played: %s',
		(id, names) => {
			const { content } = readCards(files).find((found) => found.id === id)!;
			const now = askedCards(content).map(({ name }) => name);
			const found = new Set([...now, ...askedCards(content).flatMap(({ formerly }) => formerly)]);
			expect(names.filter((name) => !found.has(name))).toEqual([]);
			expect(now.filter((name) => !names.includes(name))).toEqual([]);
		}
	);

	it('has cards of every weight', () => {
		for (const deck of ['kletskwartet', 'teamkwartet']) {
			const { themes } = files[`decks/${deck}.nl.json`] as Deck;
			const weights = themes.flatMap(({ cards }) => cards.map(({ weight }) => weight));
			expect(new Set(weights)).toEqual(new Set([1, 2, 3]));
		}
	});
});

describe('the check', () => {
	it('misses a file', () => {
		const { [KLETS]: _gone, ...rest } = files;
		expect(checkContent(rest, drawn)).toContain(`${KLETS}: is missing.`);
	});

	it.each(['decks/other.nl.json', 'unconscious/notes.txt', 'plates/other.json'])(
		'knows no strangers: %s',
		(path) => {
			expect(afterChange(path, () => ({}))).toBe(`${path}: no page ever loads this file.`);
		}
	);

	it.each<[string, (deck: Deck) => void, string]>([
		['three cards', (deck) => deck.themes[0]?.cards.pop(), 'themes.0.cards.3'],
		['a weight of 4', (deck) => (deck.themes[0]!.cards[0].weight = 4 as 3), 'weight'],
		['an empty title', (deck) => (deck.title = ''), 'title'],
		['a stray space', (deck) => (deck.title += ' '), 'spaces'],
		['a theme too few', (deck) => deck.themes.pop(), 'the end where Dutch has plezier'],
		['another order', (deck) => deck.themes.reverse(), 'where Dutch has'],
		[
			'another weight',
			(deck) => (deck.themes[0]!.cards[0].weight = 3),
			'verwachten/bezoek 3 hot-beverage where Dutch has verwachten/bezoek 1 hot-beverage'
		],
		[
			'another picture',
			(deck) => (deck.themes[0]!.cards[0].picture = 'bed'),
			'verwachten/bezoek 1 bed where Dutch has verwachten/bezoek 1 hot-beverage'
		],
		[
			'a long question',
			(deck) => (deck.themes[0]!.cards[0].question = `${'go on. '.repeat(8)}?`),
			'a question of 16 words'
		],
		['no question', (deck) => (deck.themes[0]!.cards[0].question = 'Hello.'), 'not a question'],
		[
			'a hard word',
			(deck) => (deck.themes[0]!.cards[0].lighter = 'What is your accommodation?'),
			'hard to read at A2 (accommodation)'
		],
		[
			'a question twice',
			(deck) => (deck.themes[1]!.cards[1].question = deck.themes[0]!.cards[0].question),
			'twice'
		],
		['a card twice', (deck) => (deck.themes[0]!.cards[1].id = 'bezoek'), 'twice'],
		[
			'a card that may hurt and is not deep',
			(deck) => (deck.themes[0]!.cards[0].question = 'What do you do at night?'),
			'verwachten/bezoek: may hurt (night)'
		],
		[
			'a lighter question of a deep card that may hurt',
			(deck) => (deck.themes[2]!.cards[2].lighter = 'What if there is no one?'),
			'moeilijk/nog-zeggen: may hurt (no one)'
		],
		[
			'a lighter question that is none',
			(deck) => (deck.themes[0]!.cards[0].lighter = deck.themes[0]!.cards[0].question),
			'verwachten/bezoek/lighter: said before'
		],
		[
			'too little for a light game',
			(deck) => deck.themes[0]!.cards.forEach((card) => (card.weight = 2)),
			'7 themes with 3 light cards, too few for a light game'
		],
		[
			'a name of before that is there',
			(deck) => (deck.themes[0]!.cards[0].formerly = ['verwachten/te-laat']),
			'formerly verwachten/te-laat, which is there'
		],
		[
			'a name of before that leads to two cards',
			(deck) => {
				for (const card of deck.themes[0]!.cards.slice(0, 2)) card.formerly = ['verwachten/oud'];
			},
			'formerly verwachten/oud, which is there'
		],
		[
			'a name of before in another theme',
			(deck) => (deck.themes[0]!.cards[0].formerly = ['thuis/oud']),
			'formerly thuis/oud, in another theme'
		]
	])('finds %s', (_what, change, complaint) => {
		expect(inDeck(change)).toContain(complaint);
	});

	it('asks what hurts of who chose a deep card', () => {
		const deep = (deck: Deck) => {
			const [card] = deck.themes[2]!.cards.filter(({ weight }) => weight === 3);
			card!.question = 'What do you do when you are alone?';
		};
		expect(inDeck(deep)).not.toContain('may hurt');
	});

	it('finds what the table of cards lacks, has too much, or weighs otherwise', () => {
		const doc = readCardTable();
		const after = (change: (doc: string) => string) =>
			checkCardTable(change(doc), readCards(files)).join('\n');
		const row = /^\| `verwachten\/bezoek`.*\n/m;
		expect(after((doc) => doc.replace(row, ''))).toBe(
			'docs/content.md: kletskwartet lacks verwachten/bezoek 1'
		);
		expect(after((doc) => doc.replace(row, (line) => line.replace('bezoek', 'weg') + line))).toBe(
			'docs/content.md: kletskwartet has no verwachten/weg 1, or has it twice'
		);
		expect(after((doc) => doc.replace(row, (line) => line.replace('1', '2')))).toContain(
			'kletskwartet lacks verwachten/bezoek 1'
		);
		expect(after((doc) => doc.replace(row, (line) => line + line))).toContain('or has it twice');
		expect(after((doc) => doc.replace(row, '| `verwachten/bezoek` | 1 | |\n'))).toContain('lacks');
		expect(after(() => '')).toContain('memorie lacks thuis/bank 1');
	});

	it('wants a light game of memorie', () => {
		const heavy = afterChange<Memorie>('memorie/memorie.nl.json', (memorie) => {
			for (const { pairs } of memorie.themes.slice(1)) for (const pair of pairs) pair.weight = 3;
			return memorie;
		});
		expect(heavy).toContain('8 light pairs, too few for a light game');
	});

	it('finds a picture without a name, without a use, or not in the set', () => {
		const { bed: _bed, ...rest } = files['pictures.json'] as Record<string, unknown>;
		expect(afterChange('pictures.json', () => rest)).toContain('lacks bed.');
		const more = { ...rest, 'no-such': { nl: 'niets', en: 'nothing' } };
		const found = afterChange('pictures.json', () => more);
		expect(found).toContain('nothing uses no-such.');
		expect(found).toContain('the set does not have no-such.');
	});
});

const WHOSE = 'course/whose.en.json';
const inCourse = (change: (module: Module) => void, path = WHOSE) =>
	afterChange<Module>(path, (module) => (change(module), module));

describe('the check of the course', () => {
	it('sees what differs between the languages, but for the words', () => {
		expect(inCourse(({ exercises }) => (exercises[0]!.title = 'Another name'))).toBe('');
		expect(inCourse(({ exercises }) => (exercises[0]!.minutes += 1))).toContain(
			'differs from Dutch at /exercises/0/minutes'
		);
		expect(inCourse(({ exercises }) => exercises[1]!.steps.pop())).toContain('differs from Dutch');
	});

	it('misses a scene, a drawing and a heap', () => {
		expect(inCourse(({ scenes }) => scenes.pop())).toContain('there is no scene');
		expect(inCourse(({ scenes }) => (scenes[0]!.picture = 'nowhere'))).toContain(
			'no drawing of nowhere'
		);
		expect(
			inCourse(({ exercises }) => {
				const sort = exercises.flatMap(({ steps }) => steps).find(({ type }) => type === 'sort');
				if (sort?.type === 'sort') sort.items[0]!.bin = 'nowhere';
			})
		).toContain('there is no heap nowhere');
	});

	it('wants scenes that rise and fall again, in their time', () => {
		const flat = inCourse(({ scenes }) => scenes[0]!.beats.forEach((beat) => (beat.level = 1)));
		expect(flat).toContain('does not rise');
		const long = inCourse(({ scenes }) => scenes[0]!.beats.forEach((beat) => (beat.seconds = 20)));
		expect(long).toContain('lasts');
	});

	it('wants ways that each settle or say that they stay open, and a choice in which something is at stake', () => {
		const asking = (change: (scene: Scene, way: SceneWay) => void) =>
			inCourse(({ scenes }) => {
				const scene = scenes[0]!;
				const ways = ['stay', 'go'].map((id): SceneWay => {
					const beats = scene.beats.slice(5).map((beat) => ({ ...beat, id: `${id}-${beat.id}` }));
					return { id, label: 'Do it', beats, other: ['Or not.'], you: ['Or so.'] };
				});
				Object.assign(scene, {
					beats: scene.beats.slice(0, 5),
					choice: { question: 'What do you do?', ways }
				});
				change(scene, ways[1]!);
			});
		expect(asking(() => {})).not.toContain('scene frightening-letter/');
		expect(asking((_, way) => (way.beats.at(-1)!.level = 3))).toContain('/go: does not settle');
		expect(asking((_, way) => (way.open = true))).toContain('/go: is open and settles');
		expect(asking((_, way) => way.beats.forEach((beat) => (beat.seconds = 20)))).toContain(
			'/go: lasts'
		);
		expect(asking((_, way) => (way.id = 'stay'))).toContain('twice: stay');
		expect(asking((_, way) => (way.label = 'a b c d e f g h i j k l m'))).toContain('a long label');
		expect(asking(({ beats }) => (beats.at(-1)!.level = 1))).toContain(
			'before anything is at stake'
		);
	});

	it('wants a landing after a scene without an end', () => {
		const open = inCourse(({ scenes, exercises }) => {
			const { id, beats } = scenes[0]!;
			scenes[0]!.open = true;
			beats.at(-1)!.level = 3;
			for (const exercise of exercises) {
				if (!exercise.steps.some((step) => step.type === 'scene' && step.scene === id)) continue;
				exercise.steps = exercise.steps.filter(({ type }) => type !== 'breathing');
			}
		});
		expect(open).toContain('is heavy or open, and has no landing');
	});

	it('wants labels that a client can read under pictures', () => {
		const labelled = inCourse(({ exercises }) => {
			for (const step of exercises.flatMap(({ steps }) => steps))
				if (step.type === 'pictures') step.pictures[0]!.label = 'my support network';
		}, 'course/settle.en.json');
		expect(labelled).toContain('network: say: people you know');
	});

	it('wants a step that can be recalled, and company for roles', () => {
		const recalling = (recalls: string) =>
			inCourse(({ exercises }) => Object.assign(exercises[0]!.steps.at(-1)!, { recalls }));
		expect(recalling('nowhere')).toContain('recalls nowhere, and cannot');
		const alone = inCourse(({ exercises }) => {
			const roles = ['a', 'b'].map((id) => ({ id, name: id, card: ['You.', 'And so.'] }));
			exercises[0]!.steps.unshift({
				...{ id: 'play', type: 'roles', title: 'Play', text: 'Play.', minutes: 5, swap: true },
				roles
			});
		});
		expect(alone).toContain('has roles, and is done alone');
	});

	it.each<[string, Beat['happens'], string]>([
		['a part that is not drawn', { shakes: ['nowhere'] }, 'the drawing has no nowhere'],
		['a whole picture that shakes', { shakes: ['picture'] }, 'a whole picture never shakes'],
		['what appears and was there', { appears: ['letter'] }, 'letter is there already'],
		['what goes and was not there', { gone: ['waves'] }, 'waves is not there'],
		['an unknown effect', { flies: ['letter'] } as Beat['happens'], 'flies']
	])('wants scenes in which only what can happen happens: %s', (_what, happens, complaint) => {
		const scene = complaint.startsWith('waves') ? 1 : 0;
		const found = inCourse(({ scenes }) => (scenes[scene]!.beats[0]!.happens = happens!));
		expect(found).toContain(complaint);
	});

	it('wants something to happen in every scene, and to every part that is drawn for it', () => {
		const still = inCourse(({ scenes }) => scenes[0]!.beats.forEach((beat) => delete beat.happens));
		expect(still).toContain('nothing happens in it');
		expect(still).toContain('nothing ever happens to letter');
	});

	it('wants a landing after what is heavy, and a scene before a comparison', () => {
		const heavy = inCourse(({ exercises }) => {
			exercises[0]!.heavy = 'This may come close.';
			exercises[0]!.steps = exercises[0]!.steps.filter(({ type }) => type !== 'breathing');
		});
		expect(heavy).toContain('has no landing');
		const early = inCourse(({ exercises }) =>
			exercises[0]!.steps.unshift({ id: 'early', type: 'compare', title: 'Early', text: 'See.' })
		);
		expect(early).toContain('compares before there was a scene');
	});

	const anyStep = (change: (step: Step) => void, path = 'course/conditions.nl.json') =>
		inCourse(({ exercises }) => exercises.flatMap(({ steps }) => steps).forEach(change), path);

	it('wants to know when a question is about somebody else, so that it never counts as her own', () => {
		const unsaid = anyStep((step) => {
			if (step.type === 'reflection') delete step.about;
		});
		expect(unsaid).toContain('asks about somebody else and does not say so');
		const inPlan = inCourse(({ exercises }) => {
			const { steps } = exercises.find(({ id }) => id === 'one-thing-at-a-time')!;
			const question = 'Denk aan iemand met wie je werkt. Wat zie je het eerst?';
			steps.push({ id: 'x', type: 'plan', title: 'X', question, phase: 'geel', column: 'seen' });
		}, 'course/conditions.nl.json');
		expect(inPlan).toContain('asks about somebody else');
	});

	it('wants a link where a text offers a choice, and one that leads somewhere', () => {
		const change = (edit: (step: ReadStep) => void) =>
			anyStep((step) => step.type === 'read' && step.links && edit(step), 'course/body.nl.json');
		expect(change((step) => delete step.links)).toContain('offers a choice without a link');
		expect(change(({ links }) => (links![0]!.name = 'body/nowhere'))).toContain(
			'there is no exercise body/nowhere'
		);
		expect(change(({ links }) => (links![2]!.name = 'nowhere'))).toContain(
			'there is no module nowhere'
		);
	});

	it('reads along: long sentences, the passive, policy words', () => {
		const stiff = (text: string) =>
			inCourse((module) => (module.summary = text), 'course/whose.nl.json');
		expect(stiff('De brief wordt door hem gelezen.')).toContain('passive');
		expect(stiff('Dat vraagt een adequaat besluit.')).toContain('adequaat: zeg: goed');
		expect(stiff(`${'en nog een woord '.repeat(6).trim()}.`)).toContain('a sentence of 24 words');
		expect(stiff('Het wordt later. Ze gaan naar huis.')).toBe('');
	});
});
