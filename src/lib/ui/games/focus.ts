/**
 * The heading of a new screen takes the focus: the keyboard goes on from there and a screen reader
 * reads what changed. Use as `{@attach takesFocus}` on an element with `tabindex="-1"`.
 */
export function takesFocus(element: HTMLElement) {
	element.focus();
}

/** Whoever had the focus is gone, and nobody has it now. */
function isLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}

/**
 * A part of the screen in which the focus stays: when what had it is taken away, the place marked with
 * `data-lands` gets it (`data-lands="last"`: where there is no other), or else the part itself. Use as
 * `{@attach keepsFocus}`.
 */
export function keepsFocus(part: HTMLElement) {
	let isHere = part.contains(document.activeElement);
	const comes = () => (isHere = true);
	const goes = ({ relatedTarget }: FocusEvent) => {
		// Without a target it may be taken away just now: the observer below sees.
		if (relatedTarget && !part.contains(relatedTarget as Node)) isHere = false;
	};
	const observer = new MutationObserver(() => {
		if (isHere && isLost()) land(part);
	});
	part.addEventListener('focusin', comes);
	part.addEventListener('focusout', goes);
	observer.observe(part, { childList: true, subtree: true, attributeFilter: ['disabled'] });
	return () => {
		observer.disconnect();
		part.removeEventListener('focusin', comes);
		part.removeEventListener('focusout', goes);
	};
}

/** As `keepsFocus`, for what takes the place of a screen that had the focus. */
export function takesOverFocus(part: HTMLElement) {
	const stop = keepsFocus(part);
	if (isLost()) land(part);
	return stop;
}

function land(part: HTMLElement) {
	const place =
		part.querySelector<HTMLElement>('[data-lands=""], [data-lands="true"]') ??
		part.querySelector<HTMLElement>('[data-lands]') ??
		part;
	if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
	place.focus({ preventScroll: true });
}
