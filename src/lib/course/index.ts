export * from './answers';
export * from './exercise-run';
export * from './progress';
export * from './scene';
export * from './types';
export { compare, deviation, points, type BodyWord, type Comparison } from './analysis/compare';
export { bodyRises, type SignalRise } from './analysis/body-rises';
export { trend, type Trend } from './analysis/trend';
export { feltMoments, strengthAt } from './analysis/felt';
export {
	BODY_SIGNALS,
	type BodySample,
	type BodySignal,
	type FeltMark,
	type Series
} from './analysis/types';
