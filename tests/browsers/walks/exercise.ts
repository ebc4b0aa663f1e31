import { words } from '../../e2e/support/words';
import type { Target } from '../in-page';
import { id, named, type Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Times real time: a scene of a minute in a third of it, which leaves time to press. */
const TEMPO = 3;
const SCENE_MS = 90_000;
/** She ends her rest at so much of it: the drawn body rises a minute after it began, wherever she is by then. s */
const RESTED_UNTIL = 15;

/** Lets the scene go on until that is seen: it stands still by itself where the machine was away for a moment. */
function sceneUntil(visitor: Visitor, target: Target) {
	const goOn = id('scene-go-on');
	return visitor.until(
		target.css,
		async () => {
			if (await visitor.seen(goOn)) await visitor.press(goOn);
			return visitor.seen(target);
		},
		SCENE_MS
	);
}

/** Waits until so much of the rest is left, s. */
function restedUntil(visitor: Visitor, seconds: number) {
	return visitor.until(
		`${seconds} s of the rest left`,
		async () => {
			const { text } = await visitor.look(id('seconds-left'));
			const left = /\d+/.exec(text);
			return left !== null && Number(left[0]) <= seconds;
		},
		SCENE_MS
	);
}

export const exercise: Walk = {
	name: 'First exercise, simulated body, two marks',
	async take(visitor) {
		const next = id('next');
		await visitor.visit(
			`/oefenen/oefening/?naam=body/first&bron=simulatie&scenario=rising&tempo=${TEMPO}`
		);
		await visitor.press(next);
		await visitor.press(id('measure'));
		await restedUntil(visitor, RESTED_UNTIL);
		await visitor.press(id('enough'));
		await visitor.see(id('rested'));
		await visitor.press(next);
		await visitor.press(id('play'));
		await sceneUntil(visitor, { css: '[data-testid=beat][data-beat=fourth]' });
		await visitor.key('Space');
		// Soon after the first it would say how strong that was.
		await sceneUntil(visitor, { css: '[data-testid=beat][data-beat=tenth]' });
		await visitor.press(id('mark-9'), 'keyboard');
		await visitor.see(id('marks'), '2');
		await sceneUntil(visitor, id('seen'));
		await visitor.press(next);
		await visitor.press({ css: '[data-testid=thermometer] input[value="4"]' });
		await visitor.press(next);
		await visitor.has(id('comparison'), 'data-body', 'rise');
		await visitor.see(id('one-picture'));
		await visitor.press(next);
		await visitor.press(id('finish'));
		await visitor.see(id('kept'));
		await visitor.press(named(words.nl.course_to_session));
		await visitor.has(id('comparison'), 'data-body', 'rise');
	}
};
