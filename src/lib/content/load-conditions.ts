import type { Condition } from './condition-schema';
import { found } from './found';
import { CONDITION_IDS, type ConditionId } from './ids';
import type { Language } from './model';

const conditions = import.meta.glob<Condition>('../../../content/conditions/*.json', {
	import: 'default'
});

/** A page on a condition, in one language; `npm run check:content` vouches for its shape. */
export function loadCondition(id: ConditionId, language: Language): Promise<Condition> {
	return found(conditions[`../../../content/conditions/${id}.${language}.json`], id);
}

/** All of them, to choose from. */
export function loadConditions(language: Language): Promise<Condition[]> {
	return Promise.all(CONDITION_IDS.map((id) => loadCondition(id, language)));
}
