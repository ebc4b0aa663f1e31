/** What keys do on the table. Pure: an event goes in, a wish comes out. */

export type KeyWish =
	| { readonly wish: 'move'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1; readonly far: boolean }
	| { readonly wish: 'turn'; readonly way: -1 | 1 }
	| { readonly wish: 'size'; readonly way: -1 | 1 }
	| { readonly wish: 'order'; readonly way: -1 | 1; readonly far: boolean }
	| {
			readonly wish:
				'look' | 'word' | 'remove' | 'copy' | 'group' | 'all' | 'none' | 'undo' | 'redo' | 'fit';
	  };

const ARROWS: Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** Keys that type nothing and so cannot be said by mistake. */
const KEYS: Record<string, KeyWish> = {
	Delete: { wish: 'remove' },
	Backspace: { wish: 'remove' },
	Escape: { wish: 'none' }
};

/** Single signs: only while shortcuts are on (WCAG 2.1.4). */
const SIGNS: Record<string, KeyWish> = {
	'[': { wish: 'turn', way: -1 },
	']': { wish: 'turn', way: 1 },
	'+': { wish: 'size', way: 1 },
	'=': { wish: 'size', way: 1 },
	'-': { wish: 'size', way: -1 },
	g: { wish: 'look' },
	w: { wish: 'word' },
	f: { wish: 'fit' }
};

/** With Ctrl, or the command key of a Mac. */
const CONTROLS: Record<string, KeyWish> = {
	z: { wish: 'undo' },
	y: { wish: 'redo' },
	d: { wish: 'copy' },
	g: { wish: 'group' },
	a: { wish: 'all' }
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** @param signs whether single signs do something @returns null when the key is none of the table */
export function wishOf(event: Pressed, signs: boolean): KeyWish | null {
	const { key, shiftKey: far } = event;
	if (event.altKey) return null;
	if (event.ctrlKey || event.metaKey) {
		if (key.toLowerCase() === 'z' && far) return { wish: 'redo' };
		return CONTROLS[key.toLowerCase()] ?? null;
	}
	const arrow = ARROWS[key];
	if (arrow) return { wish: 'move', x: arrow[0], y: arrow[1], far };
	if (key === 'PageUp') return { wish: 'order', way: 1, far };
	if (key === 'PageDown') return { wish: 'order', way: -1, far };
	return KEYS[key] ?? (signs ? (SIGNS[key.toLowerCase()] ?? null) : null);
}
