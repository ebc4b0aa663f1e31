import { expect } from '@playwright/test';
import { visit } from '../support/app';
import { withElsewhere as test } from '../support/elsewhere';

// The tests of the fences would also pass where nothing could go out anyway: here it does.
test.use({ bypassCSP: true });

test('without its policy a page could send past the fence in JavaScript', async ({
	page,
	elsewhere
}) => {
	await visit(page, '/meten/');
	await page.evaluate(async (address) => {
		const frame = document.body.appendChild(document.createElement('iframe'));
		await (frame.contentWindow as typeof globalThis & Window).fetch(`${address}/frame`);
	}, elsewhere.address);
	expect(elsewhere.visits).toEqual(['GET /frame']);
});
