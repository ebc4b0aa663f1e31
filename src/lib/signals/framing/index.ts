export { FRAMING_ADVICE, type FramingAdvice } from './advice';
export { BEST } from './constants';
export { FramingCoach, NOTHING_YET, type FramingSaid, type FramingVerdict } from './framing-coach';
export { isSamePlace, type Place } from './place';
