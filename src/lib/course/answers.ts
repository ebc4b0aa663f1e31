/** What a trainee can say in a step. Nothing of it is ever right or wrong. */
import type { BodyPlace } from '../signals/body-places';
import type { FeltMark } from './analysis/types';
import type { StatementKind, Step, StepType } from './types';

export const WHOSE = ['mine', 'other', 'both', 'unknown'] as const;
export type WhoseChoice = (typeof WHOSE)[number];

export type Answer =
	/** For each statement by name. */
	| { type: 'observe'; chosen: Record<string, StatementKind> }
	| { type: 'body-map'; places: BodyPlace[]; words: string }
	/** 0 to 10. */
	| { type: 'thermometer'; felt: number }
	/** How long was sat, and of it measured, ms. */
	| { type: 'rest'; lengthMs: number; measuredMs: number }
	/** How much of the scene was seen, ms since it began. */
	| { type: 'scene'; marks: FeltMark[]; lengthMs: number }
	/** The heap of each sentence, both by name. */
	| { type: 'sort'; heaps: Record<string, string> }
	| { type: 'explanations'; insides: string[]; check: string }
	| { type: 'whose'; choice: WhoseChoice; words: string }
	/** `follow`: how well breath followed the pacer, 0..1 (phase locking value). */
	| { type: 'breathing'; lengthMs: number; follow: number | null }
	| { type: 'reflection'; words: string }
	| { type: 'plan'; words: string };

export type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;

/** Steps that only show something. */
const SILENT: ReadonlySet<StepType> = new Set(['read', 'compare']);

/** Does this answer belong to this step, also after its text was changed? */
export function fits(answer: Answer, step: Step): boolean {
	if (answer.type !== step.type || SILENT.has(step.type)) return false;
	switch (step.type) {
		case 'observe':
			return known(Object.keys((answer as AnswerOf<'observe'>).chosen), step.statements);
		case 'sort':
			return known(Object.keys((answer as AnswerOf<'sort'>).heaps), step.items);
		default:
			return true;
	}
}

function known(names: string[], parts: { id: string }[]): boolean {
	return names.every((name) => parts.some(({ id }) => id === name));
}
