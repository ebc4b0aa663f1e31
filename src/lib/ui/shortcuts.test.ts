import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shortcuts } from './shortcuts.svelte';

/** An element, inside what a selector names or not. */
class MadeUpElement {
	constructor(readonly inside: string | null = null) {}

	closest(selector: string) {
		const names = this.inside?.split(' ') ?? [];
		return names.some((name) => selector.split(', ').includes(name)) ? this : null;
	}
}

/** The window of a device with a mouse or without one. */
function device(atADesk: boolean) {
	const media = Object.assign(new EventTarget(), { matches: atADesk });
	const keys = new EventTarget();
	vi.stubGlobal('matchMedia', () => media);
	vi.stubGlobal('addEventListener', keys.addEventListener.bind(keys));
	vi.stubGlobal('removeEventListener', keys.removeEventListener.bind(keys));
	return {
		plugIn() {
			media.matches = true;
			media.dispatchEvent(new Event('change'));
		},
		press(key: string, inside: string | null = null) {
			const event = Object.defineProperties(new Event('keydown'), {
				key: { value: key },
				target: { value: new MadeUpElement(inside) }
			});
			keys.dispatchEvent(event);
		}
	};
}

function press(key: string, rest: Partial<KeyboardEvent> = {}, inside: string | null = null) {
	return { key, target: new MadeUpElement(inside), ...rest } as unknown as KeyboardEvent;
}

let shortcuts: Shortcuts;
beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('Element', MadeUpElement);
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
	shortcuts = new Shortcuts();
});
afterEach(() => vi.unstubAllGlobals());

describe('one key', () => {
	const meant = (...all: Parameters<typeof press>) => shortcuts.of(press(...all));

	it('is not typed in what is ticked, where the space bar ticks', () => {
		const radio = 'input [type=radio]';
		expect([meant('p', {}, radio), meant(' ', {}, radio), meant('p', {}, 'input')]).toEqual([
			'pause',
			null,
			null
		]);
	});

	it('means the same everywhere, whatever the shift', () => {
		expect([meant('K'), meant('v'), meant(' '), meant('2'), meant('o')]).toEqual([
			'cards',
			'picture',
			'mark',
			'clear',
			null
		]);
		expect(shortcuts.of({ key: 'k', target: null } as KeyboardEvent)).toBe('cards');
	});

	it('may be two: a remote for presenters types a full stop to empty the screen', () => {
		expect([meant('b'), meant('.')]).toEqual(['quiet', 'quiet']);
		expect(meant('.', {}, 'textarea')).toBeNull();
	});

	it('leaves alone who types', () => {
		for (const field of ['input', 'textarea', 'select', '[contenteditable]'])
			for (const key of ['k', '2', ' ']) expect(meant(key, {}, field)).toBeNull();
	});

	it('leaves alone what the space bar presses, and no other key', () => {
		for (const pressed of ['button', 'a', 'summary']) {
			expect(meant(' ', {}, pressed)).toBeNull();
			expect(meant('k', {}, pressed)).toBe('cards');
		}
	});

	it('leaves alone what the browser means by it, and a key that is held', () => {
		for (const held of ['ctrlKey', 'metaKey', 'altKey', 'repeat'] as const)
			expect(meant('k', { [held]: true })).toBeNull();
	});
});

describe('switched off', () => {
	it('no key does anything or has a name, and so it stays on this device', () => {
		device(true);
		shortcuts.watch();
		shortcuts.choose(false);
		const later = new Shortcuts();
		later.watch();
		for (const now of [shortcuts, later]) {
			for (const key of ['o', 'k', ' ', '1', 'v']) expect(now.of(press(key))).toBeNull();
			expect(now.aria('cards')).toBeUndefined();
			expect(now.named).toBe(false);
			// Or nobody could switch them on again.
			expect(now.keyboard).toBe(true);
		}
		later.choose(true);
		shortcuts.watch();
		expect(shortcuts.of(press('k'))).toBe('cards');
		expect(shortcuts.aria('clear', 'mark')).toBe('2 Space');
	});
});

describe('keys are named', () => {
	it('at a desk', () => {
		device(true);
		shortcuts.watch();
		expect(shortcuts.named).toBe(true);
	});

	it('never on a phone, also not while somebody types on it', () => {
		const phone = device(false);
		shortcuts.watch();
		phone.press('k', 'input');
		phone.press(' ', 'textarea');
		expect(shortcuts.keyboard).toBe(false);
	});

	it('once a key is used, or a mouse is plugged in', () => {
		const tablet = device(false);
		shortcuts.watch();
		tablet.press('Tab', 'button');
		expect(shortcuts.named).toBe(true);
		const other = new Shortcuts();
		const laptop = device(false);
		const stop = other.watch();
		laptop.plugIn();
		expect(other.named).toBe(true);
		stop();
	});
});
