import { recall, remember } from '../choices';

const KEY = 'luwte-measuring';

/** With the camera, or from what one feels alone: both are good, and remembered. */
export type MeasuringChoice = 'camera' | 'none';

/** `null` when nobody has chosen yet. */
export function recallMeasuring(): MeasuringChoice | null {
	const choice = recall(KEY);
	return choice === 'camera' || choice === 'none' ? choice : null;
}

export function rememberMeasuring(choice: MeasuringChoice) {
	remember(KEY, choice);
}
