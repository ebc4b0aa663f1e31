/** The own early-warning plan ("signaleringsplan") of one person, and what a file with it must look like. */
import * as v from 'valibot';
import { MAX_ANSWER_LENGTH } from '../course/answers';
import { id, moment, text } from '../sessions/schema-parts';
import { TENSION_PHASES, type TensionPhase } from '../signals/types';

const answer = text(MAX_ANSWER_LENGTH);

const planRow = v.object({
	/** What I notice in my body. */
	body: answer,
	/** What others see. */
	seen: answer,
	/** What I think. */
	thoughts: answer,
	/** What helps me. */
	helps: answer,
	/** What I ask my team. */
	team: answer
});

export const planRowsSchema = v.object(
	Object.fromEntries(TENSION_PHASES.map((phase) => [phase, planRow])) as Record<
		TensionPhase,
		typeof planRow
	>
);

export const planSchema = v.object({
	profileId: id,
	changedAt: moment,
	rows: planRowsSchema
});

export type PlanRow = v.InferOutput<typeof planRow>;
export type PlanRows = v.InferOutput<typeof planRowsSchema>;
export type Plan = v.InferOutput<typeof planSchema>;
