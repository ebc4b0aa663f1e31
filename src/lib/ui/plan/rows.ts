import { TENSION_PHASES } from '$lib/signals/types';
import type { PlanRow, PlanRows } from '$lib/store';

/** What a plan asks in each phase, in this order. */
export const PLAN_FIELDS = [
	'body',
	'seen',
	'thoughts',
	'helps',
	'team'
] as const satisfies (keyof PlanRow)[];
export type PlanField = (typeof PLAN_FIELDS)[number];

export function emptyRows(): PlanRows {
	const row = () => ({ body: '', seen: '', thoughts: '', helps: '', team: '' });
	return { groen: row(), geel: row(), oranje: row(), rood: row() };
}

export function isEmpty(rows: PlanRows): boolean {
	return TENSION_PHASES.every((phase) =>
		PLAN_FIELDS.every((field) => rows[phase][field].trim() === '')
	);
}

/** @returns the text with the phrase on a line of its own; as it was when it is there already */
export function withPhrase(text: string, phrase: string): string {
	if (text.split('\n').some((line) => line.trim() === phrase)) return text;
	return text.trim() === '' ? phrase : `${text.trimEnd()}\n${phrase}`;
}
