/** Looks after single steps: whom a question is about, and where a text leads to. */
import {
	exerciseKey,
	RECALLED_STEPS,
	type Exercise,
	type ReadStep,
	type Step,
	type StepLink,
	type StepType
} from '../course/types';
import type { FoundModule } from './course-check';
import type { Language } from './model';

/** Asks to think of somebody else. */
const OF_ANOTHER: Record<Language, RegExp> = {
	nl: /\bdenk aan iemand\b/i,
	en: /\bthink of (someone|somebody)\b/i
};
/** And yet asks what that does to whoever does the exercise. */
const OF_HERSELF: Record<Language, RegExp> = {
	nl: /\b(je|jouw) lijf\b|\b(aan|bij) jou\b/i,
	en: /\byour body\b|\b(in|about|at) you\b/i
};
/** Names another part of Luwte as a choice. */
const CHOICE: Record<Language, RegExp> = {
	nl: /\bde module\b|\bvolgende oefening\b|\bin deze app\b/i,
	en: /\bthe module\b|\bnext exercise\b|\bin this app\b/i
};

const RECALLED: readonly StepType[] = RECALLED_STEPS;

/** Steps that lean on others: what they recall, and whom they need. */
export function stepsFaults(place: string, { steps, company }: Exercise): string[] {
	return [
		...steps.flatMap((step, index) => {
			const recalls = 'recalls' in step ? step.recalls : undefined;
			const known = steps
				.slice(0, index)
				.some(({ id, type }) => id === recalls && RECALLED.includes(type));
			return [
				...(recalls === undefined || known ? [] : [`${step.id} recalls ${recalls}, and cannot`]),
				...(step.type === 'explanations' && !step.examples && recalls === undefined
					? [`${step.id} has no examples, and recalls nothing`]
					: [])
			];
		}),
		...(company === undefined && steps.some(({ type }) => type === 'roles')
			? ['has roles, and is done alone']
			: []),
		...(steps.at(-1)?.type === 'homework' ? ['ends with its homework: nothing is found back'] : [])
	].map((fault) => `${place}: ${fault}.`);
}

/** Questions about somebody else of which the answer would count as her own. */
export function aboutFaults({ path, language, content }: FoundModule): string[] {
	return stepsOf(content).flatMap(({ place, step }) => {
		const asked = question(step);
		if (asked === null || ('about' in step && step.about === 'other')) return [];
		return OF_ANOTHER[language].test(asked) && !OF_HERSELF[language].test(asked)
			? [`${path}: ${place}: asks about somebody else and does not say so: ${asked}`]
			: [];
	});
}

function question(step: Step): string | null {
	switch (step.type) {
		case 'plan':
		case 'reflection':
			return step.question;
		case 'body-map':
		case 'thermometer':
			return step.text;
		default:
			return null;
	}
}

/** Texts that offer a choice without a way to it, and ways that lead nowhere. */
export function linkFaults({ path, language, content }: FoundModule, all: FoundModule[]): string[] {
	const modules = all.filter((module) => module.language === language);
	const reading = stepsOf(content).flatMap(({ place, step }) =>
		step.type === 'read' ? [{ place, step }] : []
	);
	return [
		...reading
			.filter(({ step }) => offersChoice(step, language) && !step.links)
			.map(({ place }) => `${path}: ${place}: offers a choice without a link.`),
		...reading.flatMap(({ place, step }) =>
			(step.links ?? [])
				.filter((link) => !leadsSomewhere(link, modules))
				.map(({ to, name }) => `${path}: ${place}: there is no ${to} ${name}.`)
		)
	];
}

function offersChoice({ text }: ReadStep, language: Language): boolean {
	return text.some((paragraph) => CHOICE[language].test(paragraph));
}

function leadsSomewhere(link: StepLink, modules: readonly FoundModule[]): boolean {
	switch (link.to) {
		case 'exercise':
			return modules.some(({ id, content }) =>
				content.exercises.some((exercise) => exerciseKey(id, exercise.id) === link.name)
			);
		case 'module':
			return modules.some(({ id }) => id === link.name);
		case 'page':
			return true;
	}
}

function stepsOf({ exercises }: FoundModule['content']) {
	return exercises.flatMap(({ id, steps }) =>
		steps.map((step) => ({ place: `${id}/${step.id}`, step }))
	);
}
