import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shortcuts } from '../../shortcuts.svelte';
import { liveKey } from './live-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
	liveKey({ key, target: null, ...more } as KeyboardEvent);

// There is no page here: nothing has the focus.
beforeEach(() => void vi.stubGlobal('Element', class {}));
afterEach(() => void (shortcuts.on = true));

it('hears the space bar and every remote for presentations, and stops with Escape', () => {
	for (const key of [' ', 'PageUp', 'PageDown', '.', 'b', 'B']) expect(press(key)).toBe('felt');
	expect(press('Escape')).toBe('stop');
	for (const key of ['a', 'Enter', 'ArrowRight', 'Tab']) expect(press(key)).toBeNull();
});

it('marks no moment twice while a key is held, and none with another key', () => {
	expect(press(' ', { repeat: true })).toBeNull();
	expect(press('b', { ctrlKey: true })).toBeNull();
});

it('stops and hears a remote also for who has switched letters off', () => {
	shortcuts.on = false;
	expect([press('b'), press(' '), press('PageDown'), press('Escape')]).toEqual([
		null,
		null,
		'felt',
		'stop'
	]);
});
