import type { ClassReading } from '$lib/classroom';
import { HISTORY_MS } from '$lib/classroom/protocol/presenter';
import { CurveBuffer } from '../measurement/curve-buffer';

/** Length of the breathing curve on the screen of the class, ms. */
export const CLASS_CURVE_MS = 30_000;

/** A camera that gave nothing for so long shows nothing of now, ms: a covered window takes no pictures. */
const OF_NOW_MS = 2500;

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

	/** When `now` came, by the clock of the page, ms. */
	#cameAt = -Infinity;

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
		this.#cameAt = performance.now();
	}

	/** To be called now and then while somebody is before a camera: a number of a while ago is not of now. */
	lapse() {
		if (performance.now() - this.#cameAt > OF_NOW_MS) this.now = null;
	}
}
