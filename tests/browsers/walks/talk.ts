import { id } from '../visitor';
import type { Walk } from '../walk';

export const talk: Walk = {
	name: 'Gesprek, simulated body, cards by K, Terugkijken',
	async take(visitor) {
		await visitor.visit('/gesprek/?bron=simulatie&scenario=calm&tempo=10');
		await visitor.press(id('start-baseline'));
		await visitor.see(id('baseline-kept'));
		await visitor.pressFor(id('talk-now'), id('talk-begin'));
		await visitor.press(id('talk-now'));
		await visitor.see(id('talk-noted'));
		await visitor.key('k');
		await visitor.see(id('card'));
		await visitor.key('k');
		await visitor.see(id('talk-now'));
		await visitor.press(id('talk-end'));
		await visitor.see(id('findings'), 'Momenten die je zelf aangaf: 1.');
		await visitor.write(id('outsideMe'), 'Ik zat op het puntje van mijn stoel.');
	}
};
