import { m } from '$lib/paraglide/messages';
import {
	saidOfScene,
	type BodyPart,
	type FeltComparison,
	type SceneSaid,
	type SignalRise
} from '$lib/sessions/review';
import { inARow } from '../format';
import { PARTS, ROSE } from './words';

/** Nearer than this is at the same time, as far as a camera and a thumb can tell, ms. */
const SAME_TIME_MS = 2000;

/** What felt and measured say together, sentence by sentence. Never a verdict. */
export function compareSentences(comparison: FeltComparison): string[] {
	return saidOfScene(comparison).map(sentence);
}

function sentence(said: SceneSaid): string {
	switch (said.key) {
		case 'not-measured':
			return m.course_body_none();
		case 'too-little-seen':
			return m.course_body_unseen();
		case 'no-rise':
			return m.course_body_unclear({ parts: named(said.parts) });
		case 'rose-first': {
			const [from, to] = said.rise.range.map(seconds) as [string, string];
			return m.course_rise_first({ ...rose(said.rise), from, to });
		}
		case 'rose-next':
			return m.course_rise_next(rose(said.rise));
		case 'part-unseen':
			return m.course_part_unseen({ parts: named(said.parts) });
		case 'not-seen-between': {
			const { from, to } = said.time;
			const times = { from: seconds(from), to: seconds(to) };
			return m.course_not_seen_between({ ...times, parts: named(said.parts) });
		}
		case 'noticed':
			return noticed(said.t, said.after);
		case 'noticed-elsewhere':
			return m.course_noticed_elsewhere();
		case 'no-marks':
			return m.course_no_marks();
		case 'felt-alone':
			return m.course_felt_only({ times: inARow(said.times.map(seconds)) });
		case 'felt-unseen':
			return m.course_felt_unseen({ times: inARow(said.times.map(seconds)) });
		case 'unmarked':
			return m.course_measured_only({ what: ROSE[said.rise.signal]() });
	}
}

function rose({ signal, onset }: SignalRise) {
	return { what: ROSE[signal](), time: seconds(onset) };
}

function noticed(t: number, after: number): string {
	const time = seconds(t);
	const difference = seconds(Math.abs(after));
	if (Math.abs(after) <= SAME_TIME_MS) return m.course_noticed_same({ time });
	return after > 0
		? m.course_noticed_later({ time, difference })
		: m.course_noticed_earlier({ time, difference });
}

function named(parts: readonly BodyPart[]): string {
	return inARow(parts.map((part) => PARTS[part]()));
}

/** @param t ms */
export function seconds(t: number): string {
	return String(Math.round(t / 1000));
}
