import type { Answer, Step } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import { feltNames } from '../felt/places';
import { formatDuration, inARow } from '../format';
import { OWNERS } from '../look-back/words';

/**
 * What was said in one step, in words; empty when there is nothing to tell.
 * @param step `null` when the exercise no longer has it
 */
export function answerText(answer: Answer, step: Step | null): string {
	switch (answer.type) {
		case 'observe': {
			const kinds = { seen: m.course_seen(), 'filled-in': m.course_filled_in() };
			return named(answer.chosen, step?.type === 'observe' ? step.statements : [], kinds);
		}
		case 'sort': {
			const bins = step?.type === 'sort' ? step.bins.map(({ id, label }) => [id, label]) : [];
			const items = step?.type === 'sort' ? step.items : [];
			return named(answer.heaps, items, Object.fromEntries(bins));
		}
		case 'body-map':
			return lines(inARow(feltNames(answer)), answer.words);
		case 'thermometer':
			return String(answer.felt);
		case 'explanations':
			return lines(...answer.insides, answer.check);
		case 'whose':
			return lines(OWNERS[answer.choice](), answer.words);
		case 'breathing':
			return formatDuration(answer.lengthMs);
		case 'reflection':
		case 'plan':
			return answer.words.trim();
		case 'homework':
			return step?.type === 'homework'
				? (step.tasks.find(({ id }) => id === answer.task)?.text ?? '')
				: '';
		case 'facts': {
			const kinds = { seen: m.course_seen(), 'filled-in': m.course_filled_in() };
			return lines(
				...answer.lines.map(({ words, kind }) => (kind ? `${words} → ${kinds[kind]}` : words))
			);
		}
		case 'pictures': {
			const tiles = step?.type === 'pictures' ? step.pictures : [];
			return inARow(
				answer.chosen.flatMap((id) => tiles.find((tile) => tile.id === id)?.label ?? [])
			);
		}
		case 'rest':
		case 'scene':
			return '';
	}
}

/** "Sentence: heap", a line each, as far as the exercise still has them. */
function named(
	chosen: Readonly<Record<string, string>>,
	sentences: readonly { id: string; text: string }[],
	labels: Readonly<Record<string, string>>
): string {
	return lines(
		...sentences.map(({ id, text }) => {
			const label = labels[chosen[id] ?? ''];
			return label ? `${text} → ${label}` : '';
		})
	);
}

function lines(...all: string[]): string {
	return all.filter((line) => line.trim() !== '').join('\n');
}
