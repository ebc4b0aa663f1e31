/**
 * What the course consists of: modules with exercises, each a sequence of typed steps, and scenes.
 * Plain data from `content/course`; a new exercise needs no code.
 */
import type { TensionPhase } from '../signals/types';
import type { Scene } from './beats';

/** Name of a drawing in `content/course/pictures`. */
export type PictureId = string;

interface StepBase {
	/** Unique within its exercise. */
	id: string;
	/** Heading of the screen. */
	title: string;
}

/** A step that shows, above what it asks, what was said to an earlier one. */
interface RecallingBase extends StepBase {
	/** Name of that step (`RECALLED_STEPS`); nothing stands there when nothing was said to it. */
	recalls?: string;
}

/** A question about how somebody is, or what she sees. */
interface QuestionBase extends RecallingBase {
	/**
	 * It asks about somebody else; missing: about whoever does the exercise. What is said of somebody else
	 * stays with the exercise: it says nothing of her own body, and does not belong in her own plan.
	 */
	about?: 'other';
}

/** Pages of Luwte that a text may lead to. */
export const LINKED_PAGES = ['kletskwartet', 'onbewuste', 'praatplaat'] as const;

/** A choice that the text above it offers. */
export type StepLink = { label: string } & (
	| { to: 'exercise'; name: ExerciseKey }
	/** By the name of the module. */
	| { to: 'module'; name: string }
	| { to: 'page'; name: (typeof LINKED_PAGES)[number] }
);

/** Read, or listen to: paragraphs, perhaps with a drawing, and with where one may go from here. */
export interface ReadStep extends RecallingBase {
	type: 'read';
	text: string[];
	picture?: PictureId;
	links?: StepLink[];
}

export const STATEMENT_KINDS = ['seen', 'filled-in'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A sentence about a situation: could everybody see it, or did somebody fill it in? */
export interface Statement {
	id: string;
	text: string;
	kind: StatementKind;
	/** Why we think so; shown after the choice, as a thought and not as a mark. */
	because: string;
}

/** Choose what is seen and what is filled in. */
export interface ObserveStep extends StepBase {
	type: 'observe';
	text: string[];
	picture?: PictureId;
	statements: Statement[];
}

/** Where in the body do you feel it? */
export interface BodyMapStep extends QuestionBase {
	type: 'body-map';
	text: string;
}

/** Felt tension, 0 to 10. */
export interface ThermometerStep extends QuestionBase {
	type: 'thermometer';
	text: string;
}

/** A measured rest; without a camera simply a rest. */
export interface RestStep extends StepBase {
	type: 'rest';
	text: string;
	seconds: number;
}

export const FELT_WAYS = ['tap', 'hold'] as const;
/** How a feeling is marked during a scene: at a moment, or as long as it is there. */
export type FeltWay = (typeof FELT_WAYS)[number];

/** A situation that unfolds by itself, while the trainee marks what she feels. */
export interface SceneStep extends StepBase {
	type: 'scene';
	/** A scene of the same module. */
	scene: string;
	felt: FeltWay;
}

export interface SortBin {
	id: string;
	label: string;
}

export interface SortItem {
	id: string;
	text: string;
	/** Where we would put it. */
	bin: string;
	because: string;
}

/** Put sentences into two to four heaps. */
export interface SortStep extends StepBase {
	type: 'sort';
	text: string;
	bins: SortBin[];
	items: SortItem[];
}

/** Write at least three insides that one behaviour may have, and how you would check them. */
export interface ExplanationsStep extends RecallingBase {
	type: 'explanations';
	behaviour: string;
	text: string;
	/** Shown on request, after some have been written; missing when it is about what she wrote herself. */
	examples?: string[];
	/** Asks how you would find out. */
	check: string;
}

/** Whose feeling is it? */
export interface WhoseStep extends RecallingBase {
	type: 'whose';
	situation: string;
	text: string;
	/** What one might think about it, shown after the choice. */
	thought: string;
}

export const BREATHING_WAYS = ['slow', 'long-exhale', 'cyclic-sighing', 'grounding'] as const;
export type BreathingWay = (typeof BREATHING_WAYS)[number];

/** Breathe with a pacer, or come down to earth. */
export interface BreathingStep extends StepBase {
	type: 'breathing';
	text: string;
	way: BreathingWay;
	seconds: number;
}

/** Free text. */
export interface ReflectionStep extends QuestionBase {
	type: 'reflection';
	question: string;
	hint?: string;
}

/** Felt and measured, of the scene before it. */
export interface CompareStep extends StepBase {
	type: 'compare';
	text: string;
}

export const PLAN_COLUMNS = ['body', 'seen', 'thoughts', 'helps', 'team'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** A line for the own signalenplan: always about whoever does the exercise. */
export interface PlanStep extends RecallingBase {
	type: 'plan';
	question: string;
	phase: TensionPhase;
	column: PlanColumn;
}

/** Who somebody is in a role play, and what she knows that the others do not. */
export interface RoleCard {
	id: string;
	name: string;
	/** Read alone. */
	card: string[];
}

/** Play it: each has a card of her own. */
export interface RolesStep extends StepBase {
	type: 'roles';
	text: string;
	/** About how long it is played. */
	minutes: number;
	/** Afterwards the roles go round. */
	swap: boolean;
	roles: RoleCard[];
}

/** One small thing to notice in a real visit. */
export interface HomeworkTask {
	id: string;
	text: string;
}

/** She takes one of them along. The exercise is left here, and found back at the next meeting. */
export interface HomeworkStep extends StepBase {
	type: 'homework';
	text: string;
	tasks: HomeworkTask[];
}

/** Her own situation, one fact a line; of each line: was it seen, or filled in? */
export interface FactsStep extends StepBase {
	type: 'facts';
	text: string;
	hint?: string;
}

export interface PictureTile {
	id: string;
	/** Of the set that the games have too. */
	picture: string;
	label: string;
}

/** Choose pictures; on paper they can be ticked together with somebody. */
export interface PicturesStep extends StepBase {
	type: 'pictures';
	text: string;
	/** At most so many. */
	most: number;
	pictures: PictureTile[];
}

export type Step =
	| ReadStep
	| ObserveStep
	| BodyMapStep
	| ThermometerStep
	| RestStep
	| SceneStep
	| SortStep
	| ExplanationsStep
	| WhoseStep
	| BreathingStep
	| ReflectionStep
	| CompareStep
	| PlanStep
	| RolesStep
	| HomeworkStep
	| FactsStep
	| PicturesStep;
export type StepType = Step['type'];

export const STEP_TYPES = [
	'read',
	'observe',
	'body-map',
	'thermometer',
	'rest',
	'scene',
	'sort',
	'explanations',
	'whose',
	'breathing',
	'reflection',
	'compare',
	'plan',
	'roles',
	'homework',
	'facts',
	'pictures'
] as const satisfies readonly StepType[];

/** Steps of which a later one can show what was said. */
export const RECALLED_STEPS = [
	'facts',
	'reflection',
	'homework',
	'explanations',
	'pictures'
] as const satisfies readonly StepType[];

/** With whom an exercise is done; missing: alone. */
export const COMPANIES = ['pair', 'three'] as const;
export type ExerciseCompany = (typeof COMPANIES)[number];

export interface Exercise {
	/** Unique within its module. */
	id: string;
	title: string;
	/** What you practise, in one sentence. */
	goal: string;
	/** About how long it takes. */
	minutes: number;
	/** Said beforehand when it may come close; `null` for a light one. */
	heavy: string | null;
	company?: ExerciseCompany;
	steps: Step[];
}

export interface Literature {
	text: string;
	/** Not an address: Luwte never leads out of itself. */
	doi?: string;
}

export interface BackgroundPart {
	heading: string;
	text: string[];
	/** Names of the module's sources that it rests on (see `content/evidence-check.ts`). */
	sources?: string[];
}

export const ROUTE_NAMES = ['short', 'middle', 'long'] as const;
/** Ways through a module in about 5, 15 and 45 minutes. */
export type RouteName = (typeof ROUTE_NAMES)[number];
export const ROUTE_MINUTES: Record<RouteName, number> = { short: 5, middle: 15, long: 45 };

export interface Module {
	id: string;
	version: 1;
	title: string;
	/** What it is about, in one or two sentences. */
	summary: string;
	exercises: Exercise[];
	scenes: Scene[];
	background: { parts: BackgroundPart[]; sources: Literature[] };
	/** Names of exercises, in order. */
	routes: Record<RouteName, string[]>;
	/** For the course book: questions with room to write. */
	paper: { lead: string; questions: string[] };
}

/** Names an exercise among all: `module/exercise`. */
export type ExerciseKey = `${string}/${string}`;

export function exerciseKey(module: string, exercise: string): ExerciseKey {
	return `${module}/${exercise}`;
}
