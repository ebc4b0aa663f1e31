import type { Observation } from './types';

/**
 * Takes out of the tracker's sample what the camera itself moved: a laptop on a lap breathes too, a table
 * shakes, and a camera that frames by itself pans and zooms. What stands behind the person tells how far,
 * at each place of the picture.
 */
export function withoutCameraMotion(observation: Observation): Observation {
	const { motion } = observation;
	if (motion === null) return observation;
	const lifted = (lift: number | null) => (lift === null ? null : lift - motion.backgroundLift);
	return {
		...observation,
		motion: {
			...motion,
			lift: motion.lift - motion.backgroundLift,
			leftLift: lifted(motion.leftLift),
			rightLift: lifted(motion.rightLift),
			sway: motion.sway - motion.backgroundSway,
			headLift: motion.headLift - motion.backgroundHeadLift,
			headSway: motion.headSway - motion.backgroundHeadSway,
			expansion: motion.expansion - motion.backgroundScale,
			headScale: motion.headScale - motion.backgroundScale
		}
	};
}
