import { HABITS, type Habit } from './episodes';
import { RISES, type Rise, type Strength } from './rises';
import { BLURS, type Plan } from './run';

/** How many people of each kind. */
const PER_HABIT = 16;
const PER_RISE = 12;
const PER_HARD_RISE = 4;
const PER_BLUR = 6;

/** While somebody listens, talks, laughs or drinks, shoulders and chest are in sight. */
const IN_SIGHT: readonly Habit[] = ['calm', 'small-talk', 'laughing', 'drinking'];
/** Who only listens: the breath of who talks belongs to the words. */
const LISTENING: readonly Habit[] = ['calm'];
/** Writing and looking away hide shoulders and chest for most of the time. */
const HIDDEN: readonly Habit[] = ['mixed'];

/** @param first seed of the first person; another one gives other people */
export function allPlans(first: number): Plan[] {
	let seed = first;
	const many = (count: number, make: (index: number) => Omit<Plan, 'seed'>): Plan[] =>
		Array.from({ length: count }, (_, index) => ({ ...make(index), seed: seed++ }));
	const rising = (kind: Rise, strength: Strength, habits: readonly Habit[], count: number) =>
		many(count, (index) => ({
			habit: habits[index % habits.length]!,
			rise: { kind, strength },
			blur: null
		}));
	const inSight = (kind: Rise) => (kind === 'breath' ? LISTENING : IN_SIGHT);
	return [
		...HABITS.flatMap((habit) => many(PER_HABIT, () => ({ habit, rise: null, blur: null }))),
		...RISES.flatMap((kind) => rising(kind, 'clear', inSight(kind), PER_RISE)),
		...RISES.flatMap((kind) => rising(kind, 'mild', inSight(kind), PER_HARD_RISE)),
		...RISES.flatMap((kind) => rising(kind, 'clear', HIDDEN, PER_HARD_RISE)),
		...rising('breath', 'clear', ['small-talk'], PER_HARD_RISE),
		...BLURS.flatMap((blur) =>
			many(PER_BLUR, () => ({
				habit: 'small-talk' as const,
				rise: { kind: 'breath-and-shoulders' as const, strength: 'clear' as const },
				blur
			}))
		)
	];
}

/** What the table calls a run. */
export function nameOf({ habit, rise, blur }: Plan): string {
	if (blur) return `cannot be seen: ${blur}`;
	if (!rise) return habit;
	const { kind, strength } = rise;
	if (HIDDEN.includes(habit)) return `half hidden, ${strength} rise: ${kind}`;
	if (kind === 'breath' && !LISTENING.includes(habit)) return `talking, ${strength} rise: ${kind}`;
	return `${strength} rise: ${kind}`;
}
