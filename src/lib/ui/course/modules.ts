import {
	isModuleId,
	loadModule,
	MEETING_IDS,
	MODULE_IDS,
	type ConditionId,
	type MeetingId
} from '$lib/content';
import {
	exerciseKey,
	type Exercise,
	type ExerciseKey,
	type Module,
	type Offered,
	type StepLink
} from '$lib/course';
import { getLocale } from '$lib/paraglide/runtime';

/** A module in the language of the page; `null` when there is none of that name. */
export async function openModule(id: string): Promise<Module | null> {
	return isModuleId(id) ? loadModule(id, getLocale()) : null;
}

/** All modules in the language of the page, in order. */
export function openCourse(): Promise<Module[]> {
	return Promise.all(MODULE_IDS.map((id) => loadModule(id, getLocale())));
}

/** The exercise that the course begins with. */
export const FIRST_EXERCISE = exerciseKey('body', 'first');

/** An exercise and the module it is of, in the language of the page; `null` when there is none. */
export async function openExercise(
	key: string
): Promise<{ module: Module; exercise: Exercise } | null> {
	const [moduleId = '', exerciseId] = key.split('/');
	const module = await openModule(moduleId);
	const exercise = module?.exercises.find(({ id }) => id === exerciseId);
	return module && exercise ? { module, exercise } : null;
}

/** An exercise among modules that are open; `null` when there is none of that name. */
export function findExercise(modules: readonly Module[], key: ExerciseKey): Offered | null {
	for (const module of modules) {
		const exercise = module.exercises.find(({ id }) => exerciseKey(module.id, id) === key);
		if (exercise) return { key, module, exercise };
	}
	return null;
}

/** Where an exercise is done; not yet in the language of the page. */
export function exerciseAddress(key: ExerciseKey): string {
	return `/oefenen/oefening/?naam=${key}`;
}

/** Where a module is told about; not yet in the language of the page. */
export function moduleAddress(id: string): string {
	return `/oefenen/module/?naam=${id}`;
}

/** Where a condition is told about; not yet in the language of the page. */
export function conditionAddress(id: ConditionId): string {
	return `/oefenen/achtergrond/?naam=${id}`;
}

/** Where a meeting is told about and printed; not yet in the language of the page. */
export function meetingAddress(id: MeetingId): string {
	return `/oefenen/bijeenkomst/?nummer=${MEETING_IDS.indexOf(id) + 1}`;
}

/** Where a choice in a text leads to; not yet in the language of the page. */
export function linkAddress(link: StepLink): string {
	switch (link.to) {
		case 'exercise':
			return exerciseAddress(link.name);
		case 'module':
			return moduleAddress(link.name);
		case 'page':
			return PAGES[link.name];
	}
}

const PAGES: Record<Extract<StepLink, { to: 'page' }>['name'], string> = {
	kletskwartet: '/spellen/kletskwartet/',
	onbewuste: '/onbewuste/',
	praatplaat: '/praatplaat/'
};
