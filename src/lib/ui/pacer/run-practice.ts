import { eachFrame } from '../pictures/frames';
import { stayAwake } from '../session/wake-lock';
import type { PacerCues } from './pacer-cues.svelte';
import type { Practice } from './practice.svelte';

/**
 * Has a practice go on with the pictures of the screen, which stays awake meanwhile.
 * @param practice asked anew at each picture
 * @param speed times real time
 * @returns ends it; give it back from `onMount`
 */
export function runPractice(
	practice: () => Practice,
	cues: PacerCues,
	speed: () => number = () => 1
): () => void {
	cues.load();
	const sleep = stayAwake();
	const end = eachFrame((_, step) => {
		practice().step(step, speed());
		cues.follow(practice());
	});
	return () => {
		end();
		sleep();
		cues.close();
	};
}
