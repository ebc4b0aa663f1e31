const SMALLEST = 0.4;
const STEP = 0.03;

/** Makes what is in an element smaller, by its `--fit`, until nothing of it is cut off. */
export function shrinkToFit(element: HTMLElement) {
	// The letters are not as wide as they will be until their typeface is there.
	void document.fonts.ready.then(() => {
		const isFull = () => element.scrollHeight > element.clientHeight;
		for (let fit = 1; fit >= SMALLEST; fit -= STEP) {
			element.style.setProperty('--fit', fit.toFixed(2));
			if (!isFull()) return;
		}
	});
}
