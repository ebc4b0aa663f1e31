import * as v from 'valibot';
import { MAX_THOUGHT_LENGTH } from '$lib/association';
import type { Store } from '$lib/store';

/** Under this name looking back leaves the facts of a conversation on which somebody is stuck. */
const STUCK_DRAFT = 'stuck';

const stuckSchema = v.object({ facts: v.string() });

/**
 * Leaves the facts of a conversation for Het slimme onbewuste, in place of those before.
 * @param facts in words, without a name
 * @param now epoch ms
 * @throws {StoreFault}
 */
export function leaveStuckFacts({ drafts }: Store, facts: string, now: number): Promise<void> {
	return drafts.keep({ id: STUCK_DRAFT, savedAt: now, data: { facts } });
}

/** The facts that were taken along, in words; empty when there are none. They are taken once. */
export async function takeStuckFacts({ drafts }: Store): Promise<string> {
	const draft = await drafts.get(STUCK_DRAFT);
	if (!draft) return '';
	await drafts.forget(STUCK_DRAFT);
	const read = v.safeParse(stuckSchema, draft.data);
	return read.success ? read.output.facts.slice(0, MAX_THOUGHT_LENGTH) : '';
}
