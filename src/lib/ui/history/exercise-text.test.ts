import { expect, it } from 'vitest';
import type { Step } from '$lib/course';
import { answerText } from './exercise-text';

const base = { id: 'step', title: 'Stap', text: 'Kies.' };

it('homework is told by its task, also once nothing of it is known any more', () => {
	const step: Step = {
		...{ ...base, type: 'homework' },
		tasks: [{ id: 'feet', text: 'Voel je voeten.' }]
	};
	expect(answerText({ type: 'homework', task: 'feet' }, step)).toBe('Voel je voeten.');
	expect(answerText({ type: 'homework', task: null }, step)).toBe('');
	expect(answerText({ type: 'homework', task: 'feet' }, null)).toBe('');
});

it('facts are told a line each, with what was said of it, also without the exercise', () => {
	const said = {
		...{ type: 'facts' as const },
		lines: [
			{ words: 'De deur ging dicht.', kind: 'seen' as const },
			{ words: 'Hij was boos.', kind: 'filled-in' as const },
			{ words: 'Het regende.', kind: null }
		]
	};
	const told = 'De deur ging dicht. → Gezien\nHij was boos. → Ingevuld\nHet regende.';
	expect(answerText(said, null)).toBe(told);
});

it('pictures are told by their labels', () => {
	const step: Step = {
		...{ ...base, type: 'pictures', most: 2 },
		pictures: [
			{ id: 'walk', picture: 'footprints', label: 'even lopen' },
			{ id: 'tea', picture: 'hot-beverage', label: 'iets warms' }
		]
	};
	expect(answerText({ type: 'pictures', chosen: ['tea', 'walk'] }, step)).toBe(
		'iets warms en even lopen'
	);
	expect(answerText({ type: 'pictures', chosen: [] }, step)).toBe('');
});
