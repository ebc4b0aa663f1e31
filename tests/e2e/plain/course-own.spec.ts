import { expect, test, type Page } from '@playwright/test';
import type { Exercise, Module, Step } from '../../../src/lib/course/types';
import body from '../../../content/course/body.nl.json' with { type: 'json' };
import mentalising from '../../../content/course/mentalising.nl.json' with { type: 'json' };
import team from '../../../content/course/team.nl.json' with { type: 'json' };
import { visit } from '../support/app';
import { printedPages } from '../support/paper';
import { next, title } from '../support/rustcheck';
import { words } from '../support/words';

// What is one's own, with others, and at home between two meetings.

function exerciseOf(module: unknown, name: string): Exercise {
	return (module as Module).exercises.find(({ id }) => id === name)!;
}

function stepOf<Type extends Step['type']>({ steps }: Exercise, type: Type) {
	return steps.find((step) => step.type === type) as Extract<Step, { type: Type }>;
}

/** Goes on to a step without saying anything. */
async function onTo(page: Page, { steps }: Exercise, { id }: Step) {
	const to = steps.findIndex((step) => step.id === id) + 1;
	const place = page.getByTestId('step');
	for (let at = Number(/\d+/.exec((await place.textContent())!)![0]); at < to; at++) {
		await next(page).click();
		await expect(place).toContainText(` ${at + 1} `);
	}
}

/** A web address: a word without a place to break. */
const LONG = `https://${'a'.repeat(212)}`;

/** However long a word is that somebody wrote, nothing goes off the screen sideways. */
async function expectNotStretched(page: Page) {
	await expect(page.getByText(LONG).filter({ visible: true }).first()).toBeVisible();
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(beyond).toBeLessThanOrEqual(0);
}

async function finish(page: Page, exercise: Exercise) {
	await onTo(page, exercise, exercise.steps.at(-1)!);
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();
}

test('her own situation: facts, each seen or filled in, stand above what is asked later, and are kept', async ({
	page
}) => {
	const exercise = exerciseOf(mentalising, 'own-case');
	const facts = stepOf(exercise, 'facts');
	await visit(page, '/oefenen/oefening/?naam=mentalising/own-case');
	if (exercise.heavy !== null) await page.getByTestId('heavy-go').click();
	await onTo(page, exercise, facts);
	await page.getByTestId('words').fill(`De deur ging dicht.\nIemand was boos.\n${LONG}`);
	await page.getByTestId('row-0').getByText(words.nl.course_seen).click();
	await page.getByTestId('row-1').getByText(words.nl.course_filled_in).click();
	await expectNotStretched(page);
	for (const step of exercise.steps) {
		if (!('recalls' in step) || step.recalls !== facts.id) continue;
		await onTo(page, exercise, step);
		await expect(page.getByTestId('recalled')).toContainText('De deur ging dicht. → Gezien');
	}
	await finish(page, exercise);
	await expect(page.getByTestId('place')).toContainText(mentalising.title);
	await page.getByRole('link', { name: words.nl.course_to_session }).click();
	await expect(page.getByTestId('exercise-part')).toContainText('Iemand was boos. → Ingevuld');
	await expectNotStretched(page);
});

test('homework is found back from the overview, also after a reload, and goes on from there', async ({
	page
}) => {
	const exercise = exerciseOf(body, 'this-week');
	const homework = stepOf(exercise, 'homework');
	const [task] = homework.tasks;
	await visit(page, '/oefenen/oefening/?naam=body/this-week');
	await onTo(page, exercise, homework);
	await page.getByText(task!.text).click();
	await expect(page.getByTestId('homework')).toContainText(words.nl.course_homework_kept);
	await page.getByTestId('until-then').click();

	const taken = page.getByTestId('taken');
	await expect(taken).toContainText(task!.text);
	await expect(page.getByTestId('left')).toHaveCount(0);
	await expect(page.getByTestId('module-body')).toContainText(words.nl.course_stop_last);
	await expect(page.getByTestId('module-seeing').getByTestId('stop')).toHaveCount(0);
	await page.reload();
	await taken.getByTestId('taken-go').click();
	await expect(page.getByTestId('resume')).toHaveText(task!.text);
	await page.getByTestId('go-on').click();
	const after = exercise.steps[exercise.steps.indexOf(homework) + 1]!;
	await expect(title(page)).toHaveText(after.title);
	for (const step of exercise.steps) {
		if (!('recalls' in step) || step.recalls !== homework.id) continue;
		await onTo(page, exercise, step);
		await expect(page.getByTestId('recalled')).toContainText(task!.text);
	}
	await finish(page, exercise);
	await page.getByRole('link', { name: words.nl.course_to_overview }).click();
	await expect(page.getByTestId('module-body')).toBeVisible();
	await expect(taken).toHaveCount(0);
});

test('an exercise for two says so, opens one role at a time, and prints a card for each', async ({
	page
}) => {
	const exercise = exerciseOf(team, 'role-handover');
	const roles = stepOf(exercise, 'roles');
	await visit(page, '/oefenen/module/?naam=team');
	const link = page.getByTestId('beside').getByTestId('exercise-team-role-handover');
	await expect(link).toContainText(words.nl.course_company_pair);
	await link.click();
	await expect(page.getByText(words.nl.course_company_pair_note)).toBeVisible();
	if (exercise.heavy !== null) await page.getByTestId('heavy-go').click();
	await onTo(page, exercise, roles);
	const [first, second] = roles.roles;
	await page.getByTestId(`card-${first!.id}`).click();
	await expect(page.getByTestId('role-open')).toContainText(first!.card[0]!);
	await expect(page.getByText(second!.card[0]!)).toBeHidden();
	await page.getByTestId('role-close').click();
	await expect(page.getByTestId('role-open')).toHaveCount(0);

	await page.emulateMedia({ media: 'print' });
	for (const { id } of roles.roles) await expect(page.getByTestId(`role-card-${id}`)).toBeVisible();
	await expect(page.getByTestId('step')).toBeHidden();
	await expect(page.getByText(roles.text)).toBeHidden();
	expect((await printedPages(page)).length).toBeLessThanOrEqual(2);
});
