/** A conversation in sentences: careful ones, for a difference is a question and no verdict. */
import { m } from '$lib/paraglide/messages';
import type { FeltMoment, Timeline } from '$lib/sessions/review';
import { formatDuration, inARow } from '../format';
import { ANSWERS, PHASES, SIGNS } from './words';

/** What stands out, in a few sentences. */
export function findings(timeline: Timeline): string[] {
	const { measured, enough, rises, felt, signs } = timeline;
	const [first] = rises;
	const named = inARow(signs.map((sign) => SIGNS[sign]()));
	return [
		...(measured ? [] : [m.look_no_measurement()]),
		...(measured && !first ? [enough ? m.look_no_rise() : m.look_too_little()] : []),
		...(first ? [m.look_first_rise({ time: formatDuration(first.from) })] : []),
		...(first && first.signs.length > 0
			? [m.look_first_signs({ signs: inARow(first.signs.map((sign) => SIGNS[sign]())) })]
			: []),
		...(signs.length > 0 && rises.length !== 1 ? [m.look_all_signs({ signs: named })] : []),
		felt.length === 0 ? m.look_felt_none() : m.look_felt_count({ count: felt.length }),
		...(measured ? felt.map(feltSentence) : []),
		...(measured && felt.length > 0 ? [m.look_no_mistake()] : [])
	];
}

function feltSentence({ t, afterRise, seen }: FeltMoment): string {
	const time = formatDuration(t);
	if (afterRise === null) return seen ? m.look_felt_alone({ time }) : m.look_felt_unseen({ time });
	const seconds = Math.round(Math.abs(afterRise) / 1000);
	if (seconds === 0) return m.look_felt_same({ time });
	return afterRise > 0
		? m.look_felt_after({ time, seconds })
		: m.look_felt_before({ time, seconds });
}

/**
 * All that the picture shows, in order of time.
 * @param themes titles of the themes that are known
 */
export function moments(timeline: Timeline, themes: ReadonlyMap<string, string>): string[] {
	const { measured, stretches, felt, nudges, cards } = timeline;
	const all = [
		...(measured ? stretches : []).map(({ from, to, phase }) => {
			const times = { from: formatDuration(from), to: formatDuration(to) };
			const text =
				phase === null
					? m.look_moment_gap(times)
					: m.look_moment_phase({ ...times, phase: PHASES[phase]() });
			return { t: from, text };
		}),
		...felt.map(({ t }) => ({ t, text: m.look_moment_felt({ time: formatDuration(t) }) })),
		...nudges.map(({ t, signs, answer }) => {
			const time = formatDuration(t);
			const named = inARow(signs.map((sign) => SIGNS[sign]()));
			const nudge = named
				? m.look_moment_nudge({ time, signs: named })
				: m.look_moment_nudge_plain({ time });
			return { t, text: answer ? `${nudge} ${ANSWERS[answer]()}` : nudge };
		}),
		...cards.flatMap(({ from, to, theme }) => {
			const time = formatDuration(from);
			const title = themes.get(theme);
			const there = title
				? m.look_moment_cards({ time, theme: title })
				: m.look_moment_cards_plain({ time });
			const back = { t: to ?? 0, text: m.look_moment_back({ time: formatDuration(to ?? 0) }) };
			return [{ t: from, text: there }, ...(to === null ? [] : [back])];
		})
	];
	return all.sort((a, b) => a.t - b.t).map(({ text }) => text);
}
