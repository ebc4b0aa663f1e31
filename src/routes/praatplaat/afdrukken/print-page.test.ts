import { expect, it } from 'vitest';
import type { PlateSheet } from '$lib/store';
import { onlySheet } from './print-page.svelte';

const sheet = (id: string): PlateSheet => ({
	id,
	plate: 'neighbourhood',
	name: '',
	changedAt: 0,
	words: { 'box-sign': 'Hier begint het' },
	markers: []
});

it('the only sheet that is kept comes along; of more than one somebody chooses', () => {
	expect(onlySheet([sheet('monday')])).toBe('monday');
	expect(onlySheet([sheet('monday'), sheet('tuesday')])).toBe('');
	expect(onlySheet([])).toBe('');
});
