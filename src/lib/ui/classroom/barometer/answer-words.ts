import {
	CLASS_ANSWERS,
	answered,
	type ClassAnswer,
	type Asked,
	type Portion,
	type Tally
} from '$lib/classroom';
import type { BarometerMoment, ReadyQuestion } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';

interface QuestionWords {
	text: () => string;
	answers: readonly [() => string, () => string, () => string, () => string];
}

const READY: Record<ReadyQuestion, QuestionWords> = {
	tension: {
		text: m.class_baro_q_tension,
		answers: [
			m.class_baro_q_tension_1,
			m.class_baro_q_tension_2,
			m.class_baro_q_tension_3,
			m.class_baro_q_tension_4
		]
	},
	noticing: {
		text: m.class_baro_q_noticing,
		answers: [
			m.class_baro_q_noticing_1,
			m.class_baro_q_noticing_2,
			m.class_baro_q_noticing_3,
			m.class_baro_q_noticing_4
		]
	},
	'first-sign': {
		text: m.class_baro_q_first,
		answers: [
			m.class_baro_q_first_1,
			m.class_baro_q_first_2,
			m.class_baro_q_first_3,
			m.class_baro_q_first_4
		]
	},
	'next-step': {
		text: m.class_baro_q_next,
		answers: [
			m.class_baro_q_next_1,
			m.class_baro_q_next_2,
			m.class_baro_q_next_3,
			m.class_baro_q_next_4
		]
	}
};

/** What is asked, as the class reads it. */
export function askedText(asked: Asked): string {
	return asked.from === 'own' ? asked.text : READY[asked.name].text();
}

/** What an answer means, beside its number; empty where the number says it all. */
export function classAnswerText(asked: Asked, answer: ClassAnswer): string {
	if (asked.from === 'own') return asked.answers?.[answer] ?? '';
	return READY[asked.name].answers[answer]();
}

/** An answer with the number that stands on a card: "2 een beetje gespannen". */
export function numberedAnswer(asked: Asked, answer: ClassAnswer): string {
	return `${answer + 1} ${classAnswerText(asked, answer)}`.trim();
}

export const MOMENT_WORDS: Record<BarometerMoment, () => string> = {
	before: m.class_baro_before,
	after: m.class_baro_after
};

export const PORTION_WORDS: Record<Portion, () => string> = {
	nobody: m.class_baro_p_nobody,
	less: m.class_baro_p_less,
	half: m.class_baro_p_half,
	more: m.class_baro_p_more,
	everybody: m.class_baro_p_everybody
};

/** What stands at the end of the bar of an answer: a number, or the words of a glance. */
export function barValue(tally: Tally, answer: ClassAnswer): string {
	if (tally.way !== 'glance') return String(tally.counts[answer]);
	const portion = tally.portions[answer];
	return portion === null ? m.class_baro_glance_none() : PORTION_WORDS[portion]();
}

/** How many answered, and how many did not come through: "28 antwoorden · 2 kwamen niet door". */
export function tallyWords(tally: Tally | null): string {
	if (!tally) return m.class_baro_no_answers();
	const count = answered(tally);
	if (count === null) return m.class_baro_glanced();
	const words = [count === 1 ? m.class_baro_answers_one() : m.class_baro_answers({ count })];
	if (tally.way === 'cards' && tally.unread > 0)
		words.push(
			tally.unread === 1 ? m.class_baro_unread_one() : m.class_baro_unread({ count: tally.unread })
		);
	return words.join(' · ');
}

/** All answers of a question, in words. */
export function answersOf(asked: Asked): string[] {
	return CLASS_ANSWERS.map((answer) => classAnswerText(asked, answer));
}
