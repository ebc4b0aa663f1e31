import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import type { Reading } from '$lib/signals/types';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { exampleReading } from './example-reading.fixture';
import PosturePanel from './PosturePanel.svelte';

const CALM = exampleBaseline(1);

/** The panel as HTML. */
const panel = (reading: Reading | null) =>
	render(PosturePanel, { props: { measurement: { reading } } }).body;

it('says of a body that grew tense that its shoulders are higher, and by how much', () => {
	const tense = panel(exampleReading('rising', { from: 80, to: 95 }, CALM));
	expect(tense).toContain(m.word_shoulders_raised());
	expect(tense).toMatch(/data-raise="0\.(0[3-9]|1)/);
});

it('says of a calm body that it sits as in its calm minute', () => {
	const calm = panel(exampleReading('calm', { from: 0, to: 15 }, CALM));
	expect(calm).toContain(m.posture_as_baseline());
	expect(calm).not.toContain(m.word_shoulders_raised());
	expect(calm).toMatch(/data-raise="-?0\.0[012]/);
});

it('gives no number before anything is measured', () => {
	expect(panel(null)).toContain('data-raise=""');
});
