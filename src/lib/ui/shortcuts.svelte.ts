import { recall, remember } from './choices';

/** What one key does, the same in every room: `aria` is how assistive technology names it. */
const SCHEME = {
	/** I feel something, now. */
	mark: { key: ' ', aria: 'Space' },
	little: { key: '1', aria: '1' },
	clear: { key: '2', aria: '2' },
	strong: { key: '3', aria: '3' },
	/** What plays stands still, and goes on. */
	pause: { key: 'p', aria: 'P' },
	/** The cards on the table, and back. */
	cards: { key: 'k', aria: 'K' },
	/** The picture out of sight, and back. */
	picture: { key: 'v', aria: 'V' },
	/** Everything under lock, in every tab. */
	lock: { key: 'l', aria: 'L' },
	/** Nothing on the screen of the class for a while; a remote types a full stop. */
	quiet: { key: 'b', aria: 'B', also: '.' }
} as const satisfies Record<string, { key: string; aria: string; also?: string }>;

export type Shortcut = keyof typeof SCHEME;

const NAMES = Object.keys(SCHEME) as Shortcut[];
const STORED_AS = 'luwte-shortcuts';
const OFF = 'off';

function keysOf(name: Shortcut): readonly string[] {
	const { key, also }: { key: string; also?: string } = SCHEME[name];
	return also === undefined ? [key] : [key, also];
}

/** Where a key belongs to what has the focus: it is typed there. */
const FIELDS = 'input, textarea, select, [contenteditable]';
/** Fields in which nothing is typed. */
const TICKED = '[type=radio], [type=checkbox]';
/** What the space bar presses. */
const PRESSED_BY_SPACE = `button, a, summary, ${TICKED}`;

/** A mouse or a trackpad: with it comes a keyboard. A phone has neither. */
const AT_A_DESK = '(any-hover: hover) and (any-pointer: fine)';

function isWithin({ target }: Event, selector: string): boolean {
	return target instanceof Element && target.closest(selector) !== null;
}

/**
 * Shortcuts of one key. Who speaks to the computer, or has a hand that trembles, switches them off: a
 * dictated word is typed letter by letter (WCAG 2.1.4).
 */
export class Shortcuts {
	/** Whether they do something. */
	on = $state(true);
	#keyboard = $state(false);

	/** Whether there is a keyboard, as far as can be known: only there keys are spoken of. */
	get keyboard(): boolean {
		return this.#keyboard;
	}

	/** Whether the keys are named on screen. */
	get named(): boolean {
		return this.on && this.#keyboard;
	}

	load() {
		this.on = recall(STORED_AS) !== OFF;
	}

	/** Knows what was chosen on this device, and looks for a keyboard. @returns how to stop looking */
	watch(): () => void {
		this.load();
		const desk = matchMedia(AT_A_DESK);
		const look = () => (this.#keyboard ||= desk.matches);
		// A keyboard on the screen types in fields only.
		const pressed = (event: KeyboardEvent) => {
			if (!isWithin(event, FIELDS)) this.#keyboard = true;
		};
		look();
		desk.addEventListener('change', look);
		addEventListener('keydown', pressed);
		return () => {
			desk.removeEventListener('change', look);
			removeEventListener('keydown', pressed);
		};
	}

	/** Kept on this device. */
	choose(on: boolean) {
		this.on = on;
		remember(STORED_AS, on ? null : OFF);
	}

	/** @returns `null` while they are off, somebody types, holds a key down, or means something else by it */
	of(event: KeyboardEvent): Shortcut | null {
		const pressed = this.keyOf(event);
		return NAMES.find((name) => keysOf(name).includes(pressed ?? '')) ?? null;
	}

	/** The same for a panel with a key for each of its buttons. @returns the key, as a small letter */
	keyOf(event: KeyboardEvent): string | null {
		if (!this.on || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
		if (isWithin(event, FIELDS) && !isWithin(event, TICKED)) return null;
		if (event.key === ' ' && isWithin(event, PRESSED_BY_SPACE)) return null;
		return event.key.toLowerCase();
	}

	/** For `aria-keyshortcuts`. */
	aria(...names: Shortcut[]): string | undefined {
		return this.on ? names.map((name) => SCHEME[name].aria).join(' ') : undefined;
	}
}

export const shortcuts = new Shortcuts();
