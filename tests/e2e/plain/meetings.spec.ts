import { expect, test, type Page } from '@playwright/test';
import condition from '../../../content/conditions/lvb.nl.json' with { type: 'json' };
import meeting from '../../../content/lessons/meeting-5.nl.json' with { type: 'json' };
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { fontsAndPictures, printedPages } from '../support/paper';
import { words } from '../support/words';

const { nl } = words;

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('a meeting, from the room of the instructor: what comes when, what the trainer says, and all its paper', async ({
	page
}) => {
	await visit(page, '/docent/lessen/');
	await page.locator(`[data-lesson=${meeting.id}]`).getByTestId('to-meeting').click();
	await expect(page).toHaveURL(/\/oefenen\/bijeenkomst\/\?nummer=5$/);
	await expect(page.getByRole('heading', { level: 1, name: meeting.title })).toBeVisible();

	await test.step('the plan, and what is said only when asked for', async () => {
		const rows = page.getByTestId('meeting-plan').locator('> li');
		await expect(rows).toHaveCount(meeting.blocks.length);
		await expect(rows.first()).toContainText('0:00');
		await expect(rows.nth(1)).toContainText(
			`0:${String(meeting.blocks[0]!.minutes).padStart(2, '0')}`
		);
		const said = rows.first().getByText(meeting.blocks[0]!.notes.say[0]!);
		await expect(said).toBeHidden();
		await rows.first().getByText(nl.course_meeting_says).click();
		await expect(said).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('from the printer: the plan with what is said, then every sheet on a page of its own', async () => {
		await page.emulateMedia({ media: 'print' });
		await fontsAndPictures(page);
		const plan = page.getByTestId('packet-plan');
		await expect(plan).toContainText(meeting.blocks.at(-1)!.notes.say[0]!);
		await expect(page.getByTestId('meeting-plan')).toBeHidden();
		const kinds = (kind: string) => meeting.paper.filter((paper) => paper.kind === kind).length;
		await expect(page.getByTestId('packet-roles')).toHaveCount(kinds('roles'));
		await expect(page.getByTestId(/^role-card-/).first()).toBeVisible();
		await expect(page.getByTestId('packet-handout').first()).toBeVisible();
		const parts = page.locator('[data-testid=packet] > *');
		const pages = await printedPages(page);
		for (const { width, height } of pages) {
			expect(width).toBeCloseTo(210, 0);
			expect(height).toBeCloseTo(297, 0);
		}
		// A plan takes a few pages, each of the others one.
		const others = (await parts.count()) - 1;
		expect(pages.length).toBeGreaterThan(others + 1);
		expect(pages.length).toBeLessThanOrEqual(others + 9);
		await page.emulateMedia({ media: 'screen' });
	});

	await test.step('what is printed by itself, and what goes home', async () => {
		const handout = page.getByTestId('paper-links').locator('[href*="blad="]').first();
		const name = await handout.innerText();
		await handout.click();
		// The same sheet is part of the packet of the meeting: only the address tells which page this is.
		await expect(page).toHaveURL(/\/docent\/handouts\/\?blad=/);
		await expect(page.getByTestId('handout-paper')).toContainText(name);
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1, name: meeting.title })).toBeVisible();
		await page.getByTestId('homework').click();
		await expect(page).toHaveURL(new RegExp(`naam=${meeting.homework}$`));
	});

	await test.step('one that does not exist leads to all six', async () => {
		await visit(page, '/oefenen/bijeenkomst/?nummer=7');
		await expect(page.getByTestId('meetings').getByRole('link')).toHaveCount(6);
	});
});

test('background on what somebody may have: from the overview, side by side, on paper, and to the next', async ({
	page
}) => {
	await visit(page, '/oefenen/');
	await expect(page.getByTestId('meetings').getByRole('link')).toHaveCount(6);
	await expect(page.getByTestId('conditions').getByRole('link')).toHaveCount(8);
	await page.getByTestId('conditions').getByRole('link', { name: condition.title }).click();
	await expect(page.getByRole('heading', { level: 1, name: condition.title })).toBeVisible();

	await test.step('what is seen stands beside what may be inside, and above it on a phone', async () => {
		const top = async (name: string) => (await page.getByRole('region', { name }).boundingBox())!.y;
		const tops = async () => [
			await top(nl.course_condition_outside),
			await top(nl.course_condition_inside)
		];
		const [outside, inside] = await tops();
		expect(outside).toBe(inside);
		await page.setViewportSize({ width: 390, height: 844 });
		const [first, second] = await tops();
		expect(first).toBeLessThan(second!);
		await expectAccessible(page);
	});

	await test.step('sources are folded away, and stand on paper', async () => {
		const source = page.getByText(condition.sources[0]!.text);
		await expect(source.filter({ visible: true })).toHaveCount(0);
		await page.getByTestId('condition-sources').locator('summary').click();
		await expect(source.filter({ visible: true })).toHaveCount(1);
		await page.emulateMedia({ media: 'print' });
		await expect(source.filter({ visible: true })).toHaveCount(1);
		expect((await printedPages(page)).length).toBeLessThanOrEqual(2);
		await page.emulateMedia({ media: 'screen' });
	});

	await test.step('to another one, and to the module that it goes with', async () => {
		await expect(page.getByTestId('conditions').getByRole('link')).toHaveCount(7);
		await page.getByTestId('conditions').getByRole('link').first().click();
		await expect(page.getByTestId('condition')).toHaveAttribute('data-condition', 'development');
		await link(page, nl.course_to_conditions).click();
		await expect(page.getByTestId('conditions').getByRole('link')).toHaveCount(8);
	});
});
