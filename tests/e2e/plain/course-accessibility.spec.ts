import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { MODULE_IDS } from '../../../src/lib/content/ids';
import { STEP_TYPES, type Module, type Step } from '../../../src/lib/course/types';
import { expectAccessible } from '../support/axe';
import { openExercise } from '../support/course';
import { next, title } from '../support/rustcheck';

const MODULES = MODULE_IDS.map(
	(id) => JSON.parse(readFileSync(`content/course/${id}.nl.json`, 'utf8')) as Module
);

/** What comes into view once something is said. @returns whether there is anything new to judge */
async function unfold(page: Page, step: Step): Promise<boolean> {
	switch (step.type) {
		case 'scene':
			await page.getByTestId('go-without').click();
			await expect(page.getByTestId('scene')).toBeVisible();
			return true;
		case 'roles':
			await page.getByTestId(`card-${step.roles[0]!.id}`).click();
			return true;
		case 'homework':
			await page.getByText(step.tasks[0]!.text).click();
			return true;
		case 'facts':
			await page.getByTestId('words').fill('De deur ging dicht.');
			return true;
		case 'pictures':
			for (const { label } of step.pictures.slice(0, step.most)) {
				await page.getByRole('checkbox', { name: label, exact: true }).check();
			}
			return true;
		default:
			return false;
	}
}

test('every kind of step is accessible', async ({ page }) => {
	const seen = new Set<string>();
	for (const { id, exercises } of MODULES) {
		for (const exercise of exercises) {
			if (exercise.steps.every(({ type }) => seen.has(type))) continue;
			await openExercise(page, `${id}/${exercise.id}`);
			if (exercise.heavy !== null) await page.getByTestId('heavy-go').click();
			for (const [index, step] of exercise.steps.entries()) {
				await expect(title(page)).toHaveText(step.title);
				if (!seen.has(step.type)) {
					seen.add(step.type);
					await expectAccessible(page);
					if (await unfold(page, step)) await expectAccessible(page);
					if (step.type === 'scene') await page.getByTestId('stop').click();
				}
				if (index === exercise.steps.length - 1) break;
				// What was said in a step may have opened another way on from it.
				await next(page)
					.or(page.getByTestId('skip'))
					.or(page.getByTestId('homework-done'))
					.first()
					.click();
				await expect(page.getByTestId('step')).toContainText(` ${index + 2} `);
			}
		}
	}
	expect([...seen].sort()).toEqual([...STEP_TYPES].sort());
});
