import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadImageTexts } from './load-images';
import { LANGUAGES } from './model';

it.each(LANGUAGES)('each image has a short name of its own (%s)', async (language) => {
	const images = await loadImageTexts(language);
	const drawn = readdirSync('content/unconscious/drawings').map((file) => file.slice(0, -4));
	expect(images.map(({ name }) => name).sort()).toEqual(drawn.sort());
	expect(new Set(images.map(({ called }) => called)).size).toBe(images.length);
	for (const { called, text } of images) {
		expect(called.length).toBeLessThanOrEqual(30);
		expect(called).not.toBe(text);
	}
});
