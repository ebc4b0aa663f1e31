import type { PlayedScene, Scene } from './beats';
import type { Exercise } from './types';

/** A small exercise with one of each kind of step that asks something of the engine. */
export const EXERCISE: Exercise = {
	id: 'small',
	title: 'Small',
	goal: 'To test with.',
	minutes: 4,
	heavy: null,
	steps: [
		{ id: 'intro', type: 'read', title: 'Intro', text: ['Read.'] },
		{ id: 'rest', type: 'rest', title: 'Rest', text: 'Sit.', seconds: 45 },
		{ id: 'scene', type: 'scene', title: 'Scene', scene: 'hall', felt: 'tap' },
		{ id: 'felt', type: 'thermometer', title: 'Felt', text: 'How?' },
		{ id: 'compare', type: 'compare', title: 'Compare', text: 'See.' },
		{ id: 'words', type: 'reflection', title: 'Words', question: 'What?' }
	]
};

export const SCENE: PlayedScene = {
	id: 'hall',
	title: 'Hall',
	picture: 'hall',
	pictureText: 'A hall.',
	beats: [
		{ id: 'one', seconds: 20, text: 'One.', level: 0 },
		{ id: 'two', seconds: 15, text: 'Two.', level: 2 },
		{ id: 'three', seconds: 25, text: 'Three.', level: 1 }
	]
};

/** Asks after 35 s; then 25 s one way, 30 s the other, which stays open. */
export const ASKING: Scene = {
	...{ id: 'door', title: 'Door', picture: 'hall', pictureText: 'A door.' },
	beats: SCENE.beats.slice(0, 2),
	choice: {
		question: 'What do you do?',
		ways: [
			{
				...{ id: 'wait', label: 'Wait', other: ['Or not.'], you: ['Or so.'] },
				beats: SCENE.beats.slice(2)
			},
			{
				...{ id: 'knock', label: 'Knock', other: ['Perhaps.'], you: ['Perhaps.'], open: true },
				beats: [{ id: 'four', seconds: 30, text: 'Four.', level: 3 }]
			}
		]
	}
};
