import { bodyTime, type PlayingBody } from '$lib/classroom';
import { PlayedPerson } from '$lib/sensing/simulated/played-person';
import { eachFrame, stillWanted } from '../../pictures/frames';
import { bodyShapes, type BodyShapes } from './body-shapes';
import { drawnBody } from './drawn-body';

/** For who wants no motion the body is drawn in still pictures, one in so long, ms. */
export const STILL_MS = 1000;

/**
 * Draws a body as it plays, in every picture of the screen.
 * @param playing what it is doing now, asked each time
 * @returns as `DrawnPerson` wants it
 */
export function liveBody(
	playing: () => PlayingBody
): (paint: (shapes: BodyShapes) => void) => () => void {
	return (paint) => {
		const still = stillWanted();
		const person = new PlayedPerson(playing().seed);
		return eachFrame(() => {
			const body = playing();
			const now = bodyTime(body, Date.now());
			const t = still.matches ? Math.floor(now / STILL_MS) * STILL_MS : now;
			paint(bodyShapes(drawnBody(person.at(body.changes, t), t, body.seed)));
		});
	};
}
