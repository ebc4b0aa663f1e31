/** A canvas to draw on, in px of the canvas. */
export interface Sheet {
	context: CanvasRenderingContext2D;
	width: number;
	height: number;
}

/** More px of the screen for each of the page are not seen. */
const MAX_DENSITY = 2;

/** Makes the canvas as sharp as the place it has on the page. @returns `null` when there is no place */
export function fitCanvas(canvas: HTMLCanvasElement): Sheet | null {
	const shown = canvas.getBoundingClientRect();
	const density = Math.min(MAX_DENSITY, devicePixelRatio);
	const [width, height] = [shown.width, shown.height].map((size) => Math.round(size * density)) as [
		number,
		number
	];
	if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	return context && width > 0 ? { context, width, height } : null;
}
