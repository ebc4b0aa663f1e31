import type { Answer } from './answers';
import type { Exercise } from './types';

/**
 * What somebody said of herself: without what she said of somebody else.
 * @param exercise `null` when it is no longer in the course; then nothing is known to be about another
 */
export function ownAnswers(
	exercise: Exercise | null,
	answers: Readonly<Record<string, Answer>>
): Answer[] {
	const others = new Set(
		exercise?.steps.flatMap((step) => ('about' in step && step.about === 'other' ? step.id : []))
	);
	return Object.entries(answers).flatMap(([id, answer]) => (others.has(id) ? [] : [answer]));
}
