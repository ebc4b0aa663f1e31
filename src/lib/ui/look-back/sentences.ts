/** A conversation in sentences: careful ones, for a difference is a question and no verdict. */
import { m } from '$lib/paraglide/messages';
import { AT_PLATE } from '$lib/sessions';
import { saidOfConversation, type TalkSaid, type Timeline } from '$lib/sessions/review';
import type { TensionSign } from '$lib/signals/types';
import { formatMoment, formatNumber, inARow, secondsBetween } from '../format';
import { ANSWERS, PHASES, SIGNS } from './words';

/** What stands out, in a few sentences. */
export function findings(timeline: Timeline): string[] {
	return saidOfConversation(timeline).map(sentence);
}

function sentence(said: TalkSaid): string {
	switch (said.key) {
		case 'not-measured':
			return m.look_no_measurement();
		case 'too-little-seen':
			return m.look_too_little();
		case 'seen-for':
			return m.look_seen_for({ share: formatNumber(100 * said.share, 0) });
		case 'no-rise':
			return m.look_no_rise();
		case 'first-rise':
			return m.look_first_rise({ time: formatMoment(said.t) });
		case 'risen-already':
			return m.look_risen_already({ time: formatMoment(said.t) });
		case 'signs-then':
			return m.look_first_signs({ signs: named(said.signs) });
		case 'signs-in-all':
			return m.look_all_signs({ signs: named(said.signs) });
		case 'no-marks':
			return m.look_felt_none();
		case 'marks':
			return m.look_felt_count({ count: said.count });
		case 'felt-same':
			return m.look_felt_same({ time: formatMoment(said.t) });
		case 'felt-after':
			return m.look_felt_after(apart(said.rise, said.t, said.t));
		case 'felt-before':
			return m.look_felt_before(apart(said.t, said.rise, said.t));
		case 'felt-risen':
			return m.look_felt_risen({ time: formatMoment(said.t) });
		case 'felt-alone':
			return m.look_felt_alone({ time: formatMoment(said.t) });
		case 'felt-unseen':
			return m.look_felt_unseen({ time: formatMoment(said.t) });
		case 'no-mistake':
			return m.look_no_mistake();
	}
}

function apart(from: number, to: number, t: number) {
	return { time: formatMoment(t), seconds: secondsBetween(from, to) };
}

function named(signs: readonly TensionSign[]): string {
	return inARow(signs.map((sign) => SIGNS[sign]()));
}

function toTable(time: string, theme: string, themes: ReadonlyMap<string, string>): string {
	if (theme === AT_PLATE) return m.way_moment_plate({ time });
	const title = themes.get(theme);
	return title ? m.look_moment_cards({ time, theme: title }) : m.look_moment_cards_plain({ time });
}

/**
 * All that the picture shows, in order of time.
 * @param themes titles of the themes that are known
 */
export function moments(timeline: Timeline, themes: ReadonlyMap<string, string>): string[] {
	const { measured, stretches, felt, nudges, cards } = timeline;
	const all = [
		...(measured ? stretches : []).map(({ from, to, phase }) => {
			const times = { from: formatMoment(from), to: formatMoment(to) };
			const text =
				phase === null
					? m.look_moment_gap(times)
					: m.look_moment_phase({ ...times, phase: PHASES[phase]() });
			return { t: from, text };
		}),
		...felt.map(({ t }) => ({ t, text: m.look_moment_felt({ time: formatMoment(t) }) })),
		...nudges.map(({ t, signs, answer }) => {
			const time = formatMoment(t);
			const nudge =
				signs.length > 0
					? m.look_moment_nudge({ time, signs: named(signs) })
					: m.look_moment_nudge_plain({ time });
			return { t, text: answer ? `${nudge} ${ANSWERS[answer]()}` : nudge };
		}),
		...cards.flatMap(({ from, to, theme }) => {
			const time = formatMoment(from);
			const there = toTable(time, theme, themes);
			const back = { t: to ?? 0, text: m.look_moment_back({ time: formatMoment(to ?? 0) }) };
			return [{ t: from, text: there }, ...(to === null ? [] : [back])];
		})
	];
	return all.sort((a, b) => a.t - b.t).map(({ text }) => text);
}
