import { describe, expect, it } from 'vitest';
import type { Exercise, PlanStep } from '$lib/course';
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
