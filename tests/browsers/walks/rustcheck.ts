import { words } from '../../e2e/support/words';
import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

async function feel(visitor: Visitor, degree: number) {
	await visitor.choose({ css: `[data-testid=thermometer] input[value="${degree}"]` });
	await visitor.press(id('next'));
}

export const rustcheck: Walk = {
	name: 'Rustcheck without a camera',
	async take(visitor) {
		const next = id('next');
		await visitor.visit('/rustcheck/');
		await visitor.press(id('felt-how', 'summary'));
		await visitor.choose({ css: '[data-testid=felt-how] input[type=radio][value=felt]' });
		await feel(visitor, 7);
		await visitor.choose({ css: 'main input[type=radio][value=cyclic-sighing]' });
		await visitor.press(id('begin'));
		await visitor.see(id('pacer'));
		await visitor.press(id('pacer-widen'));
		await visitor.see(id('pacer-screen'));
		await visitor.key('Escape');
		await visitor.gone(id('pacer-screen'));
		await visitor.press(id('calm-done'));
		await visitor.see(id('followed'), words.nl.rust_breathed);
		await visitor.press(next);
		await feel(visitor, 6);
		await visitor.see(id('before-after'), 'Eerst gaf je een 7, nu een 6.');
		await visitor.press(next);
		await visitor.press(id('to-home'));
		await visitor.see({ css: 'h2', name: words.nl.home_doors });
		await visitor.visit('/geschiedenis/');
		await visitor.see(id('sessions', 'li'));
	}
};
