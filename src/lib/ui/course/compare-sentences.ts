import { m } from '$lib/paraglide/messages';
import {
	isFull,
	isSameTime,
	saidOfScene,
	type BodyPart,
	type FeltComparison,
	type SceneHeadline,
	type SceneSaid,
	type SignalRise
} from '$lib/sessions/review';
import { formatDuration, formatMoment, inARow, secondsBetween } from '../format';
import { PARTS, ROSE } from './words';

/** What felt and measured say together, sentence by sentence. Never a verdict. */
export function compareSentences(comparison: FeltComparison): string[] {
	return saidOfScene(comparison).map(saidSentence);
}

export function saidSentence(said: SceneSaid): string {
	switch (said.key) {
		case 'not-measured':
			return m.course_body_none();
		case 'too-little-seen':
			return m.course_more_light();
		case 'seen-for': {
			const [seen, all] = [said.seen, said.of].map(formatDuration) as [string, string];
			return m.course_seen_for({ parts: named(said.parts), seen, all });
		}
		case 'no-rise':
			return m.course_body_unclear({ parts: named(said.parts) });
		case 'rose-first': {
			const [from, to] = said.rise.range.map(formatMoment) as [string, string];
			return m.course_rise_first({ ...rose(said.rise), from, to });
		}
		case 'rose-next':
			return m.course_rise_next(rose(said.rise));
		case 'part-unseen':
			return m.course_part_unseen({ parts: named(said.parts) });
		case 'not-seen-between': {
			const { from, to } = said.time;
			const times = { from: formatMoment(from), to: formatMoment(to) };
			return m.course_not_seen_between({ ...times, parts: named(said.parts) });
		}
		case 'noticed':
			return noticed(said.t, said.after);
		case 'noticed-elsewhere':
			return m.course_noticed_elsewhere();
		case 'no-marks':
			return m.course_no_marks();
		case 'felt-alone':
			return m.course_felt_only({ times: inARow(said.times.map(formatMoment)) });
		case 'felt-unseen':
			return m.course_felt_unseen({ times: inARow(said.times.map(formatMoment)) });
		case 'unmarked':
			return m.course_measured_only({ what: ROSE[said.rise.signal]() });
	}
}

/** What lies between felt and measured, in a word or two; empty when there are not two moments. */
export function gapText(headline: SceneHeadline): string {
	switch (headline.key) {
		case 'gap':
			return m.course_gap({ seconds: apart(headline.t, headline.after) });
		case 'together':
			return m.course_gap_same();
		default:
			return '';
	}
}

/** What stands large above the picture. */
export function headlineText(headline: SceneHeadline): string {
	switch (headline.key) {
		case 'not-measured':
			return m.course_head_none();
		case 'too-little-seen':
			return m.course_head_unseen();
		case 'no-rise': {
			const [seen, all] = [headline.seen, headline.of].map(formatDuration) as [string, string];
			return isFull(headline.seen / headline.of)
				? m.course_head_unclear_all({ all })
				: m.course_head_unclear({ seen, all });
		}
		case 'gap':
			return headline.after > 0
				? m.course_head_later({ gap: gapText(headline) })
				: m.course_head_earlier({ gap: gapText(headline) });
		case 'together':
			return m.course_head_same();
		case 'body-alone':
			return m.course_head_body();
	}
}

/** One question to go on with. */
export function sceneQuestion({ key }: SceneHeadline): string {
	switch (key) {
		case 'gap':
			return m.course_ask_gap();
		case 'together':
			return m.course_ask_same();
		case 'body-alone':
			return m.course_ask_body();
		default:
			return m.course_ask_own();
	}
}

function rose({ signal, onset }: SignalRise) {
	return { what: ROSE[signal](), time: formatMoment(onset) };
}

function noticed(t: number, after: number): string {
	const time = formatMoment(t);
	const difference = apart(t, after);
	if (isSameTime(after)) return m.course_noticed_same({ time });
	return after > 0
		? m.course_noticed_later({ time, difference })
		: m.course_noticed_earlier({ time, difference });
}

/** Seconds between a mark and what was measured, as both are written. */
function apart(t: number, after: number): string {
	return String(Math.abs(secondsBetween(t - after, t)));
}

function named(parts: readonly BodyPart[]): string {
	return inARow(parts.map((part) => PARTS[part]()));
}
