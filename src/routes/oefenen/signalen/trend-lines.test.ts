import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { trend } from '$lib/sessions/review';
import { m } from '$lib/paraglide/messages';
import TrendLines from './TrendLines.svelte';

const shown = (seconds: readonly number[], together: { count: number; sure: boolean }) =>
	render(TrendLines, { props: { noticing: trend(seconds), together } }).body;
const NEVER = { count: 0, sure: false };

it('says nothing of what was never compared', () => {
	expect(shown([], NEVER)).not.toContain(m.course_trend_title());
});

it('says how long it usually takes, without a range between a number and itself', () => {
	expect(shown([4, 8, 6], NEVER)).toContain('meestal 6 seconden, vaak tussen 5 en 7');
	expect(shown([6.1, 6.2, 6], NEVER)).toContain('meestal 6 seconden (3 keer gemeten)');
	expect(shown([-4, -8, -6], NEVER)).toContain(m.course_trend_minus());
});

it('says that felt and measured go together when that is sure, and else that it cannot be said', () => {
	expect(shown([4, 8, 6], { count: 9, sure: true })).toContain('meer dan je bij toeval');
	expect(shown([4, 8, 6], { count: 9, sure: false })).toContain('kunnen nog niet zeggen');
	expect(shown([4, 8, 6], { count: 2, sure: false })).not.toContain('samen op en neer');
});
