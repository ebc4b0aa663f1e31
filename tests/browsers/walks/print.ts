import { pageSizes } from '../pdf';
import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Of A4, the short side first. */
const A4 = [210, 297];

/**
 * All of it comes out of the printer, on pages of A4. A driver may take no notice of how a page asks to lie, as that
 * of Firefox does: then it takes more of them.
 */
async function expectPages(visitor: Visitor, count: number) {
	await visitor.tab.evaluate(() => document.fonts.ready.then(() => {}));
	const sizes = pageSizes(await visitor.tab.print());
	const told = sizes.map((size) => size.map((side) => side.toFixed(0)).join('x'));
	const right = sizes.every((size) => size.every((side, i) => Math.abs(side - A4[i]!) < 1));
	if (sizes.length < count || sizes.length > 2 * count || !right)
		throw new Error(`${count} pages of A4 expected, got ${told.join(', ') || 'none'}`);
}

export const print: Walk = {
	name: 'On paper: plan and cards',
	needs: ['print'],
	async take(visitor) {
		await visitor.visit('/signalenplan/');
		await visitor.write(id('geel-body'), 'Mijn kaken staan strak');
		await visitor.has(id('kept'), 'data-kept', 'true');
		await expectPages(visitor, 1);
		await visitor.visit('/spellen/afdrukken/?deck=kletskwartet');
		await visitor.see(id('sheet'));
		const { count } = await visitor.look(id('sheet'));
		await expectPages(visitor, count);
	}
};
