export { isLongEnough } from './enough';
export { bodyRises, type SignalRise } from './felt/body-rises';
export { feltBesideMeasured, seriesPoints, type FeltComparison } from './felt/comparison';
export { compareExercise, onSceneClock } from './felt/exercise';
export { feltMoments, strengthAt } from './felt/felt';
export { saidOfScene, type SceneSaid } from './felt/said';
export type { BodyPart, OutOfSight } from './felt/sight';
export type { Trend } from './felt/trend';
export { SCENE_SIGNALS, type BodySample, type SceneSignal } from './felt/types';
export { learnt, type Learnt } from './learnt';
export {
	isSilent,
	mySignals,
	type FeltInScene,
	type MySignals,
	type SaidInExercise
} from './my-signals';
export {
	againstRest,
	measuredSummary,
	onOneClock,
	rateWord,
	type RateWord
} from './short-measurement';
export { suggestSignals, type PlanSignal, type Suggestion, type Suggestions } from './suggestions';
export { summarise } from './summary';
export { timelineOf, type FeltMoment, type Timeline } from './timeline';
