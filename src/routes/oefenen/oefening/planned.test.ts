import { describe, expect, it } from 'vitest';
import type { Answer, Exercise, Module, PlanStep, Step } from '$lib/course';
import { mySignals } from '$lib/sessions/review';
import { emptyRows } from '$lib/ui/plan/rows';
import { planned } from './planned';

function plan(id: string, part: Pick<PlanStep, 'phase' | 'column'>): PlanStep {
	return { id, type: 'plan', title: '', question: '', ...part };
}

const exercise: Exercise = {
	id: 'one',
	title: '',
	goal: '',
	minutes: 1,
	heavy: null,
	steps: [
		plan('jaw', { phase: 'geel', column: 'body' }),
		plan('ask', { phase: 'rood', column: 'team' })
	]
};

describe('what was written for the plan', () => {
	it('stands in its own place, below what was there', () => {
		const rows = emptyRows();
		rows.geel.body = 'Ik frons.';
		const answers = { jaw: { type: 'plan', words: ' Strakke kaken. ' } } as const;
		const result = planned(exercise, answers, rows);
		expect(result?.geel.body).toBe('Ik frons.\nStrakke kaken.');
		expect(result?.rood).toEqual(emptyRows().rood);
		expect(rows.geel.body).toBe('Ik frons.');
	});

	it('begins a plan where there is none', () => {
		const answers = { ask: { type: 'plan', words: 'Los mij af.' } } as const;
		expect(planned(exercise, answers, null)?.rood.team).toBe('Los mij af.');
	});

	it('is nothing when nothing was written', () => {
		expect(planned(exercise, { jaw: { type: 'plan', words: '  ' } }, emptyRows())).toBeNull();
	});
});

/** Every exercise of the course, in both languages. */
const all = Object.values(
	import.meta.glob<Module>('/content/course/*.json', { eager: true, import: 'default' })
).flatMap(({ exercises, id }) => exercises.map((exercise) => ({ module: id, exercise })));

/** An answer that names the step it was given to. */
function named({ id, type }: Step): Answer | null {
	switch (type) {
		case 'plan':
		case 'reflection':
			return { type, words: `<${id}>` };
		case 'body-map':
			return { type, places: ['jaw'], words: `<${id}>` };
		case 'explanations':
			return { type, insides: [`<${id}>`], check: `<${id}>` };
		case 'whose':
			return { type, choice: 'other', words: `<${id}>` };
		default:
			return null;
	}
}

describe('what is said of somebody else, in every exercise of the course', () => {
	it.each(all)('never stands in her plan nor in her signals: $module/$exercise.id', (one) => {
		const { exercise, module } = one;
		const answers = Object.fromEntries(
			exercise.steps.flatMap((step): [string, Answer][] => {
				const answer = named(step);
				return answer ? [[step.id, answer]] : [];
			})
		);
		const details = { module, exercise: exercise.id, answers };
		const signals = mySignals([{ details, exercise, comparison: null }]);
		const hers = JSON.stringify([planned(exercise, answers, null), signals.words]);
		for (const step of exercise.steps) {
			const goesOn = (step.type === 'plan' || step.type === 'body-map') && !('about' in step);
			expect(hers.includes(`<${step.id}>`), step.id).toBe(goesOn);
		}
	});

	it('there are such questions', () => {
		const others = all.flatMap(({ exercise }) => exercise.steps.filter((step) => 'about' in step));
		expect(others.length).toBeGreaterThan(0);
	});
});
