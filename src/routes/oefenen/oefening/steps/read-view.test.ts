import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { ReadStep } from '$lib/course';
import ReadView from './ReadView.svelte';

const STEP: ReadStep = {
	...{ id: 'read', type: 'read', title: 'Lezen', text: ['Eerst dit.', 'Daarna dat.'] }
};

const shown = (step: ReadStep, drawing?: string) =>
	render(ReadView, { props: { step, drawing, onLeave: async () => true } }).body;

it('each part of the text is a paragraph, in order', () => {
	const paragraphs = [...shown(STEP).matchAll(/<p[^>]*>([^<]*)<\/p>/g)].map(([, text]) => text);
	expect(paragraphs).toEqual(STEP.text);
});

it('a picture and links are there only when the step has them', () => {
	const drawing = '<svg data-drawn></svg>';
	const bare = shown(STEP);
	expect(bare).not.toContain('<nav');
	expect(bare).not.toContain('<svg data-drawn');
	const links: ReadStep['links'] = [{ to: 'module', name: 'whose', label: 'Van wie is dit' }];
	const full = shown({ ...STEP, links }, drawing);
	expect(full).toContain('Van wie is dit');
	expect(full).toContain('/oefenen/module/?naam=whose');
	expect(full).toContain('<svg data-drawn');
});
