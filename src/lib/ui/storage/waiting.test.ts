import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Waiting } from './waiting.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says nothing of a wait that is short', () => {
	const waiting = new Waiting();
	waiting.hear('opening');
	waiting.hear('blocked');
	vi.advanceTimersByTime(900);
	waiting.hear(null);
	vi.advanceTimersByTime(9000);
	expect(waiting.said).toBeNull();
});

it('says for what it waits, and is silent when that is over', () => {
	const waiting = new Waiting();
	waiting.hear('opening');
	vi.advanceTimersByTime(5000);
	expect(waiting.said).toBe('opening');
	waiting.hear('blocked');
	expect(waiting.said).toBe('blocked');
	waiting.hear(null);
	expect(waiting.said).toBeNull();
});
