import type { Observation } from './types';

/**
 * Takes out of the tracker's sample what the camera itself moved: a laptop on a lap breathes too, and a
 * table shakes. What stands behind the person tells how far.
 */
export function withoutCameraMotion(observation: Observation): Observation {
	const { motion } = observation;
	if (motion === null) return observation;
	const { backgroundLift: up, backgroundSway: aside } = motion;
	return {
		...observation,
		motion: {
			...motion,
			lift: motion.lift - up,
			headLift: motion.headLift - up,
			sway: motion.sway - aside,
			headSway: motion.headSway - aside
		}
	};
}
