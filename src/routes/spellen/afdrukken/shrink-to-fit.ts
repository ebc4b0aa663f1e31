const SMALLEST = 0.3;
const STEP = 0.03;

/** Makes what is in an element smaller, by its `--fit`, until nothing of its part `data-fits` is cut off. */
export function shrinkToFit(element: HTMLElement) {
	const part = element.querySelector('[data-fits]') ?? element;
	// The letters are not as wide as they will be until their typeface is there.
	void document.fonts.ready.then(() => {
		const isFull = () => part.scrollHeight > part.clientHeight;
		for (let fit = 1; fit >= SMALLEST; fit -= STEP) {
			element.style.setProperty('--fit', fit.toFixed(2));
			if (!isFull()) return;
		}
	});
}
