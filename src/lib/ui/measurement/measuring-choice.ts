const KEY = 'luwte-measuring';

/** With the camera, or from what one feels alone: both are good, and remembered. */
export type MeasuringChoice = 'camera' | 'none';

/** `null` when nobody has chosen yet. */
export function recallMeasuring(): MeasuringChoice | null {
	try {
		const choice = localStorage.getItem(KEY);
		return choice === 'camera' || choice === 'none' ? choice : null;
	} catch {
		return null;
	}
}

export function rememberMeasuring(choice: MeasuringChoice) {
	try {
		localStorage.setItem(KEY, choice);
	} catch {
		// Storage refused: the choice holds for this page.
	}
}
