export { saidOfConversation, type TalkSaid } from './conversation-said';
export { isFull, isLongEnough } from './enough';
export { bodyRises, type SignalRise } from './felt/body-rises';
export {
	compareFelt,
	feltBesideMeasured,
	seenScene,
	seriesPoints,
	type FeltComparison
} from './felt/comparison';
export { compareExercise, onSceneClock } from './felt/exercise';
export { feltMoments, strengthAt } from './felt/felt';
export { headlineOfScene, saidOfScene, type SceneHeadline, type SceneSaid } from './felt/said';
export type { BodyPart, SightSpan } from './felt/sight';
export { trend, wentTogether, type Trend } from './felt/trend';
export { isSameTime } from './same-time';
export { SCENE_SIGNALS, type BodySample, type SceneSignal, type Series } from './felt/types';
export { usualOf } from './felt/usual';
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
export { summarise, type Quartiles } from './summary';
export { timelineOf, type Timeline } from './timeline';
