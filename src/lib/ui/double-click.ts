const PARTS = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'] as const;

/** As long as a second press belongs to the first, ms: what systems set at first. */
const DOUBLE = 500;
/** As far as it may be off, px. */
const NEAR = 8;

/**
 * To call in a click that takes away what was clicked: when it was the first of a double one, the second
 * would be for whatever lay under it.
 */
export function ignoreRestOfDouble(first: MouseEvent) {
	const stop = (event: MouseEvent) => {
		const off = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY);
		if (event.timeStamp - first.timeStamp > DOUBLE || off > NEAR) return end();
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const end = () => {
		for (const part of PARTS) removeEventListener(part, stop, { capture: true });
	};
	for (const part of PARTS) addEventListener(part, stop, { capture: true });
}
