import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { pathsBelow } from '../../../../scripts/lib/paths-below.mjs';
import { CHOICES_IN_COPY, choicesHere, takeChoices } from './copy-choices';

const kept = new Map<string, string>();

beforeEach(() => {
	kept.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});

it('takes along what was chosen, and nothing that is of this device alone', () => {
	kept.set('luwte-theme', 'dark').set('luwte-camera', 'x').set('other', 'y');
	expect(choicesHere()).toEqual({ 'luwte-theme': 'dark' });
});

it('leaves what was chosen here, unless everything is replaced', () => {
	kept.set('luwte-theme', 'dark').set('luwte-scene', 'sound');
	takeChoices({ 'luwte-theme': 'light', 'luwte-csv': 'excel', 'luwte-camera': 'x' }, false);
	expect(Object.fromEntries(kept)).toEqual({
		'luwte-theme': 'dark',
		'luwte-scene': 'sound',
		'luwte-csv': 'excel'
	});
	takeChoices({ 'luwte-theme': 'light' }, true);
	expect(Object.fromEntries(kept)).toEqual({ 'luwte-theme': 'light' });
});

/** Of this device alone. */
const HERE_ONLY = [
	'luwte-asked-to-keep',
	'luwte-auto-copy',
	'luwte-camera',
	'luwte-delegate',
	'luwte-framing',
	'luwte-has-vault',
	'luwte-kept',
	'luwte-last-copy',
	'luwte-profile'
];

it('knows every choice that is kept anywhere', () => {
	const named = pathsBelow('src')
		.filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.|paraglide/.test(file))
		.flatMap((file) => {
			const text = readFileSync(join('src', file), 'utf8');
			if (!/\b(remember|localStorage\.setItem)\(|AUTO_COPY_KEY/.test(text)) return [];
			return Array.from(text.matchAll(/'(luwte-[a-z-]+)'/g), ([, key]) => key!);
		});
	expect([...new Set(named)].sort()).toEqual([...CHOICES_IN_COPY, ...HERE_ONLY].sort());
});
