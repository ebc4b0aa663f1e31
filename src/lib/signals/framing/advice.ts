import {
	BEST,
	DARK,
	FAR,
	FEW_CELLS,
	HEADROOM,
	HIDDEN,
	HIGH,
	LOW,
	NEAR,
	RESTLESS,
	SHAKING,
	WIDE
} from './constants';
import type { FramingSeen } from './framing';

/**
 * What could be done about how somebody sits. The order is that of helping: the first that holds is
 * said, and often cures the next. Left and right are the person's own.
 */
export const FRAMING_ADVICE = [
	'no-person',
	'more-light',
	'move-back',
	'turn-screen',
	'move-left',
	'move-right',
	'move-closer',
	'tilt-forward',
	'tilt-back',
	'show-shoulders',
	'light-on-shoulders',
	'steady-camera',
	'sit-still'
] as const;
export type FramingAdvice = (typeof FRAMING_ADVICE)[number];

interface Limit {
	enter: number;
	leave: number;
}

/**
 * The one thing that would help most; `null` when nothing is the matter.
 * @param said what is being advised now: it stays until it is surely cured
 */
export function adviceOn(framing: FramingSeen, said: FramingAdvice | null): FramingAdvice | null {
	const {
		brightness,
		shoulderShare,
		shoulderLine,
		noseLine,
		outside,
		upright,
		visibility,
		cells,
		headSpeed,
		cameraSpeed
	} = framing;
	const above = (code: FramingAdvice, value: number, limit: Limit) =>
		value > (said === code ? limit.leave : limit.enter);
	const under = (code: FramingAdvice, value: number, limit: Limit) =>
		value < (said === code ? limit.leave : limit.enter);

	if (under('more-light', brightness, DARK)) return 'more-light';
	// An upright picture is too narrow for two shoulders at arm's length: on its side it is wide enough.
	const tooNear = upright ? 'turn-screen' : 'move-back';
	if (outside === 'both' || above(tooNear, shoulderShare, NEAR)) return tooNear;
	// A shoulder that is outside on the own left comes back by moving to the right.
	if (outside === 'left') return 'move-right';
	if (outside === 'right') return 'move-left';
	if (under('move-closer', shoulderShare, FAR)) return 'move-closer';
	if (above('tilt-forward', shoulderLine, LOW)) return 'tilt-forward';
	if (under('tilt-back', noseLine, HIGH)) return 'tilt-back';
	if (under('show-shoulders', visibility, HIDDEN)) return 'show-shoulders';
	const few = said !== null && BECAUSE_OF_FEW.includes(said) ? FEW_CELLS.leave : FEW_CELLS.enter;
	if (cells < few) return whyFewCells(framing);
	if (above('steady-camera', cameraSpeed ?? 0, SHAKING)) return 'steady-camera';
	if (above('sit-still', headSpeed ?? 0, RESTLESS)) return 'sit-still';
	return null;
}

const BECAUSE_OF_FEW: readonly FramingAdvice[] = [
	'tilt-forward',
	'move-back',
	'turn-screen',
	'light-on-shoulders'
];

/** Little of the chest can be followed: too little of it is in the picture, or too little is seen there. */
function whyFewCells({
	shoulderLine,
	noseLine,
	shoulderShare,
	upright
}: FramingSeen): FramingAdvice {
	const roomAbove = noseLine > HEADROOM;
	if (shoulderLine > BEST.line + BEST.halfBand && roomAbove) return 'tilt-forward';
	if (shoulderShare > WIDE) return upright ? 'turn-screen' : 'move-back';
	return 'light-on-shoulders';
}
