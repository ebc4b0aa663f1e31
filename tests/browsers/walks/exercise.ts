import { words } from '../../e2e/support/words';
import { id, named } from '../visitor';
import type { Walk } from '../walk';

/** Times real time: a scene of a minute in a third of it, which leaves time to press. */
const TEMPO = 3;
const SCENE_MS = 60_000;

export const exercise: Walk = {
	name: 'First exercise, simulated body, two marks',
	async take(visitor) {
		const next = id('next');
		await visitor.visit(
			`/oefenen/oefening/?naam=body/first&bron=simulatie&scenario=rising&tempo=${TEMPO}`
		);
		await visitor.press(next);
		await visitor.press(id('measure'));
		await visitor.see(id('rested'), undefined, SCENE_MS);
		await visitor.press(next);
		await visitor.press(id('play'));
		await visitor.see({ css: '[data-testid=beat][data-beat=fourth]' });
		await visitor.key('Space');
		await visitor.press(id('mark-9'));
		await visitor.see(id('marks'), '2');
		await visitor.see(id('seen'), '2', SCENE_MS);
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
