import { expect, test } from '@playwright/test';
import { STEP_TYPES, type Module } from '../../../src/lib/course/types';
import team from '../../../content/course/team.nl.json' with { type: 'json' };
import { expectAccessible } from '../support/axe';
import { openExercise } from '../support/course';
import { next, title } from '../support/rustcheck';

/** A module that has every kind of step. */
const { id, exercises } = team as unknown as Module;

test('every kind of step is accessible', async ({ page }) => {
	const seen = new Set<string>();
	for (const exercise of exercises) {
		if (exercise.steps.every(({ type }) => seen.has(type))) continue;
		await openExercise(page, `${id}/${exercise.id}`);
		for (const [index, step] of exercise.steps.entries()) {
			await expect(title(page)).not.toBeEmpty();
			if (!seen.has(step.type)) {
				seen.add(step.type);
				await expectAccessible(page);
				if (step.type === 'scene') {
					await page.getByTestId('go-without').click();
					await expect(page.getByTestId('scene')).toBeVisible();
					await expectAccessible(page);
					await page.getByTestId('stop').click();
				}
			}
			if (index === exercise.steps.length - 1) break;
			await next(page).or(page.getByTestId('skip')).first().click();
			await expect(page.getByTestId('step')).toContainText(String(index + 2));
		}
	}
	expect([...seen].sort()).toEqual([...STEP_TYPES].sort());
});
