import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shortcutKey } from './key-press';

/** An element, inside what a selector names or not. */
class MadeUpElement {
	constructor(readonly inside: string | null = null) {}

	closest(selector: string) {
		return this.inside && selector.includes(this.inside) ? this : null;
	}
}

beforeEach(() => vi.stubGlobal('Element', MadeUpElement));
afterEach(() => vi.unstubAllGlobals());

function pressed(key: string, rest: Partial<KeyboardEvent> = {}, inside: string | null = null) {
	const target = new MadeUpElement(inside) as unknown as EventTarget;
	return shortcutKey({ key, target, ...rest } as KeyboardEvent);
}

it('tells the key, whatever the shift', () => {
	expect([pressed('K'), pressed('m'), pressed(' '), pressed('v', {}, 'button')]).toEqual([
		'k',
		'm',
		' ',
		'v'
	]);
	expect(shortcutKey({ key: 'k', target: null } as KeyboardEvent)).toBe('k');
});

it('leaves alone who types', () => {
	for (const field of ['input', 'textarea', 'select']) expect(pressed('k', {}, field)).toBeNull();
});

it('leaves alone what the browser means by it, and a key that is held', () => {
	for (const held of ['ctrlKey', 'metaKey', 'altKey', 'repeat'] as const)
		expect(pressed('k', { [held]: true })).toBeNull();
});
