import { expect, it } from 'vitest';
import type { Module } from '$lib/course';
import { EXERCISE } from '$lib/course/testing';
import type { Store } from '$lib/store';
import { draftId, newDraft } from './exercise-draft';
import type { openExercise } from './modules';
import { pastOf } from './past';

const open: typeof openExercise = (key) => {
	const task = { id: 'feet', text: 'Voel je voeten.' };
	const take = {
		...{ id: 'take', type: 'homework' as const, title: 'Mee', text: 'Kies.', tasks: [task] }
	};
	const exercise = { ...EXERCISE, steps: [...EXERCISE.steps, take] };
	return Promise.resolve(key === 'm/week' ? { module: {} as Module, exercise } : null);
};

it('what was left half done with homework says which; what was simply left does not', async () => {
	const draft = (key: 'm/week' | 'm/other' | 'm/gone', data: unknown) => ({
		...{ id: draftId('me', false, key), savedAt: 5, data }
	});
	const taking = {
		...newDraft(1, 'none'),
		at: 6,
		answers: { take: { type: 'homework', task: 'feet' } }
	};
	const store = {
		sessions: { list: () => Promise.resolve([]) },
		drafts: {
			list: () =>
				Promise.resolve([
					draft('m/week', taking),
					draft('m/other', { ...newDraft(1, 'none'), at: 2 }),
					draft('m/gone', taking)
				])
		}
	} as unknown as Store;
	const { halfDone } = await pastOf(store, 'me', open);
	expect(halfDone.map(({ key, taken }) => [key, taken?.text ?? null])).toEqual([
		['m/week', 'Voel je voeten.'],
		['m/other', null],
		['m/gone', null]
	]);
});
