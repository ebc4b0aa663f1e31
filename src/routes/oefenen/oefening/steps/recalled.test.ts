import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Answer } from '$lib/course';
import { EXERCISE } from '$lib/course/testing';
import Recalled from './Recalled.svelte';

const shown = (answers: Record<string, Answer>) =>
	render(Recalled, { props: { exercise: EXERCISE, answers, step: 'words' } }).body;

it('what was said earlier stands there, line by line', () => {
	const body = shown({ words: { type: 'reflection', words: 'Een deur.\nEn stilte.' } });
	expect(body).toContain('Een deur.\nEn stilte.');
	expect(body).toContain('Dit schreef of koos je eerder');
});

it('nothing is there when nothing was said', () => {
	for (const answers of [{}, { words: { type: 'reflection', words: ' ' } as const }]) {
		expect(shown(answers)).not.toContain('recalled');
	}
});
