import type { Scene } from './beats';
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

export const SCENE: Scene = {
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
