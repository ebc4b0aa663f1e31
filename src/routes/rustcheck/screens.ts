/** The screens of a Rustcheck, in order. */
export const SCREENS = [
	'felt',
	'measure',
	'compare',
	'calm',
	'felt-again',
	'measure-again',
	'before-after',
	'go'
] as const;
export type Screen = (typeof SCREENS)[number];

/** Which screens belong to one step, with and without a measurement. */
const STEPS: Record<'measured' | 'felt', readonly (readonly Screen[])[]> = {
	measured: [
		['felt'],
		['measure'],
		['compare'],
		['calm'],
		['felt-again', 'measure-again', 'before-after'],
		['go']
	],
	felt: [['felt'], ['calm'], ['felt-again', 'before-after'], ['go']]
};

function steps(measured: boolean) {
	return measured ? STEPS.measured : STEPS.felt;
}

/** Which step of how many; a screen that is not on the way counts for the step after it. */
export function stepOf(screen: Screen, measured: boolean): { step: number; of: number } {
	const all = steps(measured);
	const at = SCREENS.indexOf(screen);
	const index = all.findIndex((screens) => screens.some((other) => SCREENS.indexOf(other) >= at));
	return { step: index + 1, of: all.length };
}

/** @returns `null` after the last */
export function screenAfter(screen: Screen, measured: boolean): Screen | null {
	const at = SCREENS.indexOf(screen);
	return (
		steps(measured)
			.flat()
			.find((other) => SCREENS.indexOf(other) > at) ?? null
	);
}

/** @returns `null` before the first */
export function screenBefore(screen: Screen, measured: boolean): Screen | null {
	const at = SCREENS.indexOf(screen);
	return (
		steps(measured)
			.flat()
			.findLast((other) => SCREENS.indexOf(other) < at) ?? null
	);
}
