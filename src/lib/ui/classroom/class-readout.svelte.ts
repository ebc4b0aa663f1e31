import type { ClassReading } from '$lib/classroom';
import { HISTORY_MS } from '$lib/classroom/protocol/presenter';
import { CurveBuffer } from '../measurement/curve-buffer';

/** Length of the breathing curve on the screen of the class, ms. */
export const CLASS_CURVE_MS = 30_000;

/**
 * What a class sees of a measurement, whoever feeds it: a camera or a made-up body in this window, another
 * window, or a recording.
 */
export class ClassReadout {
	/** The newest reading; `null` while nothing is measured. */
	now = $state.raw<ClassReading | null>(null);
	/** The last minutes, oldest first; not reactive: it changes many times a second. */
	readonly readings: ClassReading[] = [];
	/** The last stretch of the breath, for drawing. */
	readonly curve = new CurveBuffer(CLASS_CURVE_MS);

	/** Another measurement is shown. @param readings those of before, oldest first */
	anew(readings: readonly ClassReading[] = []) {
		this.readings.length = 0;
		this.curve.clear();
		this.now = null;
		this.push(readings);
	}

	/** @param readings newer than all before, in order */
	push(readings: readonly ClassReading[]) {
		const newest = readings.at(-1);
		if (!newest) return;
		this.readings.push(...readings);
		while (this.readings[0]!.t < newest.t - HISTORY_MS) this.readings.shift();
		for (const { t, curve } of readings) this.curve.push(t, curve);
		this.now = newest;
	}
}
