import { describe, expect, it } from 'vitest';
import type { Beat, Module, ReadStep, Scene, SceneWay, Step } from '../../src/lib/course';
import { afterChange } from './support/changed-content';

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
