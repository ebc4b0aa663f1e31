import type { MeasureText } from './fit-words';

/** Of a letter, times its height: until its typeface is there. */
const ABOUT = 0.52;
const WEIGHT = 500;
const SIZE = 100;

/** How wide words are in the typeface of the page. */
export class Lettering {
	measure = $state.raw<MeasureText>((text) => ABOUT * text.length);

	/** Measures for real, once the typeface is there. */
	async load() {
		const family = getComputedStyle(document.documentElement).fontFamily;
		const font = `${WEIGHT} ${SIZE}px ${family}`;
		await document.fonts.load(font);
		const context = document.createElement('canvas').getContext('2d');
		if (!context) return;
		context.font = font;
		this.measure = (text) => context.measureText(text).width / SIZE;
	}
}
