import { beatAt, type PlayedScene } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import type { Learnt } from '$lib/sessions/review';
import { PLACES } from '../felt/places';
import { inARow } from '../format';
import { ROSE } from './words';

/** Nearer than this is at the same time, as far as a camera and a thumb can tell, s. */
const SAME_TIME = 2;

/** What she now knows of herself, in a sentence. @param scene of the exercise, if it had one */
export function learntSentence(learnt: Learnt, scene: PlayedScene | null): string {
	switch (learnt.key) {
		case 'rose':
			return [m.course_learnt_rose({ what: ROSE[learnt.signal]() }), noticed(learnt.after)].join(
				' '
			);
		case 'places':
			return m.course_learnt_places({ places: inARow(learnt.places.map((at) => PLACES[at]())) });
		case 'marked':
			return scene
				? m.course_learnt_marked_at({ moment: beatAt(scene, learnt.first).beat.text })
				: m.course_learnt_marked();
		case 'tension':
			return m.course_learnt_tension({ felt: learnt.felt });
	}
}

/** @param after ms */
function noticed(after: number | null): string {
	if (after === null) return m.course_learnt_not_marked();
	const seconds = Math.round(Math.abs(after) / 1000);
	if (seconds <= SAME_TIME) return m.course_learnt_same();
	return after > 0 ? m.course_learnt_later({ seconds }) : m.course_learnt_sooner({ seconds });
}
