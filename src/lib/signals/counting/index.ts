export { blandAltman, usuallyWithin, type Agreement } from './bland-altman';
export { compareCount, ratePairs, type Comparison, type RatePair } from './compare';
export { AGREEING, COMPARING, COUNTING } from './constants';
export { errorFigures, type ErrorFigures } from './error-figures';
export type { BreathAgreement } from './matching';
export { MinuteLog, type CountedMinute, type SecondSaid } from './minute-log';
export { saidBreaths } from './said-breaths';
export { SeenLog, type SeenFrame, type SeenFraming } from './seen-log';
