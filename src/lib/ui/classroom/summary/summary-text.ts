import {
	CLASS_ANSWERS,
	type AnsweredRound,
	type ClassSummary,
	type Guess,
	type ShownItem
} from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import { classAnswerText, askedText, barValue } from '../barometer/answer-words';
import { BLOCK_KIND_WORDS } from '../lesson/lesson-words';

/** Titles of storylines by their names, in the language of the page. */
export type StorylineTitles = Readonly<Record<string, string>>;

/** A heading with what stands under it. */
export interface SummaryPart {
	title: string;
	lines: string[];
}

/** A class in plain lines, without names: for the screen, for paper, and to copy. */
export function summaryParts(summary: ClassSummary, titles: StorylineTitles): SummaryPart[] {
	const parts: SummaryPart[] = [
		{
			title: m.class_lesson_sum_shown(),
			lines: summary.shown.map((item) => shownWords(item, titles))
		},
		...summary.rounds.map((round) => ({
			title: askedText(round.asked),
			lines: roundLines(round)
		})),
		...summary.guesses.map(({ storyline, guesses }) => ({
			title: m.class_lesson_sum_guessed({ title: titles[storyline] ?? storyline }),
			lines: guesses.map(guessLine)
		})),
		{
			title: m.class_lesson_sum_remarks(),
			lines: summary.remarks.split('\n').filter((line) => line.trim() !== '')
		}
	];
	return parts.filter(({ lines }) => lines.length > 0);
}

/** The same as one text. */
export function summaryText(summary: ClassSummary, titles: StorylineTitles): string {
	const heading = summary.lesson ?? m.class_lesson_summary();
	const parts = summaryParts(summary, titles).map(({ title, lines }) =>
		[title, ...lines.map((line) => `- ${line}`)].join('\n')
	);
	return [heading, ...parts].join('\n\n') + '\n';
}

function shownWords({ on, name }: ShownItem, titles: StorylineTitles): string {
	switch (on) {
		case 'words':
			return name;
		case 'storyline':
			return m.class_lesson_sum_story({ title: titles[name] ?? name });
		case 'welcome':
		case 'summary':
			return '';
		default:
			return BLOCK_KIND_WORDS[on]();
	}
}

function roundLines({ asked, before, after }: AnsweredRound): string[] {
	const lines = CLASS_ANSWERS.map((answer) => {
		const sides = [
			before && m.class_lesson_sum_before({ count: barValue(before, answer) }),
			after && m.class_lesson_sum_after({ count: barValue(after, answer) })
		].filter((side) => side !== null);
		return `${answer + 1} ${classAnswerText(asked, answer)}: ${sides.join('; ')}`;
	});
	const unread = [before, after].flatMap((tally) =>
		tally?.way === 'cards' && tally.unread > 0
			? m.class_lesson_sum_unread({ count: tally.unread })
			: []
	);
	return [...lines, ...unread];
}

function guessLine({ second, hands }: Guess): string {
	const time = `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;
	return m.class_lesson_sum_guess({ time, hands });
}
