import { HABITS, type Habit } from './episodes';
import { RISES, type Strength } from './rises';
import { BLURS, type Plan } from './run';

/** How many people of each kind. */
const PER_HABIT = 16;
const PER_CLEAR_RISE = 20;
const PER_MILD_RISE = 6;
const PER_BLUR = 6;

/** A rise comes while somebody listens, talks or writes. */
const BEHIND_RISE: readonly Habit[] = ['calm', 'small-talk', 'mixed'];

/** @param first seed of the first person; another one gives other people */
export function allPlans(first: number): Plan[] {
	let seed = first;
	const many = (count: number, make: (index: number) => Omit<Plan, 'seed'>): Plan[] =>
		Array.from({ length: count }, (_, index) => ({ ...make(index), seed: seed++ }));
	const rising = (strength: Strength, count: number) =>
		RISES.flatMap((kind) =>
			many(count, (index) => ({
				habit: BEHIND_RISE[index % BEHIND_RISE.length]!,
				rise: { kind, strength },
				blur: null
			}))
		);
	return [
		...HABITS.flatMap((habit) => many(PER_HABIT, () => ({ habit, rise: null, blur: null }))),
		...rising('clear', PER_CLEAR_RISE),
		...rising('mild', PER_MILD_RISE),
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
	return rise ? `${rise.strength} rise: ${rise.kind}` : habit;
}
