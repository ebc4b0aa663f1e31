import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { words } from '../support/words';

const { nl } = words;

test('a body on the screen of the class: looked at, measured, loaded anew, standing still, in stills', async ({
	page: desk,
	context
}) => {
	const errors = collectConsoleErrors(desk);
	await visit(desk, '/docent/regie/');
	const screen = await context.newPage();
	await screen.setViewportSize({ width: 1024, height: 768 });
	const screenErrors = collectConsoleErrors(screen);
	await visit(screen, '/docent/scherm/');
	await desk.getByTestId('show-body-now').dispatchEvent('click');
	const person = screen.getByTestId('drawn-person');
	const head = person.locator('[data-body=head]').last();
	const look = await person.getAttribute('data-look');

	await test.step('what it is told at the desk is to be seen, and measured', async () => {
		const trunk = person.locator('[data-body=cloth]');
		const before = await trunk.getAttribute('d');
		await expect(trunk).not.toHaveAttribute('d', before!);
		await desk.getByTestId('body-hand-to-face').click();
		await desk.getByText(nl.class_body_view_said).click();
		const said = screen.getByTestId('body-said');
		await expect(said).toContainText(nl.word_hand_to_face, { timeout: 30_000 });
		await expect(said).toContainText(/\d+ keer ademen per minuut/, { timeout: 30_000 });
		await expect(desk.getByTestId('body-estimate')).toContainText(nl.word_hand_to_face);
		await expectAccessible(screen);
	});

	await test.step('a screen that is loaded anew shows the same body, where it is now', async () => {
		await screen.reload();
		await expect(screen.getByTestId('body-said')).toContainText(nl.word_hand_to_face);
		await expect(person).toHaveAttribute('data-look', look!);
	});

	await test.step('it stands still, and somebody else sits down', async () => {
		await desk.getByTestId('body-stand-still').click();
		await expect(screen.getByText(nl.class_body_stands)).toBeVisible();
		const still = await head.getAttribute('transform');
		await desk.getByTestId('body-another').click();
		await expect(person).not.toHaveAttribute('data-look', look!);
		await expect(head).not.toHaveAttribute('transform', still!);
	});

	await test.step('who wants no motion gets a picture a second, and is told', async () => {
		await screen.emulateMedia({ reducedMotion: 'reduce' });
		await screen.reload();
		await expect(screen.getByText(nl.class_body_stills)).toBeVisible();
		const { pictures, seconds } = await head.evaluate(async (element) => {
			const next = () => new Promise(requestAnimationFrame);
			let pictures = 0;
			const watch = new MutationObserver((changes) => (pictures += changes.length));
			watch.observe(element, { attributes: true });
			const began = performance.now();
			for (let i = 0; i < 40; i++) await next();
			return { pictures, seconds: (performance.now() - began) / 1000 };
		});
		expect(pictures).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
	});
	expect([...errors, ...screenErrors]).toEqual([]);
});
