/**
 * The heading of a new screen takes the focus: the keyboard goes on from there and a screen reader
 * reads what changed. Use as `{@attach takesFocus}` on an element with `tabindex="-1"`.
 */
export function takesFocus(element: HTMLElement) {
	element.focus();
}
