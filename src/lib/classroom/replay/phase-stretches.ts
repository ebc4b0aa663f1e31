import { SILENCE_MS } from '../../sessions/limits';
import type { TensionPhase } from '../../signals/types';
import type { ClassReading } from '../class-reading';

/** A part of a recording in one phase; `null`: not measured. Times in ms. */
export interface PhaseSpan {
	from: number;
	to: number;
	phase: TensionPhase | null;
}

/** One after the other over all of a recording. @param length of it, ms */
export function phaseSpans(readings: readonly ClassReading[], length: number): PhaseSpan[] {
	const spans: PhaseSpan[] = [];
	const add = (from: number, to: number, phase: TensionPhase | null) => {
		const last = spans.at(-1);
		if (last?.phase === phase) last.to = to;
		else if (to > from) spans.push({ from, to, phase });
	};
	readings.forEach(({ t, phase = null }, index) => {
		const next = readings[index + 1]?.t ?? length;
		const until = next - t > SILENCE_MS ? t : next;
		add(t, until, phase);
		if (until < next) add(until, next, null);
	});
	return spans;
}
