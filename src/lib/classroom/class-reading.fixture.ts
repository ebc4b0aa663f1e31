import type { ClassReading } from './class-reading';

/** Somebody at rest who is seen well, but for what a test says. @param t ms */
export function calmReading(t: number, more: Partial<ClassReading> = {}): ClassReading {
	return {
		t,
		rate: 13,
		rateConfidence: 0.9,
		curve: 0,
		raise: 0,
		lean: 0,
		slump: 0,
		turn: 0,
		tilt: 0,
		movement: 0.01,
		unsure: null,
		words: [],
		phase: 'groen',
		because: [],
		...more
	};
}
