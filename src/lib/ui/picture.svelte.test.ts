import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app.css';
import Picture from './Picture.svelte';

const POINT =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const missing = page.getByTestId('picture-missing');

it('a picture that is not here is a frame with its word, in place of a broken one', async () => {
	const view = await render(Picture, { picture: 'data:image/png;base64,AAAA', word: 'De fiets' });
	view.container.style.width = '10rem';
	await expect.element(missing).toHaveTextContent('De fiets');
	expect(document.querySelector('img')).toBeNull();
	// Another picture in the same place is looked for anew.
	await view.rerender({ picture: POINT });
	await expect.element(page.getByRole('presentation')).toBeInTheDocument();
	expect(document.querySelector('img')).not.toBeNull();
	await view.rerender({
		picture: 'data:image/jpeg;base64,AAAA',
		alt: 'Een hond',
		word: 'Een hond'
	});
	await expect.element(missing).toHaveTextContent('Een hond');
});
