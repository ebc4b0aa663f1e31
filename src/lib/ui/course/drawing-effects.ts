import { WHOLE_PICTURE, type Happenings, type SceneEffect } from '$lib/course';

/** Size of every drawing, in its own units. */
const WIDTH = 480;
const HEIGHT = 300;

/** What happens to one part of a drawing, as words for `data-effects`. */
export function effectsOn(part: string, happens: Happenings): string {
	return (Object.keys(happens) as SceneEffect[])
		.filter((effect) => happens[effect]?.includes(part))
		.join(' ');
}

/**
 * Marks what happens on a drawing and its parts; how that looks is in `drawing-effects.css`.
 * @param drawing holds the SVG
 */
export function showHappenings(drawing: HTMLElement, happens: Happenings) {
	drawing.dataset.effects = effectsOn(WHOLE_PICTURE, happens);
	for (const part of drawing.querySelectorAll<SVGGElement>('[data-part]')) {
		part.dataset.effects = effectsOn(part.dataset.part!, happens);
	}
	moveIn(drawing, happens.nearer?.[0] ?? null);
}

/** The picture moves in on a part; `null`: back again, and from where it was. */
function moveIn(drawing: HTMLElement, name: string | null) {
	drawing.classList.toggle('near', name !== null);
	const part = name && drawing.querySelector<SVGGElement>(`[data-part=${name}]`);
	if (!part) return;
	const { x, y, width, height } = part.getBBox();
	drawing.style.setProperty('--near-x', `${(100 * (x + width / 2)) / WIDTH}%`);
	drawing.style.setProperty('--near-y', `${(100 * (y + height / 2)) / HEIGHT}%`);
}

/** Whatever moves in a drawing stands still where it is, or goes on from there. */
export function holdStill(drawing: HTMLElement, still: boolean) {
	for (const motion of drawing.getAnimations({ subtree: true })) {
		// What is appearing or going gets to its end: half of it would be a picture of something else.
		if (motion instanceof CSSTransition) continue;
		if (still) motion.pause();
		else if (motion.playState === 'paused') motion.play();
	}
}
